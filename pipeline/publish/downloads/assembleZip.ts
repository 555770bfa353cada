import { zipSync, type Zippable } from 'fflate';

/** The earliest time a zip can hold, the same in every time zone: the same files give the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1);
const encoder = new TextEncoder();

/** A zip of the files, in code-point order of their paths, without a date of making. */
export function assembleZip(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const ordered = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const entries = ordered.map(([path, content]) => [
    path,
    typeof content === 'string' ? encoder.encode(content) : content,
  ]);
  // Object.fromEntries loses the pairs' types; they are paths and bytes.
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: FIXED_TIME, level: 6 });
}
