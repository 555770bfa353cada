import type { Effects, FolderEntry } from '../effects.ts';
import { nearestName } from '../cells/nearestName.ts';
import { placeFinding, problem, WHOLE_FILE, type Finding } from '../findings/finding.ts';

/** What stands in the data folder against what the data package names. */
export interface Strays {
  readonly findings: readonly Finding[];
  /** Named files that are not there or are not regular files: not to be opened. */
  readonly missing: readonly string[];
}

/** Files of the data folder that are no tables. Returns, releases and what imports are read by have their own stages. */
const OTHER_FILES = new Set(['datapackage.json', 'CHANGELOG.md']);
const OTHER_FOLDERS = new Set(['returns', 'releases', 'recipes', 'lookups']);
const NAME = /^[A-Za-z0-9_-]+(\.[a-z]+)?$/;

const WHY: Record<Exclude<FolderEntry['kind'], 'file' | 'folder'>, string> = {
  link: 'is a link, which may lead outside the data folder',
  other: 'is not a regular file',
};

/** Compares the folder with the expected paths (checks F01 to F03). */
export async function findStrays(effects: Effects, folder: string, expected: readonly string[]): Promise<Strays> {
  const entries = await listDeep(effects, folder, '');
  const findings: Finding[] = [];
  const regular = new Set<string>();
  const report = (path: string, found: ReturnType<typeof problem>) =>
    findings.push(placeFinding(`data/${path}`, WHOLE_FILE, found));
  for (const { path, entry } of entries) {
    if (entry.kind === 'link' || entry.kind === 'other') report(path, problem('F01', { path, why: WHY[entry.kind] }));
    else if (expected.includes(path)) regular.add(path);
    else if (!NAME.test(entry.name)) report(path, problem('F02', { path, instead: plainName(entry.name) }));
    else if (!OTHER_FILES.has(path)) {
      report(path, problem('F03', { path, kind: 'unexpected', nearest: nearestName(path, expected) }));
    }
  }
  const missing = expected.filter((path) => !regular.has(path));
  for (const path of missing) report(path, problem('F03', { path, kind: 'missing', nearest: null }));
  return { findings, missing };
}

async function listDeep(
  effects: Effects,
  folder: string,
  prefix: string,
): Promise<readonly { readonly path: string; readonly entry: FolderEntry }[]> {
  const entries = await effects.listFolder(prefix === '' ? folder : `${folder}/${prefix}`);
  const nested = await Promise.all(
    entries.map((entry) => {
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      if (entry.kind !== 'folder') return [{ path, entry }];
      return prefix === '' && OTHER_FOLDERS.has(entry.name) ? [] : listDeep(effects, folder, path);
    }),
  );
  return nested.flat();
}

function plainName(name: string): string {
  return name.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[-.]+|-+(?=\.)|-+$/g, '');
}
