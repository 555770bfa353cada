import { lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { at } from './explainDiskError.ts';

/** What stands at a path; a link is not followed. */
export type Standing = 'nothing' | 'file' | 'folder' | 'link' | 'other';

/**
 * The few things done to a disk while folders are made and swapped, one after the other. Handed in, so that a test lets any
 * of them fail as a full or guarded disk would.
 */
export interface DiskCalls {
  standing(path: string): Standing;
  rename(from: string, to: string): void;
  /** Removes whatever stands there; nothing there is as good. */
  remove(path: string): void;
  makeFolder(path: string): void;
  /** Writes a file and the folders above it. */
  write(path: string, content: string | Uint8Array): void;
  read(path: string): Uint8Array;
  /** Names in a folder in code-point order; none where there is no such folder. */
  list(folder: string): readonly string[];
}

export const diskCalls: DiskCalls = {
  standing,
  rename: (from, to) => at(to, () => renameSync(from, to)),
  remove: (path) => at(path, () => rmSync(path, { recursive: true, force: true, maxRetries: 3 })),
  makeFolder: (path) => at(path, () => void mkdirSync(path, { recursive: true })),
  write,
  read: (path) => at(path, () => readFileSync(path)),
  list,
};

function standing(path: string): Standing {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'nothing';
  if (found.isDirectory()) return 'folder';
  if (found.isSymbolicLink()) return 'link';
  return found.isFile() ? 'file' : 'other';
}

function write(path: string, content: string | Uint8Array): void {
  at(path, () => {
    try {
      writeFileSync(path, content);
    } catch (error) {
      if (!isMissing(error)) throw error;
      // Only now: asked for before each file, the folder would take as long as the file.
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  });
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
