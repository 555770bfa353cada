import type { CellRange } from './cellName.ts';
import type { RichText } from './collectRichText.ts';
import type { Problem } from '../../findings/finding.ts';
import type { WorkbookFormat } from './sniffWorkbook.ts';

/** A workbook of either format: its sheets, and what a reader of cells needs to know of their styles. */
export type Workbook = {
  format: WorkbookFormat;
  sheets: readonly SheetEntry[];
  styles: readonly CellStyle[];
  /** Dates count from 1904, as in old Macintosh workbooks. */
  is1904: boolean;
  readSheet: (part: string, options: SheetOptions) => { sheet: Sheet; refusal: Problem | null };
};

/** A sheet as the workbook lists it. */
export type SheetEntry = { name: string; part: string; isHidden: boolean };

/** What a cell's style says about its value: the number format's code, and whether the text is struck out. */
export type CellStyle = { format: string; isStruck: boolean };

/** What a cell stores: a number in its full text, a text, a truth value, a spreadsheet error, an ISO date, or nothing. */
export type StoredKind = 'number' | 'text' | 'truth' | 'error' | 'date' | 'nothing';

/** A cell with something in it. `text` is the stored value as text; for a formula the value of the last calculation. */
export type SheetCell = {
  column: number;
  kind: StoredKind;
  text: string;
  /** Null for a plain text. */
  rich: RichText | null;
  style: number;
  formula: 'none' | 'own' | 'external';
};

export type SheetRow = { line: number; isHidden: boolean; cells: SheetCell[] };

/** A sheet's cells, row by row; rows and cells without content are left out. */
export type Sheet = { rows: SheetRow[]; merges: CellRange[]; hiddenColumns: [number, number][] };

export type SheetOptions = {
  /** Stop after so many rows with content; Infinity for all. */
  rows: number;
  /** Most cells read. */
  cells: number;
};
