import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import type { Effects } from '../../pipeline/effects.ts';
import { importFiles, type Import, type ImportOptions } from '../../pipeline/import/importFiles.ts';
import { memoryFolder, type MemoryFolder } from '../releases/memoryFolder.ts';
import { BASE, baseFiles } from './baseData.ts';

/** The data of a release with what imports are read by, the files of a test beside it, and all that is said. */
export interface ImportFolder extends MemoryFolder {
  readonly said: string[];
  readonly complained: string[];
  /** Plans the import of files; with `keeps` what it writes then stands in the folder. */
  readonly import: (
    files: readonly string[],
    options?: ImportOptions & { readonly keeps?: boolean; readonly released?: readonly string[] },
  ) => Promise<Import>;
}

export async function importFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<ImportFolder> {
  const folder = memoryFolder(new Map(baseFiles));
  for (const place of ['recipes', 'lookups']) {
    for (const entry of readdirSync(`data/${place}`, { recursive: true, withFileTypes: true })) {
      const path = `${entry.parentPath}/${entry.name}`;
      if (entry.isFile()) folder.files.set(path, readFileSync(path));
    }
  }
  for (const [path, content] of Object.entries(files)) {
    folder.files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  const said: string[] = [];
  const complained: string[] = [];
  const bytesOf = (path: string): Uint8Array => folder.files.get(path) ?? new Uint8Array();
  const effects: Effects = {
    ...folder.effects,
    readChunks: (path) => inPieces(bytesOf(path)),
    hashFile: (path) => createHash('sha256').update(bytesOf(path)).digest('hex'),
    say: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
  };
  return {
    ...folder,
    effects,
    said,
    complained,
    import: async (paths, { keeps = false, released = [BASE], ...options } = {}) => {
      const made = await importFiles(effects, paths, { data: 'data', released }, options);
      if (keeps) for (const [path, text] of made.files) folder.write(`data/${path}`, text);
      return made;
    },
  };
}

/** Small pieces, so that rows are cut by their ends. */
function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 997) yield bytes.slice(start, start + 997);
}
