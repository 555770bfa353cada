import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { version } from 'node:process';
import { diskCalls, type DiskCalls } from './diskCalls.ts';
import { siblingOf } from './siblingNames.ts';
import { removeLeftovers } from './swapFolders.ts';

/** Pieces of a book by name, as bytes. */
export type Pieces = ReadonlyMap<string, Uint8Array>;

/**
 * What takes long to make, kept from one command to the next: a file a book, which holds what the last command that wrote it
 * used, and so never grows beyond one site. Everything in it can be made again, so that a book that is missing, damaged or of
 * another making is as good as an empty one, and one that cannot be written is done without.
 */
export interface Books {
  /**
   * The pieces of a book; none where it was not made by the same. `madeBy` is a fingerprint of all that decides its pieces but
   * their names and the version of Node.
   */
  read(name: string, madeBy: string): Pieces;
  write(name: string, madeBy: string, pieces: Pieces): void;
}

interface Head {
  readonly madeBy: string;
  readonly node: string;
  /** SHA-256 of all that follows the head. */
  readonly sha256: string;
  /** Name and length of each piece, in their order. */
  readonly pieces: readonly (readonly [string, number])[];
}

const LINE_END = 10;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function formatBook(madeBy: string, pieces: Pieces): Uint8Array {
  const body = Buffer.concat([...pieces.values()]);
  const lengths = [...pieces].map(([name, bytes]): [string, number] => [name, bytes.length]);
  const head: Head = { madeBy, node: version, sha256: hashOf(body), pieces: lengths };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]);
}

/** @throws when it is no book */
function parseBook(bytes: Uint8Array, madeBy: string): Pieces {
  const end = bytes.indexOf(LINE_END);
  // Written above; a damaged one fails here or differs from its hash.
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Head;
  const body = bytes.subarray(end + 1);
  if (head.madeBy !== madeBy || head.node !== version || head.sha256 !== hashOf(body)) return new Map();
  let from = 0;
  return new Map(head.pieces.map(([name, length]) => [name, body.subarray(from, (from += length))]));
}

/** Books in a folder. */
export function openBooks(folder: string, calls: DiskCalls = diskCalls): Books {
  const placeOf = (name: string): string => join(folder, `${name}.book`);
  return {
    read: (name, madeBy) => {
      try {
        return parseBook(calls.read(placeOf(name)), madeBy);
      } catch {
        return new Map();
      }
    },
    write: (name, madeBy, pieces) => {
      // Whoever builds is the only one to write; what lies beside the book was left by a killed one.
      removeLeftovers(placeOf(name), calls);
      const draft = siblingOf(placeOf(name), 'unfinished');
      try {
        calls.write(draft, formatBook(madeBy, pieces));
        calls.rename(draft, placeOf(name));
      } catch {
        calls.remove(draft);
      }
    },
  };
}
