import { assembleChanges } from '../assemble/changes.ts';
import { assembleFacts } from '../assemble/assembleFacts.ts';
import { assembleFiles, type BuildNotes } from '../assemble/files.ts';
import { listWritten, onceEach, readText, type PublishedFiles } from './publishedFiles.ts';
import { typePackage } from '../package/typePackage.ts';
import type { ChangesFile, FileHead, IndexFile } from '../contract/files.ts';
import { assembleDownloads } from './downloads/assembleDownloads.ts';
import type { DownloadFile } from './downloads/downloadFile.ts';
import { assembleManifest, MANIFEST } from './downloads/assembleManifest.ts';
import { readDescriptor, type Descriptor } from './downloads/readDescriptor.ts';
import type { Effects } from '../effects.ts';
import type { CheckedPackage } from '../intake/readPackage.ts';
import { assembleChangesFile } from './releases/assembleChangesFile.ts';
import { assembleAreaFeeds } from './releases/assembleAreaFeeds.ts';
import { assembleFeed, FEED_PATH } from './releases/assembleFeed.ts';
import { changesTable } from './releases/changesTable.ts';
import { refusal } from '../disk/refusal.ts';
import { checkAddresses, sayGone } from './releases/checkAddresses.ts';
import type { Standing, Release } from './releases/release.ts';
import { isDataFile } from './releases/isDataFile.ts';
import { keepDownloads, type KeptDownloads } from './releases/keepDownloads.ts';
import { keptFiles } from './releases/keptFiles.ts';
import { rebuildDownloads } from './releases/rebuildDownloads.ts';
import { readRedirects } from './releases/readRedirects.ts';
import { assembleExample } from '../returns/forms/assembleExample.ts';
import { assembleTemplates } from '../returns/forms/assembleTemplate.ts';
import { markDescriptor } from '../training/markTable.ts';

/** What the published files are made from. */
export interface PublishInputs {
  readonly data: string;
  readonly checked: CheckedPackage;
  readonly head: FileHead;
  readonly notes: Pick<BuildNotes, 'checks' | 'findings' | 'returns'>;
  readonly standing: Standing;
  readonly releases: readonly Release[];
  /** Whether the workbook and the archive are made too; they take seconds and only a site needs them. */
  readonly withArchives: boolean;
  /** Fingerprint of all that decides what is published; blank where nobody will ask for it. */
  readonly madeOf: string;
  /** What was made of releases gone by, and may be used again; without it everything is made. */
  readonly kept?: KeptDownloads | null;
}

type Contents = ReadonlyMap<string, string | Uint8Array>;

/**
 * Makes every published file: the contract of the pages, the downloads, the interface for programs, what is kept of earlier
 * releases, and the manifest of them all. Each is written when it is made, and none is held.
 *
 * @param draft where they are written, blank so far
 * @returns the index of the files, as it was written
 * @throws a refusal that names every address of an earlier release that would vanish without a redirect
 */
export async function publish(effects: Effects, inputs: PublishInputs, draft: PublishedFiles): Promise<IndexFile> {
  const files = onceEach(draft);
  const { checked, head, standing } = inputs;
  const typed = typePackage(checked.tables);
  const facts = assembleFacts(typed);
  const { edition } = head;
  const descriptor = markDescriptor(await readDescriptor(effects, inputs.data), edition);
  const label = { release: head.release, build: head.build };
  const further = [changesTable(head.release, standing.previous, standing.changes)];
  const downloads = assembleDownloads({ facts, tables: checked.tables, descriptor, label, further, edition }, files);
  const listed = [...downloads.listed];
  const offer = (made: readonly DownloadFile[]): void => {
    writeAll(files, contentsOf(made));
    listed.push(...made.map((file) => file.listed));
  };
  if (inputs.withArchives) offer(await makeArchives({ downloads, descriptor, label }, files, effects));
  offer([...assembleTemplates(facts, effects), assembleExample(facts, effects)]);
  if (inputs.withArchives) offer(await makeForms(facts, typed, effects));
  const notes = { ...inputs.notes, head, downloads: listed, changes: assembleChanges(checked.changelog) };
  for (const [path, file] of assembleFiles(facts, typed, notes)) files.write(path, jsonText(file));
  const changes = assembleChangesFile(head, standing, inputs.releases, effects);
  files.write('changes.json', jsonText(changes));
  writeAll(files, feedOf(changes, descriptor));
  const { areas, indicators, governance } = facts;
  const feeds = { areas, indicators, recommendations: governance.recommendations, title: descriptor.title };
  writeAll(files, assembleAreaFeeds(changes, feeds));
  for await (const contents of pastContents(effects, inputs)) writeAll(files, contents);
  await refuseLostAddresses(effects, inputs, [...files.written.keys()]);
  const manifest = assembleManifest(head, descriptor, { files: listWritten(files), madeOf: inputs.madeOf });
  files.write(MANIFEST, jsonText(manifest));
  // Written a moment ago from this type.
  return JSON.parse(readText(files, 'index.json')) as IndexFile;
}

