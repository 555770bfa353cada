import { unzipSync } from 'fflate';
import type { Effects, FolderEntry } from '../../effects.ts';
import type { Release } from './release.ts';

/** Name of the data folder inside the effects `openRelease` gives. */
export const OPENED_FOLDER = 'data';

/** Effects that read a release's inputs, as if they still stood in `data/`: every stage runs on them unchanged. */
export function openRelease(effects: Effects, release: Pick<Release, 'zip'>): Effects {
  const inputs = unzipSync(release.zip);
  const files = new Map(Object.entries(inputs).map(([path, bytes]) => [`${OPENED_FOLDER}/${path}`, bytes]));
  return {
    ...effects,
    readBytes: async (path) => {
      const bytes = files.get(path);
      if (bytes === undefined)
        throw Object.assign(new Error(`missing file ${path} in the release`), { code: 'ENOENT' });
      return bytes;
    },
    describePath: async (path) => describeEntry(files, path),
    listFolder: async (folder) => listEntries(files, folder),
  };
}

function describeEntry(files: ReadonlyMap<string, Uint8Array>, path: string): FolderEntry | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const bytes = files.get(path);
  if (bytes !== undefined) return { name, kind: 'file', bytes: bytes.length };
  const isFolder = [...files.keys()].some((file) => file.startsWith(`${path}/`));
  return isFolder ? { name, kind: 'folder', bytes: 0 } : null;
}

function listEntries(files: ReadonlyMap<string, Uint8Array>, folder: string): readonly FolderEntry[] {
  const inside = [...files.keys()].filter((file) => file.startsWith(`${folder}/`));
  const names = new Set(inside.map((file) => file.slice(folder.length + 1).split('/')[0] ?? ''));
  return [...names].toSorted().flatMap((name) => describeEntry(files, `${folder}/${name}`) ?? []);
}
