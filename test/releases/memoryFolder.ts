import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import type { Effects, FolderEntry } from '../../pipeline/effects.ts';
import { writeWhole } from '../../pipeline/disk/folderDraft.ts';
import { readInputs } from '../../pipeline/publish/releases/compareWithLast.ts';
import { heldFolder } from '../pipeline/heldFolder.ts';

/** Effects on files in memory, with a fixed day; `files` is what stands on this disk. */
export interface MemoryFolder {
  readonly effects: Effects;
  readonly files: Map<string, Uint8Array>;
  readonly textOf: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  /** Replaces a text that must be there, so that a test cannot pass because its change did nothing. */
  readonly replace: (path: string, before: string, after: string) => void;
}

/** The day every release of a test is made on. */
export const TODAY = '2030-01-02';

let shipped: Promise<ReadonlyMap<string, Uint8Array>> | null = null;

/** A copy of the shipped data folder, as `data/`. */
export async function copyShippedData(): Promise<MemoryFolder> {
  shipped ??= readInputs(diskEffects, 'data');
  return memoryFolder(new Map([...(await shipped)].map(([path, bytes]) => [`data/${path}`, bytes])));
}

export function memoryFolder(files: Map<string, Uint8Array>): MemoryFolder {
  const read = (path: string): Uint8Array => {
    const bytes = files.get(path);
    if (bytes === undefined) throw Object.assign(new Error(`missing file ${path}`), { code: 'ENOENT' });
    return bytes;
  };
  const textOf = (path: string) => new TextDecoder().decode(read(path));
  const write = (path: string, text: string) => void files.set(path, new TextEncoder().encode(text));
  const startFolder = heldFolder((contents, folder) => {
    for (const path of files.keys()) if (path.startsWith(`${folder}/`)) files.delete(path);
    for (const [path, content] of contents) files.set(`${folder}/${path}`, content);
  });
  return {
    files,
    textOf,
    write,
    replace: (path, before, after) => {
      if (!textOf(path).includes(before)) throw new Error(`missing text in ${path}: ${before}`);
      write(path, textOf(path).replace(before, after));
    },
    effects: {
      ...diskEffects,
      readBytes: async (path) => read(path),
      describePath: async (path) => describe(files, path),
      listFolder: async (folder) => list(files, folder),
      startFolder,
      writeFolder: async (folder, contents) => writeWhole(startFolder(folder), contents),
      today: () => TODAY,
      commit: () => 'c0ffee0123456789c0ffee0123456789c0ffee01',
      say: () => {},
      complain: () => {},
    },
  };
}

function describe(files: ReadonlyMap<string, Uint8Array>, path: string): FolderEntry | null {
  const name = path.split('/').at(-1) ?? path;
  const bytes = files.get(path);
  if (bytes !== undefined) return { name, kind: 'file', bytes: bytes.length };
  return [...files.keys()].some((file) => file.startsWith(`${path}/`)) ? { name, kind: 'folder', bytes: 0 } : null;
}

function list(files: ReadonlyMap<string, Uint8Array>, folder: string): readonly FolderEntry[] {
  const inside = [...files.keys()].filter((file) => file.startsWith(`${folder}/`));
  const names = new Set(inside.map((file) => file.slice(folder.length + 1).split('/')[0] ?? ''));
  return [...names].toSorted().flatMap((name) => describe(files, `${folder}/${name}`) ?? []);
}
