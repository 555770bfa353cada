import type { Effects } from '../../effects.ts';
import type { FindingCollector } from '../../findings/collectFindings.ts';
import { WHOLE_FILE, type Finding } from '../../findings/finding.ts';
import { parseTable } from '../../read/parseTable.ts';
import { parseHeld } from '../editTable.ts';
import type { ImportRegisters } from '../importRegisters.ts';
import { planImport, type ImportPlan, type ImportTask } from '../planImport.ts';
import type { ReadContext, ReadTable } from '../readPublished.ts';
import type { Recipe, SchoolSumRule, SourceRule } from '../recipe.ts';
import { checkSchoolList } from './checkSchoolList.ts';
import { describeSchools } from './describeSchools.ts';
import { judgeSchools, type JudgedSchools } from './judgeSchools.ts';
import { readLcspDistricts } from './lcspDistricts.ts';
import { planLcspSums } from './planLcspSums.ts';
import { SCHOOL_LIST, type SchoolList } from './schoolList.ts';
import { addSchools } from './sumSchools.ts';

/** School rows being added up while a file is read. */
export interface SchoolReading {
  readonly onSchool: NonNullable<ReadContext['onSchool']>;
  /** Judges what was added up against what else was read of the file; what is wrong goes to the collector. */
  readonly finish: (read: ReadTable) => JudgedSchools;
  readonly listHash: string;
  readonly list: SchoolList;
  readonly recipe: Recipe;
  readonly registers: ImportRegisters;
}

/** What a list of schools is to an import: nothing where there is none, or the recipe adds nothing up. */
export interface StartedSchools {
  readonly reading: SchoolReading | null;
  readonly findings: readonly Finding[];
}

type DataEffects = Pick<Effects, 'readBytes' | 'describePath' | 'sha256' | 'today'>;

/** Reads and checks the list of schools, where there is one and the recipe asks for it. */
export async function startSchools(
  effects: DataEffects,
  data: string,
  { recipe, registers, collector }: { recipe: Recipe; registers: ImportRegisters; collector: FindingCollector },
): Promise<StartedSchools> {
  const path = `${data}/${SCHOOL_LIST}`;
  const isThere = (await effects.describePath(path))?.kind === 'file';
  if (!isThere || recipe.schools?.becomes === undefined) return { reading: null, findings: [] };
  const bytes = await effects.readBytes(path);
  const mapping = parseTable('mapping.csv', await effects.readBytes(`${data}/mapping.csv`));
  const { areas, indicators } = registers;
  const districts = readLcspDistricts(mapping, areas);
  const { list, findings } = checkSchoolList(parseTable(`data/${SCHOOL_LIST}`, bytes), {
    areas,
    districts,
    today: effects.today(),
  });
  if (list === null) return { reading: null, findings };
  const adding = addSchools({ recipe, list, districts, indicators, kind: recipe.period.kind }, collector);
  const finish = (read: ReadTable): JudgedSchools => {
    const counties = read.figures.filter(({ area }) => area.type === 'county');
    const judged = judgeSchools(adding.finish(), counties, indicators);
    collector.addAll(judged.problems, WHOLE_FILE);
    return judged;
  };
  const listHash = effects.sha256(bytes);
  return { reading: { onSchool: adding.onSchool, finish, listHash, list, recipe, registers }, findings };
}

/** What the sums of schools would write, on top of what the file itself does. */
export interface SchoolPlan {
  readonly files: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  readonly lines: readonly string[];
}

/** What is planned where nothing is added up. */
export const NO_SCHOOLS: SchoolPlan = { files: new Map(), findings: [], lines: [] };

/** Plans the rows of districts and of LCSPs. `effects` see the data folder as the file's own plan leaves it. */
export async function planSchools(
  effects: DataEffects,
  data: string,
  {
    task,
    reading,
    source,
    judged,
  }: { task: ImportTask; reading: SchoolReading; source: string; judged: JudgedSchools },
): Promise<SchoolPlan> {
  const sha256 = effects.sha256(`${task.sha256}\n${reading.listHash}\n`);
  const held = await readSource(effects, data, source);
  const said = { ...task.said, published: held('date'), address: held('url'), title: undefined };
  const recipe = nameSources(task.recipe, source, held('title'));
  const context: ImportTask = { ...task, recipe, sha256, said };
  const district = await planDistricts(effects, data, context, judged);
  const lcsp = await planLcspSums(effects, data, { ...context, judged, before: district?.files ?? new Map() });
  return {
    files: new Map([...(district?.files ?? []), ...lcsp.files]),
    findings: district?.findings ?? [],
    lines: describeSchools({ judged, district, lcsp, list: reading.list }),
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