const jsonText = (file: unknown): string => `${JSON.stringify(file)}\n`;

function writeAll(files: PublishedFiles, contents: Contents): void {
  for (const [path, content] of contents) files.write(path, content);
}

/** Loaded only when wanted: the spreadsheet library alone takes a third of a second to start. */
async function makeArchives(...args: Parameters<typeof import('./downloads/assembleArchives.ts').assembleArchives>) {
  const { assembleArchives } = await import('./downloads/assembleArchives.ts');
  return assembleArchives(...args);
}

async function makeForms(...args: Parameters<typeof import('./downloads/recordForms.ts').assembleRecordForms>) {
  const { assembleRecordForms } = await import('./downloads/recordForms.ts');
  const { assembleReturnForms } = await import('../returns/forms/assembleReturnForms.ts');
  const [facts, , effects] = args;
  return [...(await assembleReturnForms(facts, effects)), ...(await assembleRecordForms(...args))];
}

function feedOf(changes: ChangesFile, descriptor: Descriptor): Contents {
  const feed = assembleFeed(changes, descriptor.title);
  return feed === null ? new Map() : new Map([[FEED_PATH, feed]]);
}

/**
 * What stays of releases: record and inputs of all, and of those gone by the downloads under their old names; one release after
 * the other.
 */
async function* pastContents(
  effects: Effects,
  { releases, head, withArchives, kept = null }: PublishInputs,
): AsyncGenerator<Contents> {
  yield* releases.map(keptFiles);
  for (const release of releases.filter(({ record }) => record.id !== head.release)) {
    const { tables, archives } = downloadsOf(release, effects);
    const parts = [['tables', tables] as const, ...(withArchives ? [['archives', archives] as const] : [])];
    for (const [part, make] of parts)
      yield kept === null ? await make() : await keepDownloads(effects, { release, kept, part }, make);
  }
}

/**
 * Makes the files of a release whose names hold its number: those stay at their addresses when the next release comes. The
 * release is read once, and only when one of its parts has to be made.
 */
function downloadsOf(
  release: Release,
  effects: Effects,
): Readonly<Record<'tables' | 'archives', () => Promise<Contents>>> {
  let rebuilding: ReturnType<typeof rebuildDownloads> | null = null;
  const rebuilt = () => (rebuilding ??= rebuildDownloads(effects, release));
  return {
    tables: async () => {
      const { files } = await rebuilt();
      return new Map([...files.contents].filter(([path]) => path.includes(`_${release.record.id}.`)));
    },
    archives: async () => {
      const { files, ...made } = await rebuilt();
      return contentsOf(await makeArchives(made, files, effects));
    },
  };
}

function contentsOf(files: readonly DownloadFile[]): Contents {
  return new Map(files.map((file) => [file.listed.path.slice('data/'.length), file.content]));
}

/** Workbooks, forms in Excel and archives are only made with a site, so a build without them does not look for them. */
const IS_ARCHIVE = /\/(downloads|templates(\/record)?)\/[^/]+\.(xlsx|zip)$/;

async function refuseLostAddresses(effects: Effects, inputs: PublishInputs, paths: readonly string[]): Promise<void> {
  const published = inputs.releases.flatMap((release) => release.record.addresses);
  const wanted = published.filter(
    (address) => isDataFile(address) && (inputs.withArchives || !IS_ARCHIVE.test(address)),
  );
  const current = new Set([...paths, MANIFEST].map((path) => `data/${path}`));
  const lost = checkAddresses(wanted, current, await readRedirects(effects, inputs.data));
  if (lost.length > 0) throw refusal(lost.map(sayGone).join('\n'));
}
