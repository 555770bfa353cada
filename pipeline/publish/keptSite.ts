import type { Effects } from '../effects.ts';
import { MANIFEST } from './downloads/assembleManifest.ts';
import { hashFolder } from './hashFolder.ts';

/** What a built site is made of beside the published files. */
export interface SiteSources {
  /** Folder of the published files. */
  readonly data: string;
  /** Folders and files of the program, with what decides the versions of packages. */
  readonly program: readonly string[];
  /** How the site was asked for. */
  readonly options: unknown;
}

type Reading = Pick<Effects, 'describePath' | 'listFolder' | 'readBytes' | 'sha256'>;

const NOTE = 'made-of.json';

/** Where it is noted of what a site was made; outside it, so that the site is the same whether it is noted or not. */
const noteFolder = (site: string): string => `.cache/made-${site}`;

interface Note {
  readonly madeOf: string;
  /** SHA-256 of the site's own list of its files. */
  readonly list: string;
}

async function hashPath(effects: Reading, path: string): Promise<string> {
  const found = await effects.describePath(path);
  if (found?.kind === 'folder') return hashFolder(effects, path);
  return found?.kind === 'file' ? effects.sha256(await effects.readBytes(path)) : 'nothing';
}

/** One fingerprint of all a site is made of: the same gives the same site. */
export async function hashSite(effects: Reading, { data, program, options }: SiteSources): Promise<string> {
  const hashes = await Promise.all([`${data}/${MANIFEST}`, ...program].map((path) => hashPath(effects, path)));
  return effects.sha256(`${hashes.join('\n')}\n${JSON.stringify(options)}`);
}

/** Whether a site stands that was made of the very same and is whole to the byte. */
export async function standsBuilt(effects: Reading, site: string, madeOf: string): Promise<boolean> {
  const read = async (path: string): Promise<string> => new TextDecoder().decode(await effects.readBytes(path));
  try {
    // Written below and by the site's own step; anything else fails one of the next lines.
    const note = JSON.parse(await read(`${noteFolder(site)}/${NOTE}`)) as Note;
    const list = await read(`${site}/site-manifest.json`);
    if (note.madeOf !== madeOf || note.list !== effects.sha256(list)) return false;
    const { files } = JSON.parse(list) as { files: readonly { path: string; sha256: string }[] };
    for (const { path, sha256 } of files) {
      if (effects.sha256(await effects.readBytes(`${site}/${path}`)) !== sha256) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** Notes of what a site that stands was made. */
export async function noteSite(
  effects: Reading & Pick<Effects, 'writeFolder'>,
  site: string,
  madeOf: string,
): Promise<void> {
  const note: Note = { madeOf, list: effects.sha256(await effects.readBytes(`${site}/site-manifest.json`)) };
  await effects.writeFolder(noteFolder(site), new Map([[NOTE, `${JSON.stringify(note)}\n`]]));
}
