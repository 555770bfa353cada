import { isAscii } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { startDraft, writeWhole, type FolderDraft } from './disk/folderDraft.ts';
import { writeNew } from './disk/writeNew.ts';

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
  /** The bytes of a file piece by piece, for files too large to hold. A piece is overwritten by the next. */
  readChunks(path: string): Iterable<Uint8Array>;
  /** SHA-256 of a file, read piece by piece. */
  hashFile(path: string): string;
  /** Whether bytes are all ASCII. */
  isAscii(bytes: Uint8Array): boolean;
  /** Entries in code-point order; empty when there is no such folder. */
  listFolder(path: string): Promise<readonly FolderEntry[]>;
  describePath(path: string): Promise<FolderEntry | null>;
  /** Begins a folder beside the place, to be written file by file; `keep` checks it and swaps it in whole, `drop` lets it go. */
  startFolder(place: string): FolderDraft;
  /** Writes all files into a folder beside the place, checks it and swaps it in whole: after a failure the old one stands. */
  writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void>;
  /** Writes a file where none stands, whole or not at all. */
  writeNew(path: string, content: string | Uint8Array): Promise<void>;
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

/** Effects on the real disk, clock and terminal. */
export const diskEffects: Effects = {
  readBytes: (path) => readFile(path),
  readChunks,
  hashFile,
  isAscii,
  listFolder,
  describePath,
  startFolder: (place) => startDraft(place),
  writeFolder: async (place, files) => writeWhole(startDraft(place), files),
  writeNew: async (path, content) => writeNew(path, content),
  sha256: (content) => createHash('sha256').update(content).digest('hex'),
  pack,
  unpack: (bytes) => brotliDecompressSync(bytes).toString('utf8'),
  today: () => new Date().toISOString().slice(0, 10),
  commit,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
};

/** Large enough that the disk is asked seldom, small enough that the text of a piece dies young. */
const PIECE = 1 << 18;

function* readChunks(path: string): Generator<Uint8Array> {
  const handle = openSync(path, 'r');
  try {
    const piece = new Uint8Array(PIECE);
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) yield piece.subarray(0, read);
  } finally {
    closeSync(handle);
  }
}

function hashFile(path: string): string {
  const hash = createHash('sha256');
  for (const piece of readChunks(path)) hash.update(piece);
  return hash.digest('hex');
}

function commit(): string {
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

/** A fifth more than the least there is, in a thirtieth of the time. */
const PACKING = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };

function pack(text: string): Uint8Array {
  return brotliCompressSync(text, { params: PACKING });
}

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

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
