/** What one workbook may hold before it is refused, so that a small file cannot grow without bound when it is unpacked. */
export type WorkbookLimits = {
  /** Bytes of the file as sent. */
  bytes: number;
  /** Bytes of one packed part once expanded. */
  part: number;
  /** Bytes of all parts once expanded. */
  total: number;
  /** Packed parts. */
  parts: number;
  /** Cells with something in them, of one sheet. */
  cells: number;
};

export const WORKBOOK_LIMITS: WorkbookLimits = {
  bytes: 50_000_000,
  part: 100_000_000,
  total: 200_000_000,
  parts: 5_000,
  cells: 2_000_000,
};

/** The last row and column a spreadsheet has: an address beyond them is damage. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
