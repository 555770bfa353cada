/** What one file may hold (check P11). The sizes are those a spreadsheet can open; a benchmark may raise them. */
export type Limits = {
  /** Bytes of the file. */
  bytes: number;
  /** Characters (UTF-16 units) of one cell. */
  cell: number;
  /** Named columns. */
  columns: number;
  /** Lines with cells, the header included. */
  rows: number;
};

export const LIMITS: Limits = { bytes: 50_000_000, cell: 32_760, columns: 200, rows: 1_048_576 };

/** Characters at which Excel cuts a cell: one of exactly this length has probably lost its end (check F05). */
export const EXCEL_CELL = 32_767;
/** Rows at which old and new Excel stop (check F05). */
export const EXCEL_ROWS: readonly number[] = [65_536, 1_048_576];
