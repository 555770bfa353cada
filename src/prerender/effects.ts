import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diskCalls } from '../../pipeline/disk/diskCalls.ts';

/** The project's own folder, wherever it was cloned to. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

export const fullPath = (...parts: readonly string[]): string => resolve(...parts);

export const readText = (path: string): Promise<string> => readFile(path, 'utf8');

/** For what is asked for where nobody can wait. */
export const readTextNow = (path: string): string => readFileSync(path, 'utf8');

export const readBytes = (path: string): Promise<Buffer> => readFile(path);

/** What a path names on disk, or `nothing`. */
export async function describePath(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    const entry = await stat(path);
    if (entry.isDirectory()) return 'folder';
    return entry.isFile() ? 'file' : 'nothing';
  } catch {
    return 'nothing';
  }
}

/** When a file was last written, in milliseconds of the system's clock. */
export const changedAt = async (path: string): Promise<number> => (await stat(path)).mtimeMs;

/** Every file under a folder, as sorted paths with forward slashes relative to it; empty when there is no such folder. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  if ((await describePath(folder)) !== 'folder') return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Names in one folder, sorted. @throws when there is no such folder */
export const listFolder = async (folder: string): Promise<readonly string[]> => (await readdir(folder)).sort();

/** Writes a file and the folders above it. */
export async function writeFileAt(path: string, content: string | Uint8Array): Promise<void> {
  diskCalls.write(path, content);
}

export const removeFolder = (path: string): Promise<void> => rm(path, { recursive: true, force: true });

/** The first 10 hex digits of SHA-256, as file names carry them. */
export const fingerprint = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 10);

/** How a policy names a text it lets stand in a page: `sha256-` and its digest. */
export const policySource = (content: string | Uint8Array): string =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;
