import type { Effects } from '../effects.ts';
import { collectFindings } from '../findings/collectFindings.ts';
import { placeFinding, problem, WHOLE_FILE, type Finding } from '../findings/finding.ts';
import { formatFindings } from '../findings/report.ts';
import { describeImport } from './describeImport.ts';
import { readImportRegisters, type ImportRegisters } from './importRegisters.ts';
import { areaMatcher } from './matchArea.ts';
import { openTables } from './openTables.ts';
import { planImport, type ImportPlan } from './planImport.ts';
import { NO_SCHOOLS, planSchools, startSchools } from './schools/planSchools.ts';
import type { SaidOfSource } from './planSource.ts';
import { readHead, recognise } from './recognise.ts';
import { readPublished } from './readPublished.ts';

/** What whoever imports says on the command line. */
export interface ImportOptions extends SaidOfSource {
  readonly recipe?: string | undefined;
  readonly by?: string | undefined;
  /** Answers to questions about areas, `CODE=AREA_ID` each. */
  readonly area?: readonly string[] | undefined;
}

/** Where an import works: the data folder, and the releases kept so far. */
export interface ImportPlace {
  readonly data: string;
  readonly released: readonly string[];
}

/** What all the files together would write. `files` is empty where nothing changes; `isRefused` where there is an error. */
export interface Import {
  readonly files: ReadonlyMap<string, string>;
  readonly isRefused: boolean;
}

/**
 * Reads published files by their recipes and plans what they become, each on top of the one before. What would be done is
 * said of every file; everything wrong with any of them is said at once, and then there is nothing to write.
 */
export async function importFiles(
  effects: Effects,
  files: readonly string[],
  { data, released }: ImportPlace,
  options: ImportOptions,
): Promise<Import> {
  const registers = await readImportRegisters(effects, data);
  if (registers.findings.length > 0) {
    effects.complain(formatFindings(registers.findings).trimEnd());
    return { files: new Map(), isRefused: true };
  }
  const written = new Map<string, string>();
  let isRefused = false;
  for (const file of files) {
    const plan = await importFile({ ...effects, ...overlay(effects, data, written) }, file, {
      data,
      released,
      registers,
      options,
    });
    if (plan.findings.length > 0) effects.complain(formatFindings(plan.findings).trimEnd());
    if (plan.findings.some(({ severity }) => severity === 'error')) isRefused = true;
    for (const [path, text] of plan.files) written.set(path, text);
  }
  return { files: isRefused ? new Map() : written, isRefused };
}

/** Effects that see files of the data folder as they are about to be. */
export function overlay(
  effects: Effects,
  data: string,
  written: ReadonlyMap<string, string>,
): Pick<Effects, 'readBytes' | 'describePath' | 'listFolder'> {
  const inside = (path: string): string | undefined =>
    path.startsWith(`${data}/`) ? written.get(path.slice(data.length + 1)) : undefined;
  return {
    readBytes: async (path) => {
      const text = inside(path);
      return text === undefined ? effects.readBytes(path) : new TextEncoder().encode(text);
    },
    describePath: async (path) => {
      const text = inside(path);
      if (text === undefined) return effects.describePath(path);
      return { name: path.split('/').at(-1) ?? path, kind: 'file', bytes: text.length };
    },
    listFolder: async (path) => {
      const entries = await effects.listFolder(path);
      const names = [...written.keys()].filter((name) => `${data}/${name}`.replace(/\/[^/]*$/, '') === path);
      const fresh = names
        .map((name) => name.split('/').at(-1) ?? name)
        .filter((name) => !entries.some((one) => one.name === name));
      const made = fresh.map((name) => ({ name, kind: 'file' as const, bytes: 0 }));
      return [...entries, ...made].toSorted((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}

interface FileContext extends ImportPlace {
  readonly registers: ImportRegisters;
  readonly options: ImportOptions;
}

async function importFile(effects: Effects, file: string, context: FileContext): Promise<ImportPlan> {
  const { registers, options, data, released } = context;
  const nothing = { files: new Map<string, string>(), placed: [], source: '' };
  const entry = await effects.describePath(file);
  if (entry?.kind !== 'file') return { ...nothing, findings: [explainAbsent(file)] };
  const tables = await openTables(effects, file);
  const known = recognise(tables.map(readHead), registers.recipes, options.recipe);
  if ('fault' in known) return { ...nothing, findings: [placeFinding(file, WHOLE_FILE, known.fault)] };
  const collector = collectFindings(file);
  const answers = new Map(
    (options.area ?? []).map((answer) => [
      answer.slice(0, answer.lastIndexOf('=')),
      answer.slice(answer.lastIndexOf('=') + 1),
    ]),
  );
  const today = effects.today();
  const { recipe } = known;
  const { reading, findings: ofList } = await startSchools(effects, data, { recipe, registers, collector });
  const match = areaMatcher(registers.areas, answers);
  const onSchool = reading === null ? {} : { onSchool: reading.onSchool };
  const read = readPublished(known, { indicators: registers.indicators, match, today, ...onSchool }, collector);
  const judged = reading?.finish(read) ?? null;
  const sha256 = effects.hashFile(file);
  if (collector.hasErrors() || hasErrors(ofList)) return { ...nothing, findings: [...ofList, ...collector.list()] };
  const task = { file, sha256, recipe, read, said: options, areas: registers.areas, today, released };
  const plan = await planImport(effects, data, task);
  const isAlone = plan.findings.length > 0 || reading === null || judged === null;
  const schools = isAlone
    ? NO_SCHOOLS
    : await planSchools({ ...effects, ...overlay(effects, data, plan.files) }, data, {
        task,
        reading,
        judged,
        source: plan.source,
      });
  const findings = [...ofList, ...collector.list(), ...plan.findings, ...schools.findings];
  if (plan.findings.length === 0 && schools.findings.length === 0)
    for (const line of [...describeImport({ file, sha256, recipe, read, plan }), ...schools.lines]) effects.say(line);
  return { ...plan, files: new Map([...plan.files, ...schools.files]), findings };
}

const hasErrors = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity === 'error');

const explainAbsent = (file: string): Finding =>
  placeFinding(file, WHOLE_FILE, problem('F03', { path: file, kind: 'missing', nearest: null }));
