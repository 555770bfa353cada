import { sortFindings } from '../../pipeline/findings/report.ts';
import type { Finding } from '../../pipeline/findings/finding.ts';
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
  /** Corrected return to fill in; null where there is nothing sound to keep. */
  readonly mended: MendedReturn | null;
  /** Rows without an error, for the preview. */
  readonly sound: readonly ObservationRow[];
}

/** A return with its sound rows typed and its other rows blank. */
export interface MendedReturn {
  readonly csv: string;
  readonly kept: number;
  /** Rows whose figures and status are left to fill in. */
  readonly blank: number;
  /** Rows of which not even the area, indicator and period could be kept. */
  readonly left: number;
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
