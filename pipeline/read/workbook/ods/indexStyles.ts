import { describeFormat } from '../describeFormat.ts';
import type { CellStyle } from '../sheet.ts';
import type { StyleCollector } from './collectStyles.ts';

/** Styles by number, as cells name them: each is numbered when a cell first has it. */
export type StyleIndex = {
  /** `type` is the value's own (`office:value-type`): a percentage or date is one whatever its style says. */
  indexOf: (name: string, type: string) => number;
  list: () => readonly CellStyle[];
};

/** Makes an index of styles. Asked while cells are read, when the styles, which stand before them, are all known. */
export function indexStyles(styles: Pick<StyleCollector, 'cellStyle'>): StyleIndex {
  const found: CellStyle[] = [];
  const numbers = new Map<string, number>();
  return {
    indexOf: (name, type) => {
      const key = `${type} ${name}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, found.length);
      found.push(fit(styles.cellStyle(name), type));
      return found.length - 1;
    },
    list: () => found,
  };
}

const FORMATS: Readonly<Record<string, string>> = { percentage: '0.##########%', date: 'yyyy-mm-dd', time: 'hh:mm:ss' };

function fit(style: CellStyle, type: string): CellStyle {
  const format = FORMATS[type];
  if (format === undefined) return style;
  const { kind } = describeFormat(style.format, '1');
  return kind === (type === 'percentage' ? 'percent' : 'date') ? style : { ...style, format };
}
