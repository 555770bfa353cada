import { createHash } from 'node:crypto';
import type { BulkEffects } from './bulkEffects.ts';
import { bytesOf } from '../../read/bytesOf.ts';

/** Folders in memory: files by path, and what was said. */
export interface BulkFolders {
  readonly files: Map<string, Uint8Array>;
  readonly said: string[];
  readonly effects: BulkEffects;
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Effects that read and write a map, table pieces of an odd size so that rows are cut everywhere. */
export function bulkFolders(start: Readonly<Record<string, string>>): BulkFolders {
  const files = new Map(Object.entries(start).map(([path, text]) => [path, bytesOf(text)]));
  const said: string[] = [];
  const read = (path: string): Uint8Array => {
    const found = files.get(path);
    if (found === undefined) throw new Error(`missing file ${path}`);
    return found;
  };
  const effects: BulkEffects = {
    sha256,
    today: () => '2026-01-01',
    say: (line) => said.push(line),
    readBytes: (path) => Promise.resolve(read(path)),
    describePath: (path) =>
      Promise.resolve(files.has(path) ? { name: path, kind: 'file', bytes: read(path).length } : null),
    listFolder: (folder) =>
      Promise.resolve(
        [...files].flatMap(([path, { length }]) =>
          path.startsWith(`${folder}/`)
            ? [{ name: path.slice(folder.length + 1), kind: 'file' as const, bytes: length }]
            : [],
        ),
      ),
    *readPieces(path) {
      const bytes = read(path);
      for (let at = 0; at < bytes.length; at += 9_973) yield bytes.slice(at, at + 9_973);
    },
    hashPieces(pieces) {
      const hash = createHash('sha256');
      function* pass(): Generator<Uint8Array> {
        for (const piece of pieces) {
          hash.update(piece);
          yield piece;
        }
      }
      return { pieces: pass(), sha256: () => hash.digest('hex') };
    },
    startFolder(folder) {
      const fresh = new Map<string, Uint8Array>();
      return {
        write: (path, content) => {
          fresh.set(`${folder}/${path}`, typeof content === 'string' ? bytesOf(content) : content.slice());
        },
        keep: () => {
          for (const path of [...files.keys()]) if (path.startsWith(`${folder}/`)) files.delete(path);
          for (const [path, content] of fresh) files.set(path, content);
        },
        drop: () => fresh.clear(),
      };
    },
  };
  return { files, said, effects };
}
