import type { BuildNotes } from './assemble/files.ts';
import type { DataTables } from './package/textTables.ts';
import type { RowIn } from './package/declarations.ts';
import { typePackage } from './package/typePackage.ts';
import { checkPublished } from './publish/checkPublished.ts';
import { CONTRACT_VERSION, type FileHead, type IndexFile, type IndicatorFile } from './contract/files.ts';
import { SYMBOLS } from './publish/downloads/symbols.ts';
import type { Books } from './disk/books.ts';
import type { Effects } from './effects.ts';
import { CATALOGUE } from './findings/catalogue.ts';
import { WORDINGS, type Finding, type FindingCode } from './findings/finding.ts';
import { hashMadeOf, hashProgram, readKept } from './publish/keptOutput.ts';
import { publish, type PublishInputs } from './publish/publish.ts';
import { readText, type PublishedFiles } from './publish/publishedFiles.ts';
import { readEdition, type EditionData } from './intake/readEdition.ts';
import type { CheckedPackage } from './intake/readPackage.ts';
import { compareWithLast } from './publish/releases/compareWithLast.ts';
import type { Standing, Release } from './publish/releases/release.ts';
import { readEarlierReturns } from './publish/releases/readReleased.ts';
import { readRedirects } from './publish/releases/readRedirects.ts';
import { readReleases } from './publish/releases/readReleases.ts';
import { auditPublished } from './returns/auditPublished.ts';
import { indicatorLinks } from './returns/indicatorLinks.ts';

/** Where a build reads and writes, relative to the working folder. */
export interface BuildPlaces {
  readonly data: string;
  readonly published: string;
  /** Folder of this program, where what is unchanged may be kept; without it everything is made. */
  readonly program?: string;
  /** Where the downloads of releases that are gone by are kept; without it they are made again. */
  readonly books?: Books;
}

/** Which edition is built, and with what beside the tables. */
export interface BuildOptions {
  readonly withArchives?: boolean;
  /** `training` adds the invented returns of `data/returns/examples` and marks every file; `publication` unless told. */
  readonly edition?: FileHead['edition'];
}

/** What a build came to. `index` is null when the data were refused: then nothing was written. */
export interface BuildResult {
  readonly findings: readonly Finding[];
  readonly index: IndexFile | null;
  /** Which returns are in force, a line each. */
  readonly inForce: readonly string[];
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
  options: BuildOptions = {},
): Promise<BuildResult> {
  const edition = options.edition ?? 'publication';
  // Releases are of the publication; the training edition is none and keeps none.
  const releases = edition === 'training' ? [] : await readReleases(effects, places.data);
  const earlier = await readEarlierReturns(effects, releases);
  const read = await readEdition(effects, places.data, { edition, earlier });
  const { inForce } = read;
  if (hasErrors(read.findings)) return { findings: read.findings, index: null, inForce };
  const { checked } = read;
  const standing = await compareWithLast(effects, {
    tables: checked.tables,
    version: checked.release,
    data: places.data,
    releases,
  });
  const findings = [...read.findings, ...standing.findings];
  if (hasErrors(standing.findings)) return { findings, index: null, inForce };
  const program = places.program === undefined ? '' : await hashProgram(effects, places.program);
  const madeOf =
    program === ''
      ? ''
      : await fingerprint(effects, places, { program, checked, standing, releases, edition, options });
  const kept = madeOf === '' ? null : await readKept(effects, places.published, madeOf);
  if (kept !== null) {
    effects.say(`${places.data}/: unchanged, ${kept.files} files in ${places.published}/ kept.`);
    for (const line of inForce) effects.say(line);
    return { findings, index: kept.index, inForce };
  }
  const inputs: PublishInputs = {
    data: places.data,
    checked,
    head: assembleHead(checked, standing, edition),
    notes: { ...describeFindings([...checked.findings, ...standing.findings], checked.tables), returns: read.sent },
    standing,
    releases,
    withArchives: options.withArchives ?? false,
    madeOf,
    kept: places.books === undefined || program === '' ? null : { books: places.books, program },
  };
  // Written as it is made, beside its place: what is refused is let go there.
  const draft = effects.startFolder(places.published);
  try {
    const index = await publish(effects, inputs, draft);
    const earlierIds = releases.map(({ record }) => record.id).filter((id) => id !== index.release);
    const faults = checkContents({ files: draft, index }, read, earlierIds);
    if (faults.length > 0) return { findings: [...findings, ...faults], index: null, inForce };
    draft.keep();
    for (const line of inForce) effects.say(line);
    return { findings, index, inForce };
  } finally {
    draft.drop();
  }
}

