import { type ExamineSurroundings, checkParts, type CheckParts } from './parts.ts';

/** Addresses of the scripts a file may need. */
export interface PartAddresses {
  readonly registers: string;
  readonly recipes: string;
  readonly workbook: string;
  readonly archive: string;
  readonly parquet: string;
}

/** What fetches the readers of each format, each a script of its own that is loaded only for a file of its kind. */
export function partLoaders(
  { workbook, archive, parquet }: Pick<PartAddresses, 'workbook' | 'archive' | 'parquet'>,
  load: (address: string) => Promise<void>,
): Pick<ExamineSurroundings, 'loadWorkbookReader' | 'loaders'> {
  const part = async <Name extends keyof CheckParts>(
    address: string,
    name: Name,
  ): Promise<Required<CheckParts>[Name]> => {
    if (checkParts()[name] === undefined) await load(address);
    const found = checkParts()[name];
    if (found === undefined) throw new Error(`missing part ${name}`);
    // Not undefined, by the line above.
    return found as Required<CheckParts>[Name];
  };
  return {
    loadWorkbookReader: () => part(workbook, 'parseWorkbook'),
    loaders: {
      loadSheets: () => part(workbook, 'openSheets'),
      loadArchives: () => part(archive, 'openArchive'),
      loadParquet: () => part(parquet, 'openParquet'),
    },
  };
}
