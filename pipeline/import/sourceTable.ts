import type { FindingCollector } from '../findings/collectFindings.ts';
import { scanText, type RecordVisitor, type Scanned } from './scanText.ts';
import type { Steps } from './steps.ts';

/** A table of a file somebody published: one CSV, or one sheet of a workbook. */
export interface SourceTable {
  /** Name of the sheet; of a CSV, that of its file. */
  readonly sheet: string;
  readonly scan: (visitor: RecordVisitor, collector: FindingCollector) => Steps<Scanned>;
}

/** A CSV, read anew at each scan. */
export const textTable = (name: string, chunks: () => Iterable<Uint8Array>): SourceTable => ({
  sheet: name,
  scan: (visitor, collector) => scanText(chunks(), visitor, collector),
});

/** Rows of a sheet, read by the same visitors. */
export const sheetTable = (
  sheet: string,
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
): SourceTable => ({ sheet, scan: (visitor) => scanRows(rows, visitor) });

/** Rows of a sheet read in one step. */
const ROWS_A_STEP = 1000;

function* scanRows(
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
  visitor: RecordVisitor,
): Steps<Scanned> {
  let below = 0;
  let wish: ReturnType<RecordVisitor['head']> = 'not yet';
  for (const { line, cells } of rows) {
    if (wish === 'stop') break;
    if (wish === 'not yet') wish = visitor.head(cells, line);
    else {
      below += 1;
      const verdict = wish.judge(wish.columns.map((column) => cells[column] ?? ''));
      verdict.rows += 1;
      if (verdict.isWanted) visitor.row(cells, line);
      if (below % ROWS_A_STEP === 0) yield;
    }
  }
  return { rows: below, hasHeader: wish !== 'not yet' && wish !== 'stop' };
}
