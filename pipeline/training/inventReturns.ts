import { writeDecimal } from '../cells/writeDecimal.ts';
import { assembleFacts } from '../assemble/assembleFacts.ts';
import type { Facts, Observation } from '../assemble/facts.ts';
import type { DataTables } from '../package/textTables.ts';
import { typePackage } from '../package/typePackage.ts';
import type { Area } from '../contract/area.ts';
import type { Indicator } from '../contract/indicator.ts';
import { roundHalfAway } from '../stats/roundHalfAway.ts';
import { indicatorsAskedFor } from '../returns/forms/indicatorsAskedFor.ts';
import { thresholdOf } from '../returns/protectReturns.ts';
import type { ImportRegisters } from '../import/recipes/importRegisters.ts';
import type { Recipe } from '../import/recipes/recipe.ts';
import { readLcspDistricts } from '../import/schools/lcspDistricts.ts';
import { SCHOOL_LIST_SCHEMA } from '../import/schools/schoolList.ts';
import {
  EXAMPLE_NOTE,
  EXAMPLE_SCHOOLS,
  EXAMPLE_SOURCE,
  REGISTER_SCHEMA,
  RETURN_COLUMNS,
} from '../returns/returnSchema.ts';
import { inventCommentary } from './inventCommentary.ts';
import { inventRecord } from './inventRecord.ts';
import { writeFromSchools } from './inventFromSchools.ts';
import { inventSchoolRows, phasesOf } from './inventSchoolRows.ts';
import { inventSchools, listRows } from './inventSchools.ts';
import { inventTerms } from './inventTerms.ts';
import { inventFigures, type InventedFigure } from './inventFigures.ts';

/** Day the invented returns say they were received: after the last year they are about. */
const RECEIVED = '2012-10-31';
/** Years of an indicator in none of the plan's lists: as many as a trend needs. */
const TREND_YEARS = 5;

/**
 * Invents a return of every LCSP for the training edition, with their register and source, by file name. The same data
 * give the same bytes: the generator is seeded and uses no clock. Every row is marked as an example.
 */
export function inventReturns(tables: DataTables, registers: ImportRegisters): ReadonlyMap<string, string> {
  const typed = typePackage(tables);
  const facts = assembleFacts(typed);
  const threshold = thresholdOf(typed);
  const lcsps = facts.areas.filter(({ type }) => type === 'LCSP');
  const measures = indicatorsAskedFor(facts);
  const all = measures.flatMap((indicator) => inventIndicator(indicator, lcsps, { facts, threshold }));
  const recipe = recipeOfSchools(registers);
  const fromSchools = new Set<string>(recipe.schools?.becomes?.LCSP?.indicators);
  const terms = inventTerms(
    lcsps,
    all.filter(({ indicator }) => indicator.theme === 'attendance' && !indicator.oneCountAChild),
  );
  const figures = [...all.filter(({ indicator }) => !fromSchools.has(indicator.id)), ...terms];
  const returns = lcsps.map((area): [string, string] => [
    fileOf(area),
    writeReturn(
      area,
      figures.filter((figure) => figure.area.id === area.id),
    ),
  ]);
  return new Map([
    ...returns,
    ['register.csv', writeRegister(lcsps)],
    ['sources.csv', writeSource(tables, RETURNS_SOURCE)],
    ...inventFromSchools(tables, {
      recipe,
      registers,
      lcsps,
      all: all.filter(({ indicator }) => fromSchools.has(indicator.id)),
    }),
    ...inventRecord({ lcsps, measures }).map(([path, rows]): [string, string] => [path, writeTable(rows)]),
    [
      'record/commentary.csv',
      writeTable(
        inventCommentary({ lcsps, county: countyOf(facts), measures, figures: all, observations: facts.observations }),
      ),
    ],
    ['README.md', README],
  ]);
}

function countyOf({ areas }: Facts): Area {
  const county = areas.find(({ type }) => type === 'county');
  if (county === undefined) throw new Error('missing county');
  return county;
}

/** The recipe whose school rows are invented. */
function recipeOfSchools({ recipes }: ImportRegisters): Recipe {
  const recipe = recipes.find(({ schools }) => schools?.becomes?.LCSP !== undefined);
  if (recipe === undefined) throw new Error('missing recipe that adds schools up to LCSPs');
  return recipe;
}

interface SchoolsInput {
  readonly recipe: Recipe;
  readonly registers: ImportRegisters;
  readonly lcsps: readonly Area[];
  readonly all: readonly InventedFigure[];
}

/** A table of school rows and a list of schools, and what the importer makes of them. */
function inventFromSchools(
  tables: DataTables,
  { recipe, registers, lcsps, all }: SchoolsInput,
): readonly (readonly [string, string])[] {
  const county = registers.areas.find(({ type }) => type === 'county');
  if (county === undefined) throw new Error('missing county');
  const phases = phasesOf(recipe);
  const schools = inventSchools(
    lcsps,
    phases.map(({ name }) => name),
  );
  const rows = writeTable(inventSchoolRows({ phases, schools, figures: all, county }));
  const list = writeTable([SCHOOL_LIST_SCHEMA.fields.map(({ name }) => name), ...listRows(schools)]);
  const mapping = tables.get('mapping');
  const header = mapping?.columns ?? [];
  const cells = (mapping?.rows ?? []).map((row) => ({ cells: header.map((column) => row.cells[column] ?? '') }));
  const districts = readLcspDistricts({ header, rows: cells }, registers.areas);
  return [
    ['schools/absence.csv', rows],
    ['schools/schools.csv', list],
    ['from-schools.csv', writeFromSchools({ rows, list, recipe, registers, districts })],
    ['from-schools-sources.csv', writeSource(tables, SCHOOLS_SOURCE)],
  ];
}

