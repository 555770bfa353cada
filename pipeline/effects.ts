import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { startDraft, type FolderDraft as DiskDraft } from './disk/folderDraft.ts';

/** What a folder entry is, before anything is opened: links and pipes are refused, not followed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly bytes: number;
}

/**
 * Everything the pipeline does to the outside world. The stages are pure; `build.ts` is handed one of these,
 * so that a test runs the whole build with folders of its own and no mocks.
 */
export interface Effects {
  readBytes(path: string): Promise<Uint8Array>;
  /** Entries in code-point order; empty when there is no such folder. */
  listFolder(path: string): Promise<readonly FolderEntry[]>;
  describePath(path: string): Promise<FolderEntry | null>;
  /** Writes all files into a folder beside the place, checks it and swaps it in whole: after a failure the old one stands. */
  writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void>;
  sha256(content: string | Uint8Array): string;
  /** Brotli with its widest window: files much alike, put together, take little more room than one of them. */
  pack(text: string): Uint8Array;
  unpack(bytes: Uint8Array): string;
  /** Today as an ISO date: only checks of "not in the future" may ask. */
  today(): string;
  /** Commit the project stands at; blank where it is under no version control. */
  commit(): string;
  say(line: string): void;
  complain(line: string): void;
}

/** A folder being written file by file, beside the one it will take the place of. */
export type FolderDraft = Pick<DiskDraft, 'write' | 'keep' | 'drop'>;

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

/** Effects on the real disk, clock and terminal. */
export const diskEffects: Effects = {
  readBytes: (path) => readFile(path),
  listFolder,
  describePath,
  writeFolder,
  sha256: (content) => createHash('sha256').update(content).digest('hex'),
  pack,
  unpack: (bytes) => brotliDecompressSync(bytes).toString('utf8'),
  today: () => new Date().toISOString().slice(0, 10),
  commit,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
};

function commit(): string {
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

/** A fifth more than the least there is, in a thirtieth of the time. */
const PACKING = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };

function pack(text: string): Uint8Array {
  return brotliCompressSync(text, { params: PACKING });
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

async function listFolder(path: string): Promise<readonly FolderEntry[]> {
  const names = await readdir(path).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const entries = await Promise.all(names.sort().map((name) => describePath(join(path, name))));
  return entries.filter((entry) => entry !== null);
}

async function describePath(path: string): Promise<FolderEntry | null> {
  const found = await lstat(path).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (found === null) return null;
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'link' : 'other';
  return { name: path.split(/[\\/]/).at(-1) ?? path, kind, bytes: found.size };
}

async function writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const draft = startDraft(folder);
  try {
    for (const [path, content] of files) draft.write(path, content);
    draft.keep();
  } finally {
    draft.drop();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
