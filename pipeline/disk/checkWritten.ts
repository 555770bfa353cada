import type { WrittenFile } from './draft.ts';
import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { DiskCalls } from './diskCalls.ts';

/**
 * The first thing wrong with a written folder: a file that is not there, holds other bytes, or was not written by us. Null when
 * it is whole.
 */
export function checkWritten(
  folder: string,
  written: ReadonlyMap<string, WrittenFile>,
  calls: Pick<DiskCalls, 'list' | 'read' | 'standing'>,
): string | null {
  const found = listDeep(folder, '', calls);
  const further = found.find((path) => !written.has(path));
  if (further !== undefined)
    return `${further} - was written by another program - end that program, then run this again`;
  const standing = new Set(found);
  for (const [path, wanted] of written) {
    if (!standing.has(path)) return `${path} - was written and is gone - end what removed it, then run this again`;
    if (!isSame(join(folder, path), wanted, calls))
      return `${path} - holds other bytes than were written - see whether the disk is full or failing, then run this again`;
  }
  return null;
}

function isSame(path: string, wanted: WrittenFile, calls: Pick<DiskCalls, 'read'>): boolean {
  if (wanted.sha256 === '') return lstatSync(path).size === wanted.bytes;
  const bytes = calls.read(path);
  return bytes.length === wanted.bytes && createHash('sha256').update(bytes).digest('hex') === wanted.sha256;
}

/** Paths of everything in a folder but the folders in it; a link counts as a file. */
export function listDeep(
  folder: string,
  under: string,
  calls: Pick<DiskCalls, 'list' | 'standing'>,
): readonly string[] {
  return calls.list(join(folder, under)).flatMap((name) => {
    const path = under === '' ? name : `${under}/${name}`;
    return calls.standing(join(folder, path)) === 'folder' ? listDeep(folder, path, calls) : [path];
  });
}
