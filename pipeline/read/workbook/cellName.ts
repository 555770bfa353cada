import { quoteText } from '../../findings/spelling.ts';
import { LAST_COLUMN, LAST_ROW } from './workbookLimits.ts';

/** A place in a sheet, both 1-based: `{ column: 3, line: 4 }` is C4. */
export type Address = { column: number; line: number };

/** A rectangle of cells, corners included. */
export type CellRange = { first: Address; last: Address };

/** 1 -> `A`, 27 -> `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `C4` -> `{ column: 3, line: 4 }`; null when it is no address a spreadsheet has. */
export function parseAddress(text: string): Address | null {
  const parts = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (parts === null) return null;
  let column = 0;
  for (const letter of parts[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  const line = Number(parts[2]);
  return column > LAST_COLUMN || line > LAST_ROW ? null : { column, line };
}

/** `A1:B3` or `A1` -> its corners; null when it is no range. */
export function parseRange(text: string): CellRange | null {
  const [from = '', to = from] = text.split(':');
  const first = parseAddress(from);
  const last = parseAddress(to);
  return first === null || last === null ? null : { first, last };
}

/** `Sheet1` stays, `Return 1` becomes `'Return 1'`; cut and with invisible characters named, as every echo of a text. */
export function sheetName(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) && name.length <= 31 ? name : `'${quoteText(name).slice(1, -1)}'`;
}

/** A cell as a spreadsheet names it: `Sheet1!C4`. */
export function cellName(sheet: string, { column, line }: Address): string {
  return `${sheetName(sheet)}!${columnName(column)}${line}`;
}

/** A range as a spreadsheet names it: `Sheet1!A4:A6`. */
export function rangeName(sheet: string, { first, last }: CellRange): string {
  return `${cellName(sheet, first)}:${columnName(last.column)}${last.line}`;
}

/** Numbers in order as runs: 5, 6, 7, 9 -> `[[5, 7], [9, 9]]`. */
export function findRuns(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
