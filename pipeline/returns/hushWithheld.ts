import { textOf, type DataRow } from '../package/textTables.ts';
import type { Finding } from '../findings/finding.ts';

/**
 * Findings of returns without the remarks on figures of which some are withheld. "Nine times the year before" is said of
 * a large count and not of a small one, so it would tell which of two withheld neighbours is small to whoever reads the
 * build's log. Errors stay, for nothing is published beside them; `check --return` beside the file tells everything.
 */
export function hushWithheld(findings: readonly Finding[], rows: readonly DataRow[]): readonly Finding[] {
  const seriesOf = (row: DataRow): string => `${row.file} ${textOf(row, 'indicator')}`;
  const withheld = new Set(rows.filter((row) => textOf(row, 'status') === 'c').map(seriesOf));
  // A remark on a year compares it with others, so it goes with any year of its series.
  const hushed = rows.filter((row) => withheld.has(seriesOf(row)));
  const isHushed = ({ file, line, lines, severity }: Finding): boolean =>
    severity !== 'error' &&
    hushed.some((row) => row.file === file && (line === null || isAmong(row.line, lines ?? [[line, line]])));
  return findings.filter((finding) => !isHushed(finding));
}

const isAmong = (line: number, runs: NonNullable<Finding['lines']>): boolean =>
  runs.some(([first, last]) => line >= first && line <= last);
