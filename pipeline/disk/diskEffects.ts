import { isAscii } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { startDraft, writeWhole } from './folderDraft.ts';
import { openShelf } from './openShelf.ts';
import { startSideThread } from './sideThread.ts';
import { writeNew } from './writeNew.ts';
import type { Effects, FolderEntry, SideThread } from '../effects.ts';

/** Effects on the real disk, clock and terminal. */
export const diskEffects: Effects = {
  readBytes: (path) => readFile(path),
  readChunks,
  openShelf,
  startBeside,
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

function* readChunks(path: string, from = 0): Generator<Uint8Array> {
  const handle = openSync(path, 'r');
  try {
    const piece = new Uint8Array(PIECE);
    let at = from;
    const readPiece = (): number => readSync(handle, piece, 0, PIECE, at);
    for (let read = readPiece(); read > 0; read = readPiece()) {
      at += read;
      yield piece.subarray(0, read);
    }
  } finally {
    closeSync(handle);
  }
}

function startBeside<Task, Result>(script: string): SideThread<Task, Result> | null {
  const folder = env['PROGRAM_FOLDER'] ?? '';
  return folder === '' || availableParallelism() < 2 ? null : startSideThread(join(folder, script));
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
