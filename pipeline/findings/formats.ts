import { CATALOGUE } from './catalogue.ts';
import type { Finding, FindingCode } from './finding.ts';
import {
  formatFindings,
  formatReportsAsJson,
  sortFindings,
  spellPath,
  summariseFindings,
  type FileReport,
} from './report.ts';
import { spellCountOf } from './spelling.ts';

/** How reports can be said: for people, and for programs that read JSON, GitHub's annotations or SARIF 2.1.0. */
export const REPORT_FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const isReportFormat = (text: string): text is ReportFormat => REPORT_FORMATS.some((format) => format === text);

/** Reports of files in a format; a text of lines without the last line end. */
export function formatReports(reports: readonly FileReport[], format: ReportFormat): string {
  switch (format) {
    case 'text':
      return formatAsText(reports);
    case 'json':
      return formatReportsAsJson(reports).trimEnd();
    case 'github':
      return reports.flatMap(({ findings }) => sortFindings(findings).map(annotate)).join('\n');
    case 'sarif':
      return JSON.stringify(describeRun(reports), null, 2);
    default:
      return format satisfies never;
  }
}

function formatAsText(reports: readonly FileReport[]): string {
  // Of several files they are counted over all of them, before any is said.
  const counted = summariseFindings(reports.flatMap(({ findings }) => findings));
  const said = reports.map(formatReport);
  const refused = reports.filter(({ accepted }) => !accepted).length;
  const last = `${spellCountOf(reports.length, 'file')}: ${reports.length - refused} accepted, ${refused} refused`;
  return [...(counted === '' ? [] : [counted.trimEnd()]), ...said, ...(reports.length > 1 ? [last] : [])].join('\n');
}

function formatReport({ file, accepted, rows, findings }: FileReport): string {
  const said = formatFindings(findings);
  const counts = `${spellCountOf(rows, 'row')}, ${spellCountOf(findings.length, 'finding')}`;
  return `${said}${spellPath(file)}: ${accepted ? 'accepted' : 'refused'}, ${counts}`;
}

// GitHub reads commands from lines, so that no text of a file may begin one or end one early.
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A workflow command such as `::error file=a.csv,line=2,title=V02::...`. Our columns are fields, no letters, and are left out. */
function annotate({ file, line, severity, code, message }: Finding): string {
  const place = line === null ? '' : `,line=${line}`;
  return `::${severity} file=${escapeProperty(spellPath(file))}${place},title=${code}::${escapeData(message)}`;
}

const LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const;

/** A log of static analysis (OASIS SARIF 2.1.0) with one run: the rules that were broken, and each finding at its lines. */
function describeRun(reports: readonly FileReport[]): unknown {
  const findings = reports.flatMap((report) => sortFindings(report.findings));
  const codes = [...new Set(findings.map(({ code }) => code))].toSorted();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'kent-lcsp-outcomes check', rules: codes.map(describeRule) } },
        results: findings.map(describeResult),
      },
    ],
  };
}

const describeRule = (code: FindingCode): unknown => ({ id: code, shortDescription: { text: CATALOGUE[code] } });

function describeResult({ file, line, lines, severity, code, message }: Finding): unknown {
  const [first, ...others] = lines ?? (line === null ? [] : [[line, line] as const]);
  const related = others.map((run) => placeIn(file, run));
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: message },
    locations: [placeIn(file, first)],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
  };
}

const placeIn = (file: string, run: readonly [number, number] | undefined): unknown => ({
  physicalLocation: {
    artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
    ...(run === undefined ? {} : { region: { startLine: run[0], endLine: run[1] } }),
  },
});
