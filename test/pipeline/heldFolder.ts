import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import type { Effects } from '../../pipeline/effects.ts';
import { holdFiles } from '../../pipeline/publish/publishedFiles.ts';

/** Folders that are written to no disk: the files of one, by path inside it, are handed over when it is kept. */
export function heldFolder(
  take: (files: ReadonlyMap<string, Uint8Array>, place: string) => void,
): Effects['startFolder'] {
  return (place) => {
    const held = holdFiles(diskEffects);
    return { ...held, place, folder: place, check: () => {}, keep: () => take(held.contents, place), drop: () => {} };
  };
}

/** Folders that are written to no disk, whose files come into one map as bytes once they are kept. */
export const heldInto = (files: Map<string, string | Uint8Array>): Effects['startFolder'] =>
  heldFolder((contents) => contents.forEach((content, path) => files.set(path, content)));

/** The same, as text. */
export const heldAsText = (files: Map<string, string>): Effects['startFolder'] =>
  heldFolder((contents) => contents.forEach((content, path) => files.set(path, new TextDecoder().decode(content))));
