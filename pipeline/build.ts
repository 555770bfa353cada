import type { BuildNotes } from './assemble/files.ts';
import { CONTRACT_VERSION, type FileHead, type IndexFile } from './contract/files.ts';
import type { Effects } from './effects.ts';
import { CATALOGUE } from './findings/catalogue.ts';
import { WORDINGS, type Finding, type FindingCode } from './findings.ts';
import { publish } from './publish.ts';
import { readPackage, type CheckedPackage } from './readPackage.ts';
import { compareWithLast, type Standing } from './releases/compareWithLast.ts';
import { readReleases } from './releases/readReleases.ts';

/** Where a build reads and writes, relative to the working folder. */
export interface BuildPlaces {
  readonly data: string;
  readonly published: string;
}

/** What a build came to. `index` is null when the data were refused: then nothing was written. */
export interface BuildResult {
  readonly findings: readonly Finding[];
  readonly index: IndexFile | null;
}

/** Length of a build id: 12 hex digits tell a few million builds apart. */
const BUILD_ID_LENGTH = 12;

/**
 * The whole pipeline: reads and checks every table of the data package, works out all facts and writes the published
 * files. All findings come back at once; with an error among them the last good output is left as it was. With
 * `withArchives` the workbook and the archive are made too, which takes seconds.
 */
export async function buildData(
  effects: Effects,
  places: BuildPlaces,
  options: { readonly withArchives?: boolean } = {},
): Promise<BuildResult> {
  const checked = await readPackage(effects, places.data);
  if (hasErrors(checked.findings)) return { findings: checked.findings, index: null };
  const releases = await readReleases(effects, places.data);
  const standing = await compareWithLast(effects, {
    tables: checked.tables,
    version: checked.release,
    data: places.data,
    releases,
  });
  const findings = [...checked.findings, ...standing.findings];
  if (hasErrors(standing.findings)) return { findings, index: null };
  const { contents, index } = await publish(effects, {
    data: places.data,
    checked,
    head: assembleHead(checked, standing),
    notes: describeFindings(findings),
    standing,
    releases,
    withArchives: options.withArchives ?? false,
  });
  await effects.writeFolder(places.published, contents);
  return { findings, index };
}

/** What every published file begins with. */
export function assembleHead(checked: CheckedPackage, standing: Pick<Standing, 'label'>): FileHead {
  return {
    contract: CONTRACT_VERSION,
    release: standing.label,
    build: checked.inputHash.slice(0, BUILD_ID_LENGTH),
    edition: 'publication',
  };
}

/** The checks made and what they found, for the page that shows them. */
export function describeFindings(findings: readonly Finding[]): Pick<BuildNotes, 'checks' | 'findings'> {
  return { checks: countByCode(findings), findings: findings.map(describeFinding) };
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

function countByCode(findings: readonly Finding[]): { code: string; what: string; findings: number }[] {
  // The register's keys are the codes; `Object.keys` widens them to string.
  const codes = Object.keys(WORDINGS) as FindingCode[];
  return codes.map((code) => ({
    code,
    what: CATALOGUE[code],
    findings: findings.filter((finding) => finding.code === code).length,
  }));
}

function describeFinding(finding: Finding) {
  const { file, line, severity, code, message } = finding;
  return { place: line === null ? file : `${file}:${line}`, severity, code, message, accepted: '' };
}
