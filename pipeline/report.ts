import type { Finding } from './findings.ts';
import { spellText } from './findings/quoteText.ts';

/** What was found in one file, as the checking commands report it. */
export type FileReport = { file: string; accepted: boolean; rows: number; findings: readonly Finding[] };

/** Orders findings by file, line, field and code; those about a whole file come first. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.code, b.code),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const LONGEST_PATH = 4096;

/** A path for a terminal: what cannot be seen, or would be run, is spelled by code point. */
export const spellPath = (path: string): string => spellText(path, LONGEST_PATH);

/** One finding on one line: `file:line:column severity CODE place - what is wrong - what to write instead`. */
export function formatFinding(finding: Finding): string {
  const place = [spellPath(finding.file), finding.line, finding.column].filter((part) => part !== null).join(':');
  return `${place} ${finding.severity} ${finding.code} ${finding.message}`;
}

/** Findings as text, sorted by file and line, one a line; empty when there are none. */
export function formatFindings(findings: readonly Finding[]): string {
  return sortFindings(findings)
    .map((finding) => `${formatFinding(finding)}\n`)
    .join('');
}

/** Reports as JSON: an array of `{file, accepted, rows, findings: [{code, severity, line, column, field, message}]}`. */
export function formatReportsAsJson(reports: readonly FileReport[]): string {
  const plain = reports.map(({ file, accepted, rows, findings }) => ({
    file,
    accepted,
    rows,
    findings: sortFindings(findings).map(({ code, severity, line, column, field, message }) => ({
      code,
      severity,
      line,
      column,
      field,
      message,
    })),
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}
