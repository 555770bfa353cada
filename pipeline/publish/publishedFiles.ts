import type { WrittenFile } from '../disk/draft.ts';
import type { Effects } from '../effects.ts';

/**
 * Where published files go one by one as they are made. Of each only size and fingerprint stay in memory; a step that needs
 * its content reads it back, so that no build holds more than a file or two, however many areas it is of.
 */
export interface PublishedFiles {
  /** Every file written so far, by its path under `data/`. */
  readonly written: ReadonlyMap<string, WrittenFile>;
  write(path: string, content: string | Uint8Array): WrittenFile;
  read(path: string): Uint8Array;
}

/** Files that are written once: two that claim one path are a defect. */
export const onceEach = (files: PublishedFiles): PublishedFiles => ({
  ...files,
  write: (path, content) => {
    if (files.written.has(path)) throw new Error(`invalid published path: two files at ${path}`);
    return files.write(path, content);
  },
});

/** Files held in memory: for few, such as the downloads of one release gone by. */
export function holdFiles(
  effects: Pick<Effects, 'sha256'>,
): PublishedFiles & { readonly contents: ReadonlyMap<string, Uint8Array> } {
  const contents = new Map<string, Uint8Array>();
  const written = new Map<string, WrittenFile>();
  return {
    contents,
    written,
    write: (path, content) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const file = { bytes: bytes.length, sha256: effects.sha256(bytes) };
      contents.set(path, bytes);
      written.set(path, file);
      return file;
    },
    read: (path) => {
      const bytes = contents.get(path);
      if (bytes === undefined) throw new Error(`missing published file ${path}`);
      return bytes;
    },
  };
}

/** Paths of files with their sizes and fingerprints, as lists of them have it. */
export const listWritten = ({
  written,
}: Pick<PublishedFiles, 'written'>): readonly ({ readonly path: string } & WrittenFile)[] =>
  [...written].map(([path, { bytes, sha256 }]) => ({ path, bytes, sha256 }));

export const readText = (files: Pick<PublishedFiles, 'read'>, path: string): string =>
  new TextDecoder().decode(files.read(path));
