import type { Effects, FolderEntry } from '../effects.ts';
import type { Finding } from '../findings/finding.ts';
import { MANIFEST } from './downloads/assembleManifest.ts';

/** All that a site and the published files under it are made of. */
export interface SiteSources {
  /** Folders and files: tables, recipes, sources of the program, what decides the versions of packages. */
  readonly inputs: readonly string[];
  /** How the site was asked for, and by what: options, the version of Node. */
  readonly options: unknown;
}

type Reading = Pick<Effects, 'describePath' | 'listFolder' | 'readBytes' | 'sha256'>;

const NOTE = 'made-of.json';
const SITE_LIST = 'site-manifest.json';

/** Where it is noted of what a site was made; outside it, so that the site is the same whether it is noted or not. */
const noteFolder = (site: string): string => `.cache/made-${site}`;

/** What is remembered of a site that passed every check, so that the next command can say it again. */
export interface MadeSite {
  /** Fingerprint of all that it was made of. */
  readonly madeOf: string;
  /** ISO date of the checks: on an earlier day they might say that something lies in the future. */
  readonly day: string;
  readonly release: string;
  readonly build: string;
  readonly findings: readonly Finding[];
  /** Which returns are in force, a line each. */
  readonly inForce: readonly string[];
}

interface Note extends MadeSite {
  /** SHA-256 of the site's own list of its files. */
  readonly list: string;
}

/** Files read at a time: enough that the disk is never waited for, few enough to be held. */
const AT_ONCE = 32;

async function mapSome<Item, Value>(items: readonly Item[], of: (item: Item) => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    values.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(of))));
  }
  return values;
}

/** Every file under a path; null where a link or a pipe is among them, whose content nobody vouches for. */
async function filesUnder(effects: Reading, path: string, entry: FolderEntry): Promise<readonly string[] | null> {
  if (entry.kind === 'file') return [path];
  if (entry.kind !== 'folder') return null;
  const parts = await Promise.all(
    (await effects.listFolder(path)).map((inner) => filesUnder(effects, `${path}/${inner.name}`, inner)),
  );
  const found = parts.filter((part) => part !== null);
  return found.length < parts.length ? null : found.flat();
}

async function hashesUnder(effects: Reading, path: string): Promise<ReadonlyMap<string, string> | null> {
  const entry = await effects.describePath(path);
  const files = entry === null ? [] : await filesUnder(effects, path, entry);
  if (files === null) return null;
  const hash = async (file: string) => [file, effects.sha256(await effects.readBytes(file))] as const;
  return new Map(await mapSome(files, hash));
}

/** One fingerprint of all a site is made of, to the byte: the same gives the same site. Null where it cannot be told. */
export async function hashSite(effects: Reading, { inputs, options }: SiteSources): Promise<string | null> {
  const parts = await Promise.all(inputs.map((path) => hashesUnder(effects, path)));
  const found = parts.filter((part) => part !== null);
  if (found.length < parts.length) return null;
  const lines = found.flatMap((part) => [...part].map(([path, hash]) => `${path} ${hash}`));
  return effects.sha256(`${lines.join('\n')}\n${JSON.stringify(options)}`);
}

interface Listed {
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

/** Whether a folder holds the very files its own list names, each to the byte, and nothing else. */
async function isWhole(effects: Reading, folder: string, list: string, { files }: Listed): Promise<boolean> {
  const found = await hashesUnder(effects, folder);
  if (found === null || found.size !== files.length + 1 || !found.has(`${folder}/${list}`)) return false;
  return files.every(({ path, sha256 }) => found.get(`${folder}/${path}`) === sha256);
}

async function readText(effects: Reading, path: string): Promise<string> {
  return new TextDecoder().decode(await effects.readBytes(path));
}

/** A site that stands as it would be made. */
export interface StandingSite extends MadeSite {
  readonly files: number;
}

/** The site in its place, where it was made of the very same and is whole to the byte; null where it has to be made again. */
export async function readStanding(
  effects: Reading & Pick<Effects, 'today'>,
  site: string,
  madeOf: string | null,
): Promise<StandingSite | null> {
  if (madeOf === null) return null;
  try {
    // Written below and by the site's own step; anything else fails one of the next lines.
    const note = JSON.parse(await readText(effects, `${noteFolder(site)}/${NOTE}`)) as Note;
    if (note.madeOf !== madeOf || note.day > effects.today()) return null;
    const list = await readText(effects, `${site}/${SITE_LIST}`);
    if (note.list !== effects.sha256(list)) return null;
    const listed = JSON.parse(list) as Listed;
    return (await isWhole(effects, site, SITE_LIST, listed)) ? { ...note, files: listed.files.length + 1 } : null;
  } catch {
    return null;
  }
}

/** Whether the published files stand whole and are those under a site that does. */
export async function standPublished(effects: Reading, published: string, site: string): Promise<boolean> {
  try {
    const list = await readText(effects, `${published}/${MANIFEST}`);
    if (list !== (await readText(effects, `${site}/data/${MANIFEST}`))) return false;
    // Written by this pipeline, and the same as that of a site that is whole.
    return await isWhole(effects, published, MANIFEST, JSON.parse(list) as Listed);
  } catch {
    return false;
  }
}

/** Notes of what a site that stands was made. */
export async function noteSite(
  effects: Reading & Pick<Effects, 'writeFolder'>,
  site: string,
  made: MadeSite,
): Promise<void> {
  const note: Note = { ...made, list: effects.sha256(await effects.readBytes(`${site}/${SITE_LIST}`)) };
  await effects.writeFolder(noteFolder(site), new Map([[NOTE, `${JSON.stringify(note)}\n`]]));
}
