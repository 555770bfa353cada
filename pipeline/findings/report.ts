import { CATALOGUE } from './catalogue.ts';
import type { Finding, FindingCode } from './finding.ts';
import { spellCount, spellCountOf, spellText } from './spelling.ts';
import { SEVERITIES } from './wording.ts';

/** What was found in one file, as the checking commands report it. */
export type FileReport = { file: string; accepted: boolean; rows: number; findings: readonly Finding[] };

// Personal data is told before anything else; what is missing from a file, after what is wrong in it.
const RANKS: Readonly<Partial<Record<FindingCode, number>>> = { X08: -1, G06: 1 };
const rankOf = ({ code }: Finding): number => RANKS[code] ?? 0;

/** Orders findings by file, line, field and code; those about a whole file come first, and personal data before all. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      rankOf(a) - rankOf(b) ||
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

/** Where more lines than these would be printed, they are first counted by code. */
const MANY = 40;

const WIDEST_COUNT = '9,999,999'.length;

const countOf = ({ count = 1 }: Finding): number => count;

/** How many places each code was found at, the gravest and most frequent first; blank where the findings are few. */
export function summariseFindings(findings: readonly Finding[]): string {
  const total = findings.reduce((sum, finding) => sum + countOf(finding), 0);
  if (findings.length <= MANY) return '';
  const counts = new Map<string, { code: FindingCode; severity: Finding['severity']; count: number }>();
  for (const finding of findings) {
    const { code, severity } = finding;
    const before = counts.get(`${code} ${severity}`)?.count ?? 0;
    counts.set(`${code} ${severity}`, { code, severity, count: before + countOf(finding) });
  }
  const lines = [...counts.values()]
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count)
    .map(({ code, severity, count }) => {
      const counted = spellCountOf(count, severity);
      const indent = ' '.repeat(Math.max(0, WIDEST_COUNT - spellCount(count).length));
      return `  ${indent}${counted} ${code}, ${severity === 'error' ? 'against' : 'by'} the rule "${CATALOGUE[code]}"\n`;
    });
  return `${spellCount(total)} findings, by their code; then one by one\n${lines.join('')}`;
}

/**
 * Reports as JSON: an array of `{file, accepted, rows, findings: [{code, severity, line, column, field, message, count,
 * lines}]}`. A finding that stands for several places says how many (`count`) and has all their `lines`, as pairs of a first
 * and a last line.
 */
export function formatReportsAsJson(reports: readonly FileReport[]): string {
  const plain = reports.map(({ file, accepted, rows, findings }) => ({
    file,
    accepted,
    rows,
    findings: sortFindings(findings).map(({ code, severity, line, column, field, message, count, lines }) => ({
      code,
      severity,
      line,
      column,
      field,
      message,
      ...(count === undefined ? {} : { count }),
      ...(lines === undefined ? {} : { lines }),
    })),
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}
