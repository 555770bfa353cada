import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shelf } from '../effects.ts';

/**
 * A shelf in the system's folder for temporary files, made at the first block. Its file has no name once it is open, and
 * only its owner may read it: however the process ends, nothing of the figures stays behind.
 *
 * @param open number of the file of a shelf that another thread of the process has filled
 */
export function openShelf(open: number | null = null): Shelf {
  let file = open;
  return {
    put: (place, block) => {
      try {
        file ??= openNameless();
        return writeSync(file, block, 0, block.length, place * block.length) === block.length;
      } catch {
        // A full or read-only disk: memory holds the block instead.
        return false;
      }
    },
    take: (place, into) => {
      if (file === null) throw new Error('invalid place on a shelf: nothing was put there');
      let read = 0;
      while (read < into.length) {
        const more = readSync(file, into, read, into.length - read, place * into.length + read);
        if (more === 0) throw new Error(`the temporary file of the rows ends early, at ${place * into.length + read}`);
        read += more;
      }
    },
    file: () => file,
    close: () => {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}

function openNameless(): number {
  const folder = mkdtempSync(join(tmpdir(), 'rows-'));
  try {
    return openSync(join(folder, 'rows'), 'wx+', 0o600);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
