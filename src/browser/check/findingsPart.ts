import type { CheckResult } from '../../check/describeResult.ts';
import { copyButton, findingsTable } from './findingsTable.ts';

type Found = Pick<CheckResult, 'file' | 'findings'>;

/** All findings as the command prints them, one a line. */
const textOf = ({ file, findings }: Found): string =>
  findings
    .map(
      ({ line, severity, code, message }) =>
        `${file}${line === null ? '' : `:${line}`} ${severity} ${code} ${message}\n`,
    )
    .join('');

/** The table of findings, and a button that copies them all. */
export function findingsPart(result: Found): readonly Node[] {
  return [findingsTable(result), copyButton('Copy all findings as text', '', () => textOf(result))];
}
