import { assembleChanges } from '../assemble/changes.ts';
import { assembleFacts } from '../assemble/assembleFacts.ts';
import { assembleFiles, type BuildNotes } from '../assemble/files.ts';
import { typePackage } from '../package/typePackage.ts';
import type { ChangesFile, FileHead, IndexFile } from '../contract/files.ts';
import { assembleDownloads, type DownloadFile } from './downloads/assembleDownloads.ts';
import { assembleManifest, listFiles, MANIFEST } from './downloads/assembleManifest.ts';
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

/** Every published file by its path under `data/`. */
export interface Published {
  readonly contents: ReadonlyMap<string, string | Uint8Array>;
  readonly index: IndexFile;
}

type Contents = ReadonlyMap<string, string | Uint8Array>;

/**
 * Makes every published file in memory: the contract of the pages, the downloads, the interface for programs, what is
 * kept of earlier releases, and the manifest of them all.
 *
 * @throws a refusal that names every address of an earlier release that would vanish without a redirect
 */
export async function publish(effects: Effects, inputs: PublishInputs): Promise<Published> {
  const { checked, head, standing } = inputs;
  const facts = assembleFacts(typePackage(checked.tables));
  const { edition } = head;
  const descriptor = markDescriptor(await readDescriptor(effects, inputs.data), edition);
  const label = { release: head.release, build: head.build };
  const further = [changesTable(head.release, standing.previous, standing.changes)];
  const downloads = assembleDownloads({ facts, tables: checked.tables, descriptor, label, further, edition }, effects);
  const archives = inputs.withArchives ? await makeArchives({ downloads, descriptor, label }, effects) : [];
  const templates = [
    ...assembleTemplates(facts, effects),
    assembleExample(facts, effects),
    ...(inputs.withArchives ? await makeForms(facts, typePackage(checked.tables), effects) : []),
  ];
  const files = assembleFiles(facts, typePackage(checked.tables), {
    ...inputs.notes,
    head,
    downloads: [...downloads.listed, ...[...archives, ...templates].map((file) => file.listed)],
    changes: assembleChanges(checked.changelog),
  });
  const changes = assembleChangesFile(head, standing, inputs.releases, effects);
  const contents = uniteContents([
    new Map([...files, ['changes.json', changes]].map(([path, file]) => [String(path), `${JSON.stringify(file)}\n`])),
    downloads.contents,
    contentsOf([...archives, ...templates]),
    feedOf(changes, descriptor),
    assembleAreaFeeds(changes, {
      areas: facts.areas,
      indicators: facts.indicators,
      recommendations: facts.governance.recommendations,
      title: descriptor.title,
    }),
    ...(await pastContents(effects, inputs)),
  ]);
  await refuseLostAddresses(effects, inputs, contents);
  const listed = { files: listFiles(effects, contents), madeOf: inputs.madeOf };
  const manifest = assembleManifest(head, descriptor, listed);
  // The map is keyed by path, so its values are untyped; this one was made as an IndexFile.
  const index = files.get('index.json') as IndexFile;
  return { contents: new Map([...contents, [MANIFEST, `${JSON.stringify(manifest)}\n`]]), index };
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

/** What stays of releases: record and inputs of all, and of those gone by the downloads under their old names. */
async function pastContents(
  effects: Effects,
  { releases, head, withArchives, kept = null }: PublishInputs,
): Promise<readonly Contents[]> {
  const gone = releases.filter((release) => release.record.id !== head.release);
  const parts = gone.flatMap((release) => {
    const { tables, archives } = downloadsOf(release, effects);
    const made = [['tables', tables] as const, ...(withArchives ? [['archives', archives] as const] : [])];
    return made.map(([part, make]) => (kept === null ? make() : keepDownloads(effects, { release, kept, part }, make)));
  });
  return [...releases.map(keptFiles), ...(await Promise.all(parts))];
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
      const { downloads } = await rebuilt();
      return new Map([...downloads.contents].filter(([path]) => path.includes(`_${release.record.id}.`)));
    },
    archives: async () => contentsOf(await makeArchives(await rebuilt(), effects)),
  };
}

function contentsOf(files: readonly DownloadFile[]): Contents {
  return new Map(files.map((file) => [file.listed.path.slice('data/'.length), file.content]));
}

function uniteContents(parts: readonly Contents[]): Contents {
  const all = new Map<string, string | Uint8Array>();
  for (const [path, content] of parts.flatMap((part) => [...part])) {
    if (all.has(path)) throw new Error(`invalid published path: two files at ${path}`);
    all.set(path, content);
  }
  return all;
}

/** Workbooks, forms in Excel and archives are only made with a site, so a build without them does not look for them. */
const IS_ARCHIVE = /\/(downloads|templates(\/record)?)\/[^/]+\.(xlsx|zip)$/;

async function refuseLostAddresses(effects: Effects, inputs: PublishInputs, contents: Contents): Promise<void> {
  const published = inputs.releases.flatMap((release) => release.record.addresses);
  const wanted = published.filter(
    (address) => isDataFile(address) && (inputs.withArchives || !IS_ARCHIVE.test(address)),
  );
  const current = new Set([...contents.keys(), MANIFEST].map((path) => `data/${path}`));
  const lost = checkAddresses(wanted, current, await readRedirects(effects, inputs.data));
  if (lost.length > 0) throw refusal(lost.map(sayGone).join('\n'));
}
