import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import type { Effects } from '../../pipeline/effects.ts';
import { importFiles, type Import, type ImportOptions } from '../../pipeline/import/importFiles.ts';
import { RELEASE } from '../releases/shippedVersion.ts';
import { copyShippedData, type MemoryFolder } from '../releases/memoryFolder.ts';

/** A copy of the shipped data with what imports are read by, the files of a test beside it, and all that is said. */
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
  const folder = await copyShippedData();
  for (const place of ['recipes', 'lookups']) {
    for (const name of readdirSync(`data/${place}`))
      folder.files.set(`data/${place}/${name}`, readFileSync(`data/${place}/${name}`));
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
    import: async (paths, { keeps = false, released = [RELEASE], ...options } = {}) => {
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