const fileOf = ({ id }: Area): string => `${id}.csv`;

type Known = { readonly facts: Facts; readonly threshold: number };

function inventIndicator(
  indicator: Indicator,
  lcsps: readonly Area[],
  { facts, threshold }: Known,
): readonly InventedFigure[] {
  const children = new Map(facts.populations.map(({ area, bands }) => [area, bands.find(isWhole)?.count ?? 0]));
  const counties = countyFigures(indicator, facts);
  return counties.flatMap((county, year) => inventFigures({ indicator, county, lcsps, children, year, threshold }));
}

const isWhole = ({ role }: { readonly role: string }): boolean => role === 'whole';

/**
 * The county's figures the invented ones agree with: for an indicator of the plan the years the plan prints, with the
 * published counts where there are any; for any other the first years a trend can be tested on.
 */
function countyFigures(indicator: Indicator, facts: Facts): readonly Observation[] {
  const own = facts.observations.filter((one) => one.area.type === 'county' && one.value !== null);
  const planned = own.filter(({ basis }) => basis === 'plan').map(({ period }) => period.label);
  const ofIndicator = own.filter((one) => one.indicator.id === indicator.id);
  const later = ofIndicator.filter(({ basis }) => basis !== 'plan');
  const from = planned.toSorted()[0] ?? '';
  if (indicator.list !== 'kpi')
    return inOrder(later)
      .filter(({ period }) => period.label >= from)
      .slice(0, TREND_YEARS);
  const printed = inOrder(ofIndicator.filter(({ basis }) => basis === 'plan'));
  return printed.map((one) => later.find(({ period }) => period.key === one.period.key) ?? one);
}

const inOrder = (figures: readonly Observation[]): readonly Observation[] =>
  figures.toSorted((a, b) => a.period.start.localeCompare(b.period.start));

function writeReturn(area: Area, figures: readonly InventedFigure[]): string {
  const rows = figures.map(({ indicator, period, numerator, denominator }) => [
    area.name,
    indicator.id,
    period,
    writeDecimal(
      roundHalfAway((indicator.multiplier * numerator) / denominator, indicator.decimals),
      indicator.decimals,
    ),
    String(numerator),
    String(denominator),
    '',
    EXAMPLE_SOURCE,
    EXAMPLE_NOTE,
  ]);
  return writeTable([[...RETURN_COLUMNS, 'note'], ...rows]);
}

// One return has nobody's name to it, so that "not stated" is seen.
function writeRegister(lcsps: readonly Area[]): string {
  const rows = lcsps.map((area, index) => [
    fileOf(area),
    area.name,
    RECEIVED,
    'in force',
    '',
    index === 1 ? '' : 'LCSP Manager',
    EXAMPLE_NOTE,
  ]);
  return writeTable([REGISTER_SCHEMA.fields.map(({ name }) => name), ...rows]);
}

const RETURNS_SOURCE: Readonly<Record<string, string>> = {
  source_id: EXAMPLE_SOURCE,
  title: 'Invented returns for training',
  publisher: 'nobody: invented for the training edition of this site',
  licence: 'not applicable: invented',
  kind: 'example',
  role: 'return',
  standing_note:
    'Invented figures. They add up to the published counts of Kent, or give its rate, and say nothing of any place. Never in a publication.',
};

const SCHOOLS_SOURCE: Readonly<Record<string, string>> = {
  ...RETURNS_SOURCE,
  source_id: EXAMPLE_SCHOOLS,
  title: 'Invented school rows for training, summed by LCSP',
  role: 'derived',
  standing_note:
    'Invented schools, summed by an invented list that says to which LCSP each belongs. They add up to the published counts of Kent and say nothing of any place. Never in a publication.',
};

function writeSource(tables: DataTables, cells: Readonly<Record<string, string>>): string {
  const columns = tables.get('sources')?.columns ?? [];
  return writeTable([columns, columns.map((column) => cells[column] ?? '')]);
}

const writeTable = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quote).join(',')}\n`).join('');

const quote = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const README = `# Invented returns

Every figure in this folder is invented, by \`npm run invent\`, for the training edition (\`npm start -- --training\`). It shows
what the site does once returns come in: small counts withheld, comparisons with Kent, trends. The counts add up to
Kent's published counts, or give its published rate; they say nothing of any place.

\`schools/\` holds invented attendance of invented schools, in the layout the Department for Education publishes
(\`absence.csv\`), and an invented list of these schools (\`schools.csv\`): their numbers begin with 9, as no school's in
England does. \`from-schools.csv\` is what an import makes of the two, with the importer's own code: the attendance of
every LCSP. One school becomes an academy, one closes, two merge, one lies in another district than its LCSP, and two are
placed by judgement.

Some LCSPs send half days missed by half term, and some by term; they add up to their year. In one half term one LCSP has more
than chance would give, so that a control chart has something to show.

\`record/\` holds an invented record of a year: study days, recommendations, answers and progress of the key actions, none of
which was ever held, made, given or reported, and comments on figures (\`commentary.csv\`) that no post has written.

Each row is marked, in \`source\` and in \`note\`, and in the record in \`minute\` or \`note\`. A publication never reads this folder, and refuses a marked row elsewhere.
`;
