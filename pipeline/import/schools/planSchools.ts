import type { Effects } from '../../effects.ts';
import type { FindingCollector } from '../../findings/collectFindings.ts';
import { placeFinding, WHOLE_FILE, type Finding } from '../../findings/finding.ts';
import { parseTable } from '../../read/parseTable.ts';
import { parseHeld } from '../plan/editTable.ts';
import type { ImportRegisters } from '../recipes/importRegisters.ts';
import { overlay } from '../plan/overlay.ts';
import { planImport, type ImportPlan, type ImportTask } from '../plan/planImport.ts';
import type { ReadContext, ReadTable } from '../readPublished.ts';
import type { Recipe, SchoolSumRule, SourceRule } from '../recipes/recipe.ts';
import { checkSchoolList } from './checkSchoolList.ts';
import { describeSchools } from './describeSchools.ts';
import { findInvented } from './findInvented.ts';
import { judgeSchools, type JudgedSchools } from './judgeSchools.ts';
import { readLcspDistricts } from './lcspDistricts.ts';
import { planLcspSums } from './planLcspSums.ts';
import { SCHOOL_LIST, type SchoolList } from './schoolList.ts';
import { addSchools } from './sumSchools.ts';

/** School rows being added up while a file is read: nothing where there is no list, or the recipe adds nothing up. */
export interface StartedSchools {
  /** What reading the file is to be told. */
  readonly context: Pick<ReadContext, 'onSchool'>;
  /** Judges what was added up against what else was read of the file; what is wrong goes to the collector. */
  readonly finish: (read: ReadTable) => JudgedSchools | null;
  readonly list: SchoolList | null;
  readonly listHash: string;
  /** What is wrong with the list. */
  readonly findings: readonly Finding[];
}

const NOTHING: StartedSchools = { context: {}, finish: () => null, list: null, listHash: '', findings: [] };

type DataEffects = Pick<Effects, 'readBytes' | 'describePath' | 'listFolder' | 'sha256' | 'today'>;

/** Reads and checks the list of schools, where there is one and the recipe asks for it. */
export async function startSchools(
  effects: DataEffects,
  data: string,
  { recipe, registers, collector }: { recipe: Recipe; registers: ImportRegisters; collector: FindingCollector },
): Promise<StartedSchools> {
  const path = `${data}/${SCHOOL_LIST}`;
  const isThere = (await effects.describePath(path))?.kind === 'file';
  if (!isThere || recipe.schools?.becomes === undefined) return NOTHING;
  const bytes = await effects.readBytes(path);
  const mapping = parseTable('mapping.csv', await effects.readBytes(`${data}/mapping.csv`));
  const { areas, indicators } = registers;
  const districts = readLcspDistricts(mapping, areas);
  const table = parseTable(`data/${SCHOOL_LIST}`, bytes);
  const checked = checkSchoolList(table, { areas, districts, today: effects.today() });
  const invented = findInvented(table).map(({ place, found }) => placeFinding(table.file, place, found));
  const { list } = checked;
  const findings = [...checked.findings, ...invented];
  if (list === null || invented.length > 0) return { ...NOTHING, findings };
  const adding = addSchools({ recipe, list, districts, indicators, kind: recipe.period.kind }, collector);
  const finish = (read: ReadTable): JudgedSchools => {
    const counties = read.figures.filter(({ area }) => area.type === 'county');
    const judged = judgeSchools(adding.finish(), counties, indicators);
    collector.addAll(judged.problems, WHOLE_FILE);
    return judged;
  };
  return { context: { onSchool: adding.onSchool }, finish, list, listHash: effects.sha256(bytes), findings };
}

/** What the sums of schools would write, on top of what the file itself does. */
export interface SchoolPlan {
  readonly files: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  readonly lines: readonly string[];
}

interface SchoolTask {
  readonly task: ImportTask;
  /** What the file itself becomes. */
  readonly plan: ImportPlan;
  readonly schools: StartedSchools;
  readonly judged: JudgedSchools | null;
}

/** Plans the rows of districts and of LCSPs, on the data folder as the file's own plan leaves it. */
export async function planSchools(
  effects: DataEffects,
  data: string,
  { task: own, plan, schools, judged }: SchoolTask,
): Promise<SchoolPlan> {
  const { list, listHash } = schools;
  if (list === null || judged === null || plan.findings.length > 0)
    return { files: new Map(), findings: [], lines: [] };
  const seen = { ...effects, ...overlay(effects, data, plan.files) };
  const held = await readSource(seen, data, plan.source);
  const task: ImportTask = {
    ...own,
    recipe: nameSources(own.recipe, plan.source, held('title')),
    sha256: effects.sha256(`${own.sha256}\n${listHash}\n`),
    said: { ...own.said, published: held('date'), address: held('url'), title: undefined },
  };
  const district = await planDistricts(seen, data, task, judged);
  const lcsp = await planLcspSums(seen, data, { ...task, judged, before: district?.files ?? new Map() });
  return {
    files: new Map([...(district?.files ?? []), ...lcsp.files]),
    findings: district?.findings ?? [],
    lines: describeSchools({ judged, district, lcsp, list }),
  };
}

/** The source of the file itself, as the register has it by now. */
async function readSource(effects: DataEffects, data: string, source: string): Promise<(column: string) => string> {
  const { rows } = parseHeld('sources.csv', await effects.readBytes(`${data}/sources.csv`));
  const row = rows.find(({ cellOf }) => cellOf('source_id') === source);
  return (column) => row?.cellOf(column) ?? '';
}

/** The recipe with the sources of its sums named after that of the file: `{source}` is its id, `{title}` its title. */
function nameSources(recipe: Recipe, id: string, title: string): Recipe {
  const { schools } = recipe;
  if (schools?.becomes === undefined) return recipe;
  const named = ({ source }: SchoolSumRule): SourceRule => ({
    ...source,
    id: source.id.replaceAll('{source}', id),
    title: source.title.replaceAll('{title}', title),
  });
  const { district, LCSP } = schools.becomes;
  const becomes = {
    ...(district === undefined ? {} : { district: { ...district, source: named(district) } }),
    ...(LCSP === undefined ? {} : { LCSP: { ...LCSP, source: named(LCSP) } }),
  };
  return { ...recipe, schools: { ...schools, becomes } };
}

/** Districts are rows of a table of figures, as those of the file itself are, with a source of their own. */
async function planDistricts(
  effects: DataEffects,
  data: string,
  task: ImportTask,
  { figures }: JudgedSchools,
): Promise<ImportPlan | null> {
  const rule = task.recipe.schools?.becomes?.district;
  if (rule === undefined || figures.district.length === 0) return null;
  const { table, section, source } = rule;
  const recipe: Recipe = { ...task.recipe, becomes: { table, section }, source };
  const read: ReadTable = { ...task.read, figures: figures.district, sums: [] };
  // A sum made again takes the place of the one before: the source is ours.
  const said = { ...task.said, source: source.id };
  const changed = { reason: 'The sum of the school rows changed', by: 'the school rows or the list of schools' };
  return planImport(effects, data, { ...task, recipe: { ...recipe, registers: {} }, read, said, changed });
}
