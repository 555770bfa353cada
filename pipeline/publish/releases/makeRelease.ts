import { assembleHead, checkContents, describeFindings } from '../../build.ts';
import { CONTRACT_VERSION } from '../../contract/files.ts';
import { assembleZip } from '../downloads/assembleZip.ts';
import type { Effects } from '../../effects.ts';
import type { Finding } from '../../findings/finding.ts';
import { publish, type PublishInputs } from '../publish.ts';
import { listWritten, type PublishedFiles } from '../publishedFiles.ts';
import { readEdition } from '../../intake/readEdition.ts';
import { compareWithLast } from './compareWithLast.ts';
import { type Standing, RELEASES_FOLDER, type Release, type ReleaseRecord } from './release.ts';
import { contractName, packContract } from './contractFiles.ts';
import { WORDS_EDITION } from './keptWords.ts';
import { listPages } from './listPages.ts';
import { readEarlierReturns } from './readReleased.ts';
import { readReleases } from './readReleases.ts';

/** Where a release is made from. */
export interface ReleasePlaces {
  readonly data: string;
  /** Beside this folder the files it publishes are written, looked at and let go: the next build publishes them. */
  readonly published: string;
  /** Folder of the built site, whose pages are published addresses too; left out, only data files are recorded. */
  readonly site?: string;
  /** The post that releases it; no name is invented where none is given. */
  readonly by?: string;
}

/** What making a release came to. */
export type ReleaseResult =
  | { readonly state: 'made'; readonly record: ReleaseRecord; readonly findings: readonly Finding[] }
  | { readonly state: 'unchanged'; readonly id: string }
  /** The data differ, but their version is that of a release: raise it in `data/datapackage.json`. */
  | { readonly state: 'version taken'; readonly id: string }
  | { readonly state: 'refused'; readonly findings: readonly Finding[] };

/**
 * Makes a release of the data at hand: keeps its inputs and its record under `data/releases/`, where they stay for good.
 * The only place that asks for today's date of a release; from then on the date is data.
 */
export async function makeRelease(effects: Effects, places: ReleasePlaces): Promise<ReleaseResult> {
  const { data } = places;
  const releases = await readReleases(effects, data);
  const read = await readEdition(effects, data, { earlier: await readEarlierReturns(effects, releases) });
  const { checked } = read;
  const asked = { tables: checked.tables, version: checked.release, data, releases };
  if (hasErrors(read.findings)) return { state: 'refused', findings: read.findings };
  const standing = await compareWithLast(effects, asked);
  const findings = [...read.findings, ...standing.findings];
  if (hasErrors(findings)) return { state: 'refused', findings };
  if (releases.some((release) => release.record.hash === standing.hash))
    return { state: 'unchanged', id: standing.label };
  if (standing.label !== checked.release) return { state: 'version taken', id: checked.release };
  const head = assembleHead(checked, standing);
  const begun = beginRelease(effects, standing, { build: head.build, by: places.by ?? NOBODY_NAMED });
  const inputs: PublishInputs = {
    data,
    checked,
    head,
    notes: { ...describeFindings([...checked.findings, ...standing.findings], checked.tables), returns: read.sent },
    standing,
    releases: [...releases, begun],
    withArchives: true,
    madeOf: '',
  };
  const draft = effects.startFolder(places.published);
  try {
    const index = await publish(effects, inputs, draft);
    const earlierIds = releases.map((release) => release.record.id);
    const faults = checkContents({ files: draft, index }, read, earlierIds);
    if (faults.length > 0) return { state: 'refused', findings: [...findings, ...faults] };
    const pages = places.site === undefined ? [] : await listPages(effects, places.site);
    const contract = packContract(effects, draft);
    const record = finishRecord(effects, { record: begun.record, contract }, draft, pages);
    await keepRelease(effects, data, { ...begun, record, contract });
    return { state: 'made', record, findings };
  } finally {
    draft.drop();
  }
}

const hasErrors = (findings: readonly Finding[]): boolean => findings.some((finding) => finding.severity === 'error');

const NOBODY_NAMED = 'not yet named by the council';
const NO_COMMIT = 'none: not under version control';

function beginRelease(
  effects: Effects,
  standing: Standing,
  { build, by }: Pick<ReleaseRecord, 'build' | 'by'>,
): Release {
  const { label, hash, previous, inputs, tables, changes } = standing;
  const record: ReleaseRecord = {
    id: label,
    date: effects.today(),
    by,
    commit: effects.commit() || NO_COMMIT,
    contract: CONTRACT_VERSION,
    words: WORDS_EDITION,
    build,
    previous,
    hash,
    inputs: [...inputs].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: effects.sha256(bytes) })),
    outputs: [],
    kept: { path: contractName(label), bytes: 0, sha256: '' },
    tables,
    changes,
    addresses: [],
  };
  const empty = new Uint8Array();
  return { record, recordBytes: empty, zip: assembleZip(inputs), contract: empty };
}

/** The record cannot hold its own hash, nor the manifest's, which holds the record's. */
const NOT_AN_OUTPUT = /^(manifest\.json$|releases\/)/;

function finishRecord(
  effects: Effects,
  { record, contract }: Pick<Release, 'record' | 'contract'>,
  files: PublishedFiles,
  pages: readonly string[],
): ReleaseRecord {
  const outputs = listWritten(files).filter(({ path }) => !NOT_AN_OUTPUT.test(path));
  const addresses = [...pages, ...[...files.written.keys()].map((path) => `data/${path}`)];
  return {
    ...record,
    outputs: outputs.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    kept: { path: contractName(record.id), bytes: contract.length, sha256: effects.sha256(contract) },
    addresses: addresses.toSorted(),
  };
}

/** Writes the release beside the earlier ones, the folder whole or not at all. */
async function keepRelease(effects: Effects, data: string, { record, zip, contract }: Release): Promise<void> {
  const folder = `${data}/${RELEASES_FOLDER}`;
  const entries = await effects.listFolder(folder);
  const kept = await Promise.all(
    entries.map(async ({ name }) => [name, await effects.readBytes(`${folder}/${name}`)] as const),
  );
  const files = new Map<string, string | Uint8Array>(kept);
  files.set(`${record.id}.json`, `${JSON.stringify(record, null, 2)}\n`);
  files.set(`${record.id}.zip`, zip);
  files.set(contractName(record.id), contract);
  await effects.writeFolder(folder, files);
}
