import type { ChartTable, TableCell } from '../../theme/chart.ts';

/** A table to be saved: as shown, but numbers without marks between thousands and with a plain minus sign. */
export interface ShownTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What is said of a table in every row and sheet, so that no part of it goes without. */
export interface TableOrigin {
  readonly source: string;
  readonly release: string;
  readonly address: string;
}

const isNumber = ({ text }: TableCell): boolean => /^[-−]?[\d,]+(\.\d+)?$/.test(text);

/** A number as shown, to the digits shown. */
const numberOf = ({ text }: TableCell): string => text.replaceAll(',', '').replace('−', '-');

const hasNotes = ({ rows }: ChartTable, column: number): boolean =>
  rows.some((cells) => (cells[column]?.note ?? '') !== '');

/** The table of a chart with the words beside its numbers in columns of their own. */
export function selectShownTable(table: ChartTable): ShownTable {
  const places = table.columns.map((_, column) => column);
  const spread = <Value>(of: (column: number) => Value, note: (column: number) => Value): readonly Value[] =>
    places.flatMap((column) => (hasNotes(table, column) ? [of(column), note(column)] : [of(column)]));
  const label = (column: number): string => table.columns[column]?.label ?? '';
  return {
    columns: spread(label, (column) => `${label(column)}: note`),
    rows: table.rows.map((cells) =>
      spread<string>(
        (column) => {
          const cell = cells[column];
          if (cell === undefined) return '';
          return table.columns[column]?.numeric === true && isNumber(cell) ? numberOf(cell) : cell.text;
        },
        (column) => cells[column]?.note ?? '',
      ),
    ),
  };
}
