import type { Effects } from '../effects.ts';
import { refusal } from './refusal.ts';
import { isSiblingName } from './siblingNames.ts';

type Reading = Pick<Effects, 'readBytes' | 'listFolder' | 'sha256'>;

/** Effects that remember what was read of a folder, to be read a second time before anything made of it is kept. */
export interface WatchedInputs {
  readonly effects: Pick<Effects, 'readBytes' | 'listFolder'>;
  /** @throws a refusal that names the first file that is no longer what was read */
  refuseChanged(): Promise<void>;
}

/** Watches the files and folders under `folder`; a file read twice with two contents is noticed at once. */
export function watchInputs(effects: Reading, folder: string): WatchedInputs {
  const seen = new Map<string, { readonly print: string; readonly again: () => Promise<string> }>();
  const isWatched = (path: string): boolean => path === folder || path.startsWith(`${folder}/`);
  const remember = (path: string, print: string, again: () => Promise<string>): void => {
    if (!isWatched(path)) return;
    const before = seen.get(path);
    if (before !== undefined && before.print !== print) throw changed(path);
    seen.set(path, { print, again });
  };
  const printFile = async (path: string) => effects.sha256(await effects.readBytes(path));
  const printFolder = async (path: string) => printOf(await effects.listFolder(path));
  return {
    effects: {
      readBytes: async (path) => {
        const bytes = await effects.readBytes(path);
        remember(path, effects.sha256(bytes), () => printFile(path));
        return bytes;
      },
      listFolder: async (path) => {
        const entries = await effects.listFolder(path);
        remember(path, printOf(entries), () => printFolder(path));
        return entries;
      },
    },
    refuseChanged: async () => {
      for (const [path, { print, again }] of seen) {
        if ((await again().catch(() => 'gone')) !== print) throw changed(path);
      }
    },
  };
}

/** Folders in the making beside what is read are ours. */
const printOf = (entries: Awaited<ReturnType<Effects['listFolder']>>): string =>
  entries
    .filter(({ name }) => !isSiblingName(name))
    .map(({ name, kind }) => `${kind} ${name}`)
    .join('\n');

const changed = (path: string): Error =>
  refusal(`${path} - changed while it was read - save it, close what writes it, then run this again`);
