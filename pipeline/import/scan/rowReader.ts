import type { Condition, Recipe } from '../recipes/recipe.ts';

/** One row of a published table, or one cell of it where the breakdown stands in columns. */
export interface SourceRow {
  readonly line: number;
  /** Text of a column, without the spaces round it; blank where the table has no such column. */
  readonly textOf: (column: string) => string;
  /** The publisher's own name of a column: of the cells of a spread breakdown each has its own. */
  readonly nameOf: (column: string) => string;
}

/** Reads the rows of a table by the names of its header. */
export interface RowReader {
  readonly placeOf: (column: string) => number;
  /** One row, or as many as there are columns to spread. */
  readonly rowsOf: (cells: readonly string[], line: number) => readonly SourceRow[];
}

/** The name of a column without the marks of notes, line ends and spaces that publishers set into it. */
export const plainHeader = (cell: string): string =>
  cell
    .replace(/\s*\[notes? [\d, ]+\]/giu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** Makes the reader of a header; a column that occurs twice is read where it stands first. */
export function readerOf(header: readonly string[], { spread }: Pick<Recipe, 'spread'>): RowReader {
  const names = header.map(plainHeader);
  const places = new Map(names.map((name, index) => [name, index] as const).toReversed());
  const placeOf = (column: string): number => places.get(column) ?? -1;
  const read = (cells: readonly string[], line: number): SourceRow => ({
    line,
    textOf: (column) => (cells[placeOf(column)] ?? '').trim(),
    nameOf: (column) => column,
  });
  if (spread === undefined) return { placeOf, rowsOf: (cells, line) => [read(cells, line)] };
  const pattern = new RegExp(spread.columns, 'u');
  const columns = names.flatMap((name, index) => {
    const group = pattern.exec(name);
    return group === null ? [] : [{ index, says: (group[1] ?? name).trim() }];
  });
  return {
    placeOf,
    rowsOf: (cells, line) => {
      const whole = read(cells, line);
      return columns.map(({ index, says }) => ({
        line,
        nameOf: (column) => (column === spread.value ? (names[index] ?? column) : column),
        textOf: (column) =>
          column === spread.as ? says : column === spread.value ? (cells[index] ?? '').trim() : whole.textOf(column),
      }));
    },
  };
}

/** Whether a row is one of those a rule asks for. */
export const fits = (row: SourceRow, where: Readonly<Record<string, Condition>> = {}): boolean =>
  Object.entries(where).every(([column, condition]) => agrees(row.textOf(column), condition));

function agrees(text: string, condition: Condition): boolean {
  if ('like' in condition) return new RegExp(condition.like, 'u').test(text);
  if (!('from' in condition)) return condition.includes(text);
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return number >= condition.from && number <= condition.to;
}
