import type { PartAddresses } from '../../check/partLoaders.ts';

/** Scripts the tool loads when they are needed, as the page's own loader tag carries them. */
export interface ToolAddresses extends PartAddresses {
  readonly engine: string;
  readonly preview: string;
}

/** @throws a defect when the page was built without them */
export function readAddresses(): ToolAddresses {
  const held = document.querySelector<HTMLScriptElement>('script[data-check]')?.dataset;
  const read = (name: string): string => {
    const value = held?.[name];
    if (value === undefined) throw new Error(`missing address of ${name}`);
    return value;
  };
  return {
    engine: read('checkEngine'),
    workbook: read('checkWorkbook'),
    archive: read('checkArchive'),
    parquet: read('checkParquet'),
    preview: read('checkPreview'),
    registers: read('checkRegisters'),
    recipes: read('checkRecipes'),
  };
}
