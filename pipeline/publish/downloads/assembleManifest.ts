import type { FileHead } from '../../contract/files.ts';
import type { Descriptor } from './readDescriptor.ts';

/** A file whose bytes are known. */
export interface ListedFile {
  /** Path under `data/`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Path under `data/`. */
export const MANIFEST = 'manifest.json';

/** `manifest.json` as it is read again; `madeOf` is one fingerprint of the inputs, the releases and the program. */
export type Manifest = ReturnType<typeof assembleManifest>;

/** `manifest.json`: every published data file with its size and fingerprint, in code-point order of the paths. */
export function assembleManifest(
  head: FileHead,
  descriptor: Descriptor,
  { files, madeOf }: { readonly files: readonly ListedFile[]; readonly madeOf: string },
) {
  return {
    ...head,
    title: descriptor.title,
    licences: descriptor.licenses,
    madeOf,
    note: 'Every data file of this release but this one. Bytes and SHA-256 are those of the file as served, before compression.',
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
