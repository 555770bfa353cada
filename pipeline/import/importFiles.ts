import type { Effects } from '../effects.ts';
import { collectFindings } from '../findings/collectFindings.ts';
import { placeFinding, problem, WHOLE_FILE, type Finding } from '../findings/finding.ts';
import { formatFindings } from '../findings/report.ts';
import { describeImport } from './plan/describeImport.ts';
import { readImportRegisters, type ImportRegisters } from './recipes/importRegisters.ts';
import { areaMatcher } from './matchArea.ts';
import { checkMetadata, explainLoneMetadata, parseMetadata, type Metadata } from './recipes/metadata.ts';
import type { OpenedTables } from './scan/sourceTable.ts';
import { openTables } from './scan/openTables.ts';
import { overlay } from './plan/overlay.ts';
import { planImport, type ImportPlan } from './plan/planImport.ts';
import { importRegister } from './schools/importRegister.ts';
import { findInvented } from './schools/findInvented.ts';
import { recogniseRegister } from './schools/registerRecipe.ts';
import { planSchools, startSchools } from './schools/planSchools.ts';
import type { SaidOfSource } from './plan/planSource.ts';
import { readHead, recognise, type KnownTable, type TableHead } from './recipes/recognise.ts';
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
  const findings = [...registers.findings];
  const opened: OpenedData[] = [];
  for (const file of files) opened.push(await openData(effects, file));
  const metadata = opened.flatMap((one) => one.metadata);
  const written = new Map<string, string>();
  const context = { data, released, registers, options, metadata };
  if (registers.findings.length === 0) findings.push(...explainLone(opened, registers));
  for (const one of registers.findings.length > 0 ? [] : opened.filter(holdsData)) {
    const plan = await importFile({ ...effects, ...overlay(effects, data, written) }, one, context);
    findings.push(...plan.findings);
    for (const [path, text] of plan.files) written.set(path, text);
  }
  if (findings.length > 0) effects.complain(formatFindings(findings).trimEnd());
  const isRefused = findings.some(({ severity }) => severity === 'error');
  return { files: isRefused ? new Map() : written, isRefused };
}

/** A file opened, its tables told apart from what only describes them. */
interface OpenedData {
  readonly file: string;
  readonly opened: OpenedTables;
  readonly heads: readonly TableHead[];
  readonly metadata: readonly Metadata[];
}

/** A file of metadata alone has nothing to import. */
const holdsData = ({ heads, metadata }: OpenedData): boolean => heads.length > 0 || metadata.length === 0;

/** Metadata go along with their data; where no file holds any, it is said which is missing. */
function explainLone(opened: readonly OpenedData[], { recipes }: ImportRegisters): readonly Finding[] {
  if (opened.some(holdsData)) return [];
  return opened.flatMap(({ file, metadata: [first] }) =>
    first === undefined ? [] : [placeFinding(file, WHOLE_FILE, explainLoneMetadata(file, first, recipes))],
  );
}

async function openData(effects: Effects, file: string): Promise<OpenedData> {
  const entry = await effects.describePath(file);
  if (entry?.kind !== 'file') {
    const found =
      entry === null
        ? problem('F03', { path: file, kind: 'none', isPattern: false })
        : problem('F01', { path: file, why: entry.kind === 'other' ? 'is not a regular file' : `is a ${entry.kind}` });
    const findings = [placeFinding(file, WHOLE_FILE, found)];
    return { file, opened: { tables: [], findings, told: () => [] }, heads: [], metadata: [] };
  }
  const opened = await openTables(effects, file);
  const heads = opened.tables.map((table) => readHead(table));
  const parsed = heads.map((head) => ({ head, metadata: parseMetadata(head) }));
  return {
    file,
    opened,
    heads: parsed.flatMap(({ head, metadata }) => (metadata === null ? [head] : [])),
    metadata: parsed.flatMap(({ metadata }) => metadata ?? []),
  };
}

interface FileContext extends ImportPlace {
  readonly registers: ImportRegisters;
  readonly options: ImportOptions;
  readonly metadata: readonly Metadata[];
}

const NOTHING = { files: new Map<string, string>(), placed: [], source: '' };

async function importFile(effects: Effects, one: OpenedData, context: FileContext): Promise<ImportPlan> {
  const { file, opened, heads } = one;
  const { registers, options } = context;
  if (opened.findings.some(({ severity }) => severity === 'error')) return { ...NOTHING, findings: opened.findings };
  const invented = heads.flatMap(findInvented);
  if (invented.length > 0) {
    const findings = invented.map(({ place, found }) => placeFinding(file, place, found));
    return { ...NOTHING, findings: [...opened.findings, ...findings] };
  }
  const register = options.recipe === undefined ? recogniseRegister(heads, registers.schoolRegisters) : null;
  if (register !== null) {
    const match = areaMatcher(registers.areas, answersOf(options));
    const plan = await importRegister(effects, context.data, { file, known: register, areas: registers.areas, match });
    return { ...plan, findings: [...opened.findings, ...opened.told(), ...plan.findings] };
  }
  const known = recognise(heads, registers.recipes, options.recipe);
  if ('fault' in known) {
    return { ...NOTHING, findings: [...opened.findings, placeFinding(file, WHOLE_FILE, known.fault)] };
  }
  const plan = await importTable(effects, file, known, context);
  return { ...plan, findings: [...opened.findings, ...opened.told(), ...plan.findings] };
}

/** Reads a table that is known and plans what it becomes; what it would do is said where nothing is wrong. */
async function importTable(
  effects: Effects,
  file: string,
  known: KnownTable,
  context: FileContext,
): Promise<ImportPlan> {
  const { registers, options, data, released, metadata } = context;
  const { recipe } = known;
  const today = effects.today();
  const collector = collectFindings(file);
  const match = areaMatcher(registers.areas, answersOf(options));
  const schools = await startSchools(effects, data, { recipe, registers, collector });
  const read = readPublished(known, { indicators: registers.indicators, match, today, ...schools.context }, collector);
  const judged = schools.finish(read);
  const byMetadata = metadata
    .flatMap((one) => checkMetadata(recipe, one))
    .map(({ problem: found }) => placeFinding(file, WHOLE_FILE, found));
  const findings: readonly Finding[] = [...byMetadata, ...schools.findings, ...collector.list()];
  if (findings.some(({ severity }) => severity === 'error')) return { ...NOTHING, findings };
  const sha256 = effects.hashFile(file);
  const task = { file, sha256, recipe, read, said: options, areas: registers.areas, today, released };
  const plan = await planImport(effects, data, task);
  const sums = await planSchools(effects, data, { task, plan, schools, judged });
  if (plan.findings.length === 0 && sums.findings.length === 0)
    for (const line of [...describeImport({ file, sha256, recipe, read, plan }), ...sums.lines]) effects.say(line);
  return {
    ...plan,
    files: new Map([...plan.files, ...sums.files]),
    findings: [...findings, ...plan.findings, ...sums.findings],
  };
}

/** Answers as they are given, `CODE=AREA_ID`; a name may hold an equals sign, an id may not. */
function answersOf({ area = [] }: ImportOptions): ReadonlyMap<string, string> {
  return new Map(
    area.map((answer) => [answer.slice(0, answer.lastIndexOf('=')), answer.slice(answer.lastIndexOf('=') + 1)]),
  );
}
