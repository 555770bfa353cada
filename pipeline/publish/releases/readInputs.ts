import type { Effects } from '../../effects.ts';
import { plainText } from '../../read/plainText.ts';
import { RELEASES_FOLDER } from './release.ts';

/**
 * Folders of `data/` that are no input of a release: releases themselves, returns, which may hold unprotected counts, and what
 * files are imported by, which has done its work once the figures stand in the tables.
 */
const LEFT_OUT: readonly string[] = [RELEASES_FOLDER, 'returns', 'recipes', 'lookups'];

const PUBLISHED = /\.(csv|json|md)$/;

/** Every file a release is made from, by path inside the data folder, in code-point order, with plain line ends. */
export async function readInputs(effects: Effects, data: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const paths = (await listInputs(effects, data, '')).toSorted();
  const contents = await Promise.all(paths.map((path) => effects.readBytes(`${data}/${path}`)));
  return new Map(paths.map((path, index) => [path, plainText(contents[index] ?? new Uint8Array())]));
}

async function listInputs(effects: Effects, data: string, under: string): Promise<readonly string[]> {
  const entries = await effects.listFolder(under === '' ? data : `${data}/${under}`);
  const lists = await Promise.all(
    entries.map((entry) => {
      const path = under === '' ? entry.name : `${under}/${entry.name}`;
      if (entry.kind === 'folder') return LEFT_OUT.includes(path) ? [] : listInputs(effects, data, path);
      return entry.kind === 'file' && PUBLISHED.test(path) ? [path] : [];
    }),
  );
  return lists.flat();
}

/** One fingerprint of all inputs: SHA-256 over the lines `<sha256>  <path>`, as `sha256sum` writes them. */
export function hashInputs(effects: Pick<Effects, 'sha256'>, inputs: ReadonlyMap<string, Uint8Array>): string {
  return effects.sha256([...inputs].map(([path, bytes]) => `${effects.sha256(bytes)}  ${path}\n`).join(''));
}
