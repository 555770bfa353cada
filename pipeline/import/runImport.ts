import { findPersonalData } from '../cells/findPersonalData.ts';
import type { BuilderSession } from '../disk/onlyBuilder.ts';
import { formatFindings } from '../findings/report.ts';
import { importFiles, type ImportOptions } from './importFiles.ts';
import { checkImported, prepareImport } from './plan/keepImport.ts';

/** What the command is given beside the files. */
export interface ImportFlags extends ImportOptions {
  readonly 'dry-run'?: boolean | undefined;
}

const RELEASE_RECORD = /^(\d+\.\d+\.\d+)\.json$/;

/** What is wrong with the flags; blank where nothing is. What is said of a source is said of one file. */
export function whatIsWrongWithImport(files: readonly string[], flags: ImportFlags): string {
  if (files.length === 0) return 'import: name at least one file';
  for (const flag of ['by', 'title', 'source'] as const) {
    const personal = findPersonalData(flags[flag] ?? '');
    if (personal !== null) return `import: --${flag} holds ${personal}: write a post or a title, nothing of a person`;
  }
  const ofOne = (['source', 'title', 'address'] as const).filter((flag) => flags[flag] !== undefined);
  const isData = files.filter((file) => !/\.meta\.csv$/i.test(file));
  return isData.length > 1 && ofOne.length > 0
    ? `import: --${ofOne.join(', --')} can be said of one file only: import the files one by one`
    : '';
}

/**
 * Brings published files into a data folder: says what it would do, checks everything as it will stand, and then writes whole or
 * not at all. Returns whether it was accepted.
 */
export async function runImport(
  { effects, keep, ...session }: BuilderSession,
  data: string,
  files: readonly string[],
  flags: ImportFlags,
): Promise<boolean> {
  const entries = await effects.listFolder(`${data}/releases`);
  const released = entries.flatMap(({ name }) => RELEASE_RECORD.exec(name)?.[1] ?? []);
  const { files: written, isRefused } = await importFiles(effects, files, { data, released }, flags);
  const findings = isRefused ? [] : await checkImported(effects, data, written);
  const errors = findings.filter(({ severity }) => severity === 'error');
  // What is asked of a figure is asked before it is written; what was asked of other tables before is no news.
  const asked = findings.filter(({ severity, file }) => severity === 'warning' && isWrittenTable(written, data, file));
  if (errors.length + asked.length > 0) effects.complain(formatFindings([...asked, ...errors]).trimEnd());
  if (isRefused || errors.length > 0) {
    effects.complain(`Refused. ${data}/ is left as it was.`);
    return false;
  }
  const paths = [...written.keys()].map((path) => `${data}/${path}`).join(', ');
  if (written.size === 0) effects.say(`${data}/ holds all of this already: nothing to write.`);
  else if (flags['dry-run'] === true) effects.say(`Nothing written: --dry-run. It would be ${paths}.`);
  else {
    await prepareImport({ effects, keep, ...session }, data, written);
    await keep();
    effects.say(`Written: ${paths}. Next: npm run release, or npm start to look first.`);
  }
  return true;
}

const isWrittenTable = (written: ReadonlyMap<string, string>, data: string, file: string): boolean =>
  written.has(file.replace(`${data}/`, '')) && file.includes('/observations/');
