import type { FindingCollector } from '../../findings/collectFindings.ts';
import type { Finding } from '../../findings/finding.ts';
import { openFile, type OpenOptions } from '../../open/openFile.ts';
import type { OpenedPart, OpenSource } from '../../open/openedFile.ts';
import { scanText, type RecordVisitor, type Scanned, type Steps } from './scanText.ts';

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

/** The tables of a file: one CSV, those of an archive, or the sheets of a workbook. */
export interface OpenedTables {
  readonly tables: readonly SourceTable[];
  /** What is to be said of how the file was opened. With an error among them a table is missing. */
  readonly findings: readonly Finding[];
  /** What is known only once the tables have been read. */
  readonly told: () => readonly Finding[];
}

/** Opens the tables of a file, however it is stored and packed. */
export async function openSource(file: string, source: OpenSource, options: OpenOptions): Promise<OpenedTables> {
  const { parts, findings } = await openFile(file, source, options);
  return {
    tables: parts.flatMap(tablesOf),
    findings,
    told: () => parts.flatMap((part) => (part.kind === 'text' ? part.told() : [])),
  };
}

function tablesOf(part: OpenedPart): readonly SourceTable[] {
  if (part.kind === 'text') return [textTable(part.name, part.chunks)];
  return part.sheets.map(({ name, rows }) => sheetTable(name, padRows(rows)));
}

type Rows = readonly { readonly line: number; readonly cells: readonly string[] }[];

/** A sheet's rows end with their last cell that is filled: here each is as wide as the widest. */
function padRows(rows: Rows): Rows {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return rows.map(({ line, cells }) => ({
    line,
    cells: cells.length === width ? cells : [...cells, ...Array<string>(width - cells.length).fill('')],
  }));
}
