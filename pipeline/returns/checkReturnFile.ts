import { checkFileInSteps, type CheckedFile } from '../check/checkFile.ts';
import type { ObservationRow } from '../check/table/observationTable.ts';
import type { Registers } from '../check/registers.ts';
import type { Finding } from '../findings/finding.ts';
import { settleFindings } from '../findings/settleFindings.ts';
import { mendSent, type Mends } from '../mend/mendSent.ts';
import type { MendedTable } from '../mend/mendTable.ts';
import type { RawRow } from '../read/rawTable.ts';
import { readAsText, type WorkbookReader } from '../read/readAsText.ts';
import { isUnfilled } from './forms/isUnfilled.ts';
import { COMPUTED_COLUMNS, RETURN_COLUMNS, RETURN_PACKAGE } from './returnSchema.ts';

/** A return as it was sent, and what it is judged by. */
export interface ReturnFile {
  /** Name or path; a name that ends in `.xlsx` or `.ods` is read as a workbook. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly registers: Registers;
  /** ISO date. */
  readonly today: string;
  /** The return claims to be whole (checks K02, K03). */
  readonly complete?: boolean;
  /** How far it is mended before it is judged; `certain` unless told. */
  readonly mends?: Mends;
}

export interface CheckReturnOptions {
  readonly loadWorkbookReader: () => Promise<WorkbookReader>;
  /** Told the bytes checked so far; the check goes on once the answer has come, so that a page can draw meanwhile. */
  readonly onStep?: (bytes: number) => void | Promise<void>;
}

/** A return's typed rows and everything that is wrong with it. `findings` may quote figures: see `maskFinding`. */
export interface CheckedReturnFile {
  /** The return as a CSV, as it was sent; null where it could not be read. */
  readonly csv: Uint8Array | null;
  /** Rows of a workbook that were not read (see `TextOfFile`). */
  readonly unread: readonly RawRow[];
  /** The mended return that was judged in its place; null where it was judged as it is. */
  readonly mended: MendedTable | null;
  readonly rows: readonly ObservationRow[];
  /** Data rows read, sound or not. */
  readonly rowsRead: number;
  readonly findings: readonly Finding[];
}

/**
 * Checks a return (CSV, XLSX or ODS) as a table of figures in which small counts are allowed. One that is refused is read again
 * with all mended that can mean one thing only, each mend a notice. The one implementation: the build and the page that
 * checks a return in the browser both call it. Nothing is thrown for bad data.
 */
export async function checkReturnFile(sent: ReturnFile, options: CheckReturnOptions): Promise<CheckedReturnFile> {
  const { loadWorkbookReader, onStep } = options;
  const form = { computed: COMPUTED_COLUMNS, isUnfilled };
  const text = await readAsText(sent.file, sent.bytes, { wantedColumns: RETURN_COLUMNS, loadWorkbookReader, form });
  if (text.csv === null) return { csv: null, unread: [], mended: null, rows: [], rowsRead: 0, findings: text.findings };
  const judge = (csv: Uint8Array, told: CheckReturnOptions['onStep']): Promise<CheckedFile> => {
    const input = { ...sent, bytes: csv, asReturn: true, table: 'indicator', dataPackage: RETURN_PACKAGE } as const;
    return walkSteps(checkFileInSteps(input), told);
  };
  const asSent = await judge(text.csv, onStep);
  const { file, registers, mends = 'certain' } = sent;
  const mended = mendSent({ ...asSent, file, bytes: text.csv }, mends, { registers, table: 'indicator' });
  const size = text.csv.length;
  const { parsed, rows, findings } = mended === null ? asSent : await judge(mended.csv, () => onStep?.(size));
  return {
    csv: text.csv,
    unread: text.unread,
    mended,
    rows: parsed?.table === 'indicator' ? parsed.rows : [],
    rowsRead: rows,
    findings: settleFindings([
      ...text.findings,
      ...(mended?.findings ?? []),
      ...findings.filter((finding) => !text.isOurs(finding) && mended?.isOurs(finding) !== true),
    ]),
  };
}

async function walkSteps(
  steps: Generator<number, CheckedFile>,
  onStep: CheckReturnOptions['onStep'],
): Promise<CheckedFile> {
  let step = steps.next();
  while (step.done !== true) {
    await onStep?.(step.value);
    step = steps.next();
  }
  return step.value;
}
