import { assembleChanges } from './assemble/changes.ts';
import { assembleDownloads } from './assemble/downloads.ts';
import { assembleFacts } from './assemble/facts.ts';
import { assembleFiles } from './assemble/files.ts';
import { CONTRACT_VERSION, type FileHead, type IndexFile } from './contract/files.ts';
import type { Effects } from './effects.ts';
import { CATALOGUE } from './findings/catalogue.ts';
import { WORDINGS, type Finding, type FindingCode } from './findings.ts';
import { readPackage, type CheckedPackage } from './readPackage.ts';
import { describeDownload, writePublished } from './write.ts';

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
 * files. All findings come back at once; with an error among them the last good output is left as it was.
 */
export async function buildData(effects: Effects, places: BuildPlaces): Promise<BuildResult> {
  const checked = await readPackage(effects, places.data);
  if (checked.findings.some((finding) => finding.severity === 'error')) {
    return { findings: checked.findings, index: null };
  }
  const facts = assembleFacts(checked.tables);
  const downloads = assembleDownloads(facts, checked.tables);
  const files = assembleFiles(facts, checked.tables, {
    head: assembleHead(checked),
    downloads: downloads.map((file) => describeDownload(file, effects)),
    changes: assembleChanges(checked.changelog),
    checks: countByCode(checked.findings),
    findings: checked.findings.map(describeFinding),
  });
  await writePublished(effects, places.published, files, downloads);
  // The map is keyed by path, so its values are untyped; this one was made as an IndexFile above.
  return { findings: checked.findings, index: files.get('index.json') as IndexFile };
}

function assembleHead(checked: CheckedPackage): FileHead {
  return {
    contract: CONTRACT_VERSION,
    release: checked.release,
    build: checked.inputHash.slice(0, BUILD_ID_LENGTH),
    edition: 'publication',
  };
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
