import type { Effects, FolderEntry } from '../effects.ts';
import { placeFinding, problem, WHOLE_FILE, type Finding } from '../findings/finding.ts';
import type { ParsedRegister } from './parseRegister.ts';
import { FROM_SCHOOLS_FILES } from './returnSchema.ts';
import type { ReturnEntry } from './returnEntry.ts';

/** A folder of returns: where it is read, and how findings and provenance call it. */
export interface ReturnPlaces {
  readonly read: string;
  readonly shown: string;
}

/** Files of the folder that are no returns. */
const OTHER_FILES = new Set(['README.md', 'template.csv', 'register.csv', 'sources.csv', ...FROM_SCHOOLS_FILES]);
/** The invented returns, and among them the school rows some are worked out from and the invented record. */
const OTHER_FOLDERS = new Set(['examples', 'schools', 'record']);
const HIDDEN = /^\./;

const WHY: Record<Exclude<FolderEntry['kind'], 'file'>, string> = {
  folder: 'is a folder',
  link: 'is a link, which may lead outside the folder',
  other: 'is not a regular file',
};

/**
 * Compares a folder of returns with its register: a file without a line (F03), a line in force without a file (F03),
 * and what is no regular file (F01). Nothing is moved or deleted. Returns the entries in force whose files can be opened.
 */
export async function listReturns(
  effects: Effects,
  { read, shown }: ReturnPlaces,
  { value: entries, named }: Pick<ParsedRegister, 'value' | 'named'>,
): Promise<{ readonly value: readonly ReturnEntry[]; readonly findings: readonly Finding[] }> {
  const found = await effects.listFolder(read);
  const findings: Finding[] = [];
  const regular = new Set<string>();
  for (const { name, kind } of found) {
    if (OTHER_FILES.has(name) || HIDDEN.test(name) || (kind === 'folder' && OTHER_FOLDERS.has(name))) continue;
    const path = `${shown}/${name}`;
    if (kind !== 'file') findings.push(placeFinding(path, WHOLE_FILE, problem('F01', { path: name, why: WHY[kind] })));
    else if (named.has(name)) regular.add(name);
    else findings.push(placeFinding(path, WHOLE_FILE, problem('F03', { path: name, kind: 'unregistered' })));
  }
  const wanted = entries.filter(({ standing }) => standing === 'in force');
  for (const { file } of wanted.filter(({ file }) => !regular.has(file))) {
    findings.push(
      placeFinding(`${shown}/${file}`, WHOLE_FILE, problem('F03', { path: file, kind: 'missing', nearest: null })),
    );
  }
  return { value: wanted.filter(({ file }) => regular.has(file)), findings };
}
