import type { IndexFile } from '../contract/files.ts';
import { MANIFEST, type Manifest } from './downloads/assembleManifest.ts';
import type { Effects } from '../effects.ts';
import { plainText } from '../read/plainText.ts';
import { hashFolder } from './hashFolder.ts';
import type { Redirect } from './releases/checkAddresses.ts';

/** Everything that decides what is published. */
export interface MadeOf {
  /** Fingerprint of this program, see `hashProgram`; what another state of it made is made again. */
  readonly program: string;
  readonly inputHash: string;
  /** Hash of what the data stand as beside the releases, and of the releases' own records. */
  readonly standing: string;
  readonly releases: readonly string[];
  /** Addresses that moved: without one a build may be refused. */
  readonly redirects: readonly Redirect[];
  readonly edition: string;
  readonly withArchives: boolean;
}

const LOCK_FILE = 'package-lock.json';

/** Fingerprint of what makes the files: the folder of this program, and the versions of the packages it uses. */
export async function hashProgram(effects: Effects, folder: string): Promise<string> {
  const lock = (await effects.describePath(LOCK_FILE)) === null ? new Uint8Array() : await effects.readBytes(LOCK_FILE);
  return effects.sha256(`${await hashFolder(effects, folder)}\n${effects.sha256(plainText(lock))}`);
}

/** One fingerprint of all of it: the same gives the same files. */
export const hashMadeOf = (effects: Pick<Effects, 'sha256'>, { program, ...rest }: MadeOf): string =>
  effects.sha256(`${program}\n${JSON.stringify(rest)}`);

/**
 * What stands published already, where it was made of the very same and is whole to the byte; null where it has to be made
 * again.
 */
export async function readKept(
  effects: Effects,
  published: string,
  madeOf: string,
): Promise<{ readonly index: IndexFile; readonly files: number } | null> {
  const manifest = await readJson<Manifest>(effects, `${published}/${MANIFEST}`);
  if (manifest?.madeOf !== madeOf) return null;
  for (const { path, sha256 } of manifest.files) {
    const place = `${published}/${path}`;
    if ((await effects.describePath(place))?.kind !== 'file') return null;
    if (effects.sha256(await effects.readBytes(place)) !== sha256) return null;
  }
  const index = await readJson<IndexFile>(effects, `${published}/index.json`);
  return index === null ? null : { index, files: manifest.files.length + 1 };
}

/** Says so where a built site is of another age than the files published now; null where it is of the same, or there is none. */
export async function describeOlderSite(
  effects: Effects,
  site: string,
  { release, build, edition }: Pick<IndexFile, 'release' | 'build' | 'edition'>,
): Promise<string | null> {
  const made = await readJson<Manifest>(effects, `${site}/data/${MANIFEST}`);
  if (made === null || made.edition !== edition || (made.release === release && made.build === build)) return null;
  return `${site}/ is still of release ${made.release}, build ${made.build}: npm run build makes it of these files.`;
}

/** A file that is not there or cannot be read is as good as none. */
async function readJson<File>(effects: Effects, path: string): Promise<File | null> {
  if ((await effects.describePath(path))?.kind !== 'file') return null;
  try {
    // Written by this pipeline and by nothing else; a manifest is believed only with every file it lists.
    return JSON.parse(new TextDecoder().decode(await effects.readBytes(path))) as File;
  } catch {
    return null;
  }
}
