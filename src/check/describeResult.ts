import { sortFindings } from '../../pipeline/findings/report.ts';
import type { Finding } from '../../pipeline/findings/finding.ts';
import type { LeftToMend } from '../../pipeline/mend/leftToMend.ts';
import type { ObservationRow } from '../../pipeline/check/table/observationTable.ts';

/** A finding parted into what its table shows. */
export interface ShownFinding {
  readonly line: number | null;
  readonly field: string | null;
  readonly severity: Finding['severity'];
  readonly code: string;
  readonly what: string;
  readonly mend: string;
  /** The whole sentence, as the command prints it. */
  readonly message: string;
}

/** What a check came to: plain data, because it travels from the worker to the page. */
export interface CheckResult {
  readonly file: string;
  readonly accepted: boolean;
  /** Data rows read. */
  readonly rows: number;
  readonly findings: readonly ShownFinding[];
  /** The return as `check --mend` writes it; null where it cannot be read as a table to be mended. */
  readonly mended: MendedReturn | null;
  /** Rows without an error, for the preview. */
  readonly sound: readonly ObservationRow[];
}

/** A return with all written out that can mean one thing only; the rest is left as it stood, for a person. */
export interface MendedReturn extends LeftToMend {
  readonly csv: string;
  /** Places that were mended. */
  readonly mends: number;
}

const SEPARATOR = ' - ';

/** Parts a message, worded place - what is wrong - what to write instead; the text quoted in the middle may hold dashes. */
export function showFinding({ line, field, severity, code, message }: Finding): ShownFinding {
  const [, ...rest] = message.split(SEPARATOR);
  const mend = rest.length > 1 ? (rest.at(-1) ?? '') : '';
  const what = (rest.length > 1 ? rest.slice(0, -1) : rest).join(SEPARATOR);
  return { line, field, severity, code, what, mend, message };
}

export const showFindings = (findings: readonly Finding[]): readonly ShownFinding[] =>
  sortFindings(findings).map(showFinding);
