export type Direction = 'ascending' | 'descending';

/** A cell's value to sort by: its number, its words, or nothing (missing, suppressed), which always comes last. */
export type SortKey = number | string | null;

/** A row with the key of the column that is sorted by. */
export interface Keyed<Row> {
  readonly row: Row;
  readonly key: SortKey;
}

const NUMBER = /^[-−]?[£]?[\d,]+(\.\d+)?/;

/**
 * Key of a cell from its text: `5.34` and `16,340` are numbers, words in a column of numbers have none.
 *
 * @param text the cell as shown, or its `data-sort`
 * @param numeric whether the column holds numbers
 */
export function parseSortKey(text: string, numeric: boolean): SortKey {
  const shown = text.trim();
  if (!numeric) return shown === '' ? null : shown;
  const number = NUMBER.exec(shown)?.[0];
  return number === undefined ? null : Number(number.replace('−', '-').replace(/[£,]/g, ''));
}

function compareKeys(a: SortKey, b: SortKey): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'en-GB', { numeric: true });
}

/** Rows in order of their keys; equal ones keep their order, and rows without a key stand last either way. */
export function sortRows<Row>(rows: readonly Keyed<Row>[], direction: Direction): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const [present, absent] = [rows.filter(({ key }) => key !== null), rows.filter(({ key }) => key === null)];
  present.sort((a, b) => sign * compareKeys(a.key, b.key));
  return [...present, ...absent].map(({ row }) => row);
}
