import { listText, quoteText, spellCount } from './spelling.ts';
import { wording } from './wording.ts';

type Company =
  | { path: string; kind: 'missing' | 'unexpected'; nearest: string | null }
  /** A path as somebody wrote it, or a pattern that was looked for. */
  | { path: string; kind: 'none'; isPattern: boolean }
  | { path: string; kind: 'unregistered' };

function companyWords(file: Company): { what: string; mend: string } {
  const path = quoteText(file.path);
  switch (file.kind) {
    case 'missing':
      return { what: `expected file ${path} is missing`, mend: 'add it' };
    case 'unexpected':
      return {
        what: `unexpected file ${path}`,
        mend:
          file.nearest === null
            ? 'move it out of the data folder, or declare it in datapackage.json'
            : `rename it to ${quoteText(file.nearest)} if that is meant`,
      };
    case 'none':
      return file.isPattern
        ? { what: `no file fits the pattern ${path}`, mend: 'look at the pattern, and at the folder it begins in' }
        : { what: `there is no file ${path}`, mend: 'look at the path: its folders, its name and its ending' };
    case 'unregistered':
      return {
        what: `${path} has no line in register.csv`,
        mend: 'add a line with its area, the day it was received and its standing, or move it out of the folder',
      };
    default:
      return file satisfies never;
  }
}

/** A path that is no regular file; or a folder in which tables were looked for by the endings of their names. */
type Irregular = { path: string; why: string } | { path: string; endings: readonly string[] };

const irregularWords = (found: Irregular): { what: string; mend: string } =>
  'endings' in found
    ? {
        what: `the folder ${quoteText(found.path)} holds no table: no file in it or below ends in ${found.endings.slice(0, -1).join(', ')} or ${found.endings.at(-1) ?? ''}`,
        mend: 'save the table as CSV UTF-8 or .xlsx and put it there, or name another folder or file',
      }
    : { what: `${quoteText(found.path)} ${found.why}`, mend: 'put a regular file in its place' };

/** Wording of findings about files as such: their kind, name, company and size. */
export const fileWordings = {
  F01: wording('error', irregularWords),
  F02: wording('error', ({ path, instead }: { path: string; instead: string }) => ({
    what: `${quoteText(path)}: file names may hold letters, digits, - and _ only`,
    mend: `rename it, for example to ${quoteText(instead)}`,
  })),
  F03: wording('error', companyWords),
  F04: wording('warning', ({ kind, found, before }: { kind: 'rows' | 'columns'; found: number; before: number }) => ({
    what: `${spellCount(found)} ${kind}, the last release had ${spellCount(before)}`,
    mend: 'check that nothing was lost or added by mistake',
  })),
  F05: wording('error', ({ kind, found }: { kind: 'cell' | 'rows'; found: number }) => ({
    what:
      kind === 'cell'
        ? `a cell of exactly ${spellCount(found)} characters is probably cut`
        : `exactly ${spellCount(found)} rows: the table is probably cut`,
    mend: 'a program reached its limit: take the whole text from the source',
  })),
  F06: wording(
    'notice',
    ({ folder, files, unchecked }: { folder: string; files: readonly string[]; unchecked: readonly string[] }) => ({
      what: `${quoteText(folder)} holds no ${listText(files, 'or')}: not checked are ${listText(unchecked, 'and')}`,
      mend: 'nothing, or add them to that folder: no other folder is looked into',
    }),
  ),
  F07: wording('error', ({ said, found }: { said: string; found: string }) => ({
    what: `the description says ${quoteText(said)}, the table has ${found}`,
    mend: 'write what the table has, or leave it out: {periods} and {rows} stand for its years and its number of rows',
  })),
};