interface Decided {
  readonly program: string;
  readonly checked: CheckedPackage;
  readonly standing: Standing;
  readonly releases: readonly Release[];
  readonly edition: FileHead['edition'];
  readonly options: BuildOptions;
}

/** What decides the files, as one hash. */
async function fingerprint(effects: Effects, { data }: BuildPlaces, decided: Decided): Promise<string> {
  const { program, checked, standing, releases, edition, options } = decided;
  return hashMadeOf(effects, {
    program,
    inputHash: checked.inputHash,
    standing: `${standing.label} ${standing.hash}`,
    redirects: await readRedirects(effects, data),
    releases: releases.map(({ recordBytes }) => effects.sha256(recordBytes)),
    edition,
    withArchives: options.withArchives ?? false,
  });
}

/** What was published, and the index of it. */
interface Published {
  readonly files: PublishedFiles;
  readonly index: IndexFile;
}

/** What is about to be published, looked at once more, file by file: nothing given away, and nothing lost on the way. */
export function checkContents(
  published: Published,
  read: EditionData,
  releases: readonly string[] = [],
): readonly Finding[] {
  const key = new Set(SYMBOLS.map(({ code }) => code));
  return [
    ...auditContents(published, read, releases),
    ...checkPublished(typePackage(read.checked.tables), readIndicators(published), key),
  ];
}

function* readIndicators({ files, index }: Published): Generator<readonly [string, IndicatorFile]> {
  for (const { id } of index.indicators)
    // Written from this type a moment ago.
    yield [id, JSON.parse(readText(files, `indicators/${id}.json`)) as IndicatorFile];
}

function* readTexts(files: PublishedFiles): Generator<readonly [string, string]> {
  for (const path of files.written.keys()) if (/\.(json|csv)$/.test(path)) yield [path, readText(files, path)];
}

/**
 * The disclosure audit of what is about to be written: of every file a reader can read without a program of their own.
 * Workbooks and archives hold the same tables again.
 */
function auditContents(
  { files, index }: Published,
  { cells, untrueLinks, threshold, inForce, checked }: EditionData,
  releases: readonly string[],
): readonly Finding[] {
  if (inForce.length === 0 && cells.length === 0) return [];
  const { indicators, areas } = index;
  return auditPublished(readTexts(files), {
    cells,
    untrueLinks,
    threshold,
    areas,
    counting: new Set(indicators.filter(({ oneCountAChild }) => oneCountAChild).map(({ id }) => String(id))),
    multipliers: new Map(indicators.map(({ id, multiplier }) => [String(id), multiplier])),
    indicatorLinks: indicatorLinks(typePackage(checked.tables)),
    releases,
  });
}

/** What every published file begins with. File names hold the release, so those of the training edition say so. */
export function assembleHead(
  checked: CheckedPackage,
  standing: Pick<Standing, 'label'>,
  edition: FileHead['edition'] = 'publication',
): FileHead {
  return {
    contract: CONTRACT_VERSION,
    release: edition === 'training' ? `${standing.label}-training` : standing.label,
    build: checked.inputHash.slice(0, BUILD_ID_LENGTH),
    edition,
  };
}

/** The checks made and what they found, for the page that shows them. */
export function describeFindings(
  findings: readonly Finding[],
  tables: DataTables,
): Pick<BuildNotes, 'checks' | 'findings'> {
  const { exceptions } = typePackage(tables);
  return { checks: countByCode(findings), findings: findings.map((finding) => describeFinding(finding, exceptions)) };
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

function describeFinding(finding: Finding, exceptions: readonly RowIn<'exceptions'>[]): BuildNotes['findings'][number] {
  const { file, line, severity, code, message } = finding;
  const place = line === null ? file : `${file}:${line}`;
  return { place, severity, code, message, accepted: acceptedReason(finding, exceptions) };
}

/** The reason recorded in `data/exceptions.csv` for the file and code, and the indicator the message names if any. */
function acceptedReason({ file, code, message }: Finding, exceptions: readonly RowIn<'exceptions'>[]): string {
  const found = exceptions.find(
    (row) => file.endsWith(`/${row.file}`) && row.code === code && message.includes(row.indicator),
  );
  return found?.reason ?? '';
}
