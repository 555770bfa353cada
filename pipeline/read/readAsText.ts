import { placeFinding, problem, WHOLE_FILE, type Finding } from '../findings/finding.ts';
import { LIMITS } from './limits.ts';
import type { RawRow, RawTable } from './rawTable.ts';

/** Reads a workbook as the table a CSV of it would be; `parseWorkbook`, wherever it was loaded from. */
export type WorkbookReader = (
  file: string,
  bytes: Uint8Array,
  options: { wantedColumns: readonly string[]; computed?: readonly string[] },
) => Promise<RawTable & { readonly unread: readonly RawRow[]; readonly headerLine: number; readonly isForm: boolean }>;

export interface ReadAsTextOptions {
  /** Names by which the sheet and its header row are known. */
  readonly wantedColumns: readonly string[];
  /** Fetches the reader of workbooks, which brings an unzipper and an XML reader; asked only for a workbook. */
  readonly loadWorkbookReader: () => Promise<WorkbookReader>;
  /** What is known of the forms of ours that such a table is filled in on. */
  readonly form?: {
    /** Columns the form works out. */
    readonly computed: readonly string[];
    /** Whether a row is as it came with the form: it is not sent, and nothing is said of it. */
    readonly isUnfilled: (header: readonly string[], cells: readonly string[]) => boolean;
  };
}

/** A file as the bytes of a CSV. `csv` is null where nothing could be read; then `findings` say why. */
export interface TextOfFile {
  readonly csv: Uint8Array | null;
  /** Rows of a workbook with a cell that cannot be read, as its sheet shows them: lines of their own, blank in `csv`. */
  readonly unread: readonly RawRow[];
  readonly findings: readonly Finding[];
  /** True for a finding that speaks of a line of ours and not of the sender's. */
  readonly isOurs: (finding: Finding) => boolean;
}

/**
 * Bytes of a file as those of a CSV, so that one set of checks judges both: a CSV is left as it is, a workbook (by its
 * name, `.xlsx` or `.ods`) becomes the CSV it would have been saved as, every row on the line of its sheet.
 */
export async function readAsText(file: string, bytes: Uint8Array, options: ReadAsTextOptions): Promise<TextOfFile> {
  if (!/\.(xlsx|ods)$/i.test(file)) return { csv: bytes, unread: [], findings: [], isOurs: () => false };
  if (bytes.length > LIMITS.bytes) {
    const found = problem('P11', { kind: 'file', limit: LIMITS.bytes });
    return { csv: null, unread: [], findings: [placeFinding(file, WHOLE_FILE, found)], isOurs: () => false };
  }
  const parseWorkbook = await options.loadWorkbookReader();
  const { wantedColumns, form } = options;
  const read = await parseWorkbook(file, bytes, { wantedColumns, computed: form?.computed ?? [] });
  const isSent = ({ cells }: { readonly cells: readonly string[] }): boolean =>
    form === undefined || !read.isForm || !form.isUnfilled(read.header, cells);
  const table = { ...read, rows: read.rows.filter(isSent) };
  const csv = table.header.length === 0 ? null : new TextEncoder().encode(formatSheet(table));
  const { findings, headerLine } = table;
  const unread = table.unread.map(({ line, cells }) => ({ line, cells: cells.map(onOneLine) }));
  return { csv, unread, findings, isOurs: ({ code, line }) => isAboutBlankLines(code, line, headerLine) };
}

// What stands above the header and between rows has been told by the reader of the sheet; the blank lines are ours.
const isAboutBlankLines = (code: string, line: number | null, headerLine: number): boolean =>
  code === 'P08' || (code === 'H01' && line === 1 && headerLine > 1);

function formatSheet({ header, rows, headerLine }: RawTable & { readonly headerLine: number }): string {
  const lines: string[] = [];
  lines[headerLine - 1] = formatLine(header);
  for (const { line, cells } of rows) lines[line - 1] = formatLine(cells);
  return Array.from(lines, (line) => `${line ?? ''}\n`).join('');
}

const formatLine = (cells: readonly string[]): string =>
  cells.map((cell) => `"${onOneLine(cell).replaceAll('"', '""')}"`).join(',');

const onOneLine = (cell: string): string => cell.replace(/\s*\n\s*/g, ' ');
