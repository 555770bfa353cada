import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { startDraft, type FolderDraft as DiskDraft } from '../../../pipeline/disk/folderDraft.ts';
import { diskEffects, type Effects } from '../../../pipeline/effects.ts';

/** A folder being written file by file, beside the one it will take the place of. */
export interface FolderDraft extends Pick<DiskDraft, 'keep' | 'drop'> {
  write(path: string, content: string | Uint8Array): void;
}

/** What a table too large to hold needs beside the other effects: bytes in pieces, files one at a time. */
export interface BulkEffects extends Pick<
  Effects,
  'readBytes' | 'listFolder' | 'describePath' | 'sha256' | 'today' | 'say'
> {
  /** Bytes of a file, piece by piece in one buffer that is filled anew for each. */
  readPieces(path: string): Iterable<Uint8Array>;
  /** The same bytes passed on, and their SHA-256 once all have passed. */
  hashPieces(pieces: Iterable<Uint8Array>): { pieces: Iterable<Uint8Array>; sha256: () => string };
  startFolder(folder: string): FolderDraft;
}

// Rows cut in two by the end of a piece are read the slow way, so pieces are a little larger than a disk's own.
const PIECE_BYTES = 1 << 18;

function* readPieces(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  const buffer = new Uint8Array(PIECE_BYTES);
  try {
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) yield buffer.subarray(0, size);
  } finally {
    closeSync(file);
  }
}

function hashPieces(pieces: Iterable<Uint8Array>): { pieces: Iterable<Uint8Array>; sha256: () => string } {
  const hash = createHash('sha256');
  function* pass(): Generator<Uint8Array> {
    for (const piece of pieces) {
      hash.update(piece);
      yield piece;
    }
  }
  return { pieces: pass(), sha256: () => hash.digest('hex') };
}

// A table of millions gives folders too large to be hashed twice.
const startFolder = (folder: string): FolderDraft => startDraft(folder, { bySizeAlone: true });

export const bulkEffects: BulkEffects = { ...diskEffects, readPieces, hashPieces, startFolder };
