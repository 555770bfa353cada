import type { FileHead } from '../contract/files.ts';
import type { Effects } from '../effects.ts';
import type { Descriptor } from './readDescriptor.ts';

/** A file whose bytes are known. */
export interface ListedFile {
  /** Path under `data/`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** `manifest.json`: every published data file with its size and fingerprint, in code-point order of the paths. */
export function assembleManifest(head: FileHead, descriptor: Descriptor, files: readonly ListedFile[]) {
  return {
    ...head,
    title: descriptor.title,
    licences: descriptor.licenses,
    note: 'Every data file of this release but this one. Bytes and SHA-256 are those of the file as served, before compression.',
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** Bytes and SHA-256 of every file. */
export function listFiles(effects: Effects, contents: ReadonlyMap<string, string | Uint8Array>): readonly ListedFile[] {
  return [...contents].map(([path, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { path, bytes: bytes.length, sha256: effects.sha256(bytes) };
  });
}
