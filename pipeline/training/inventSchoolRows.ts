import { writeDecimal } from '../cells/writeDecimal.ts';
import type { CodedArea } from '../import/matchArea.ts';
import type { FigureRule, Recipe } from '../import/recipes/recipe.ts';
import { EXAMPLE_NOTE } from '../returns/returnSchema.ts';
import { roundHalfAway } from '../stats/roundHalfAway.ts';
import { apportion } from './apportion.ts';
import type { InventedFigure } from './inventFigures.ts';
import { isOpenIn, type InventedSchool } from './inventSchools.ts';
import { seededNumbers, seedOf } from './seededNumbers.ts';

/** Measures of one kind of school: the text the publisher's table has for it, and how each measure is read. */
export interface Phase {
  readonly name: string;
  readonly rules: readonly FigureRule[];
}

/** The kinds of school whose rows the recipe adds up to LCSPs. */
export function phasesOf({ figures, schools }: Recipe): readonly Phase[] {
  const wanted = new Set(schools?.becomes?.LCSP?.indicators);
  const rules = figures.filter(({ indicator }) => wanted.has(indicator));
  const nameOf = ({ where = {} }: FigureRule): string => {
    const [texts] = Object.values(where);
    return Array.isArray(texts) ? String(texts[0] ?? '') : '';
  };
  const names = [...new Set(rules.map(nameOf))];
  return names.map((name) => ({ name, rules: rules.filter((rule) => nameOf(rule) === name) }));
}

type Cells = Readonly<Record<string, string>>;

interface RowsInput {
  readonly phases: readonly Phase[];
  readonly schools: readonly InventedSchool[];
  /** Counts of every LCSP: those of its schools add up to them. */
  readonly figures: readonly InventedFigure[];
  readonly county: CodedArea;
}

/** Columns of the publisher's layout that say where and when a row is. */
const PLACE_COLUMNS = ['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name'] as const;
const AREA_COLUMNS = [
  'region_code',
  'region_name',
  'new_la_code',
  'la_name',
  'urn',
  'school_type',
  'num_schools',
] as const;

/**
 * Invents a table of attendance in the layout the Department for Education publishes: a row of the county and one of every school
 * open, for each year and kind of school. The rows of a LCSP's schools add up to its figures, and those of all to the county's.
 */
export function inventSchoolRows(input: RowsInput): readonly (readonly string[])[] {
  const measures = [...new Set(input.phases.flatMap(({ rules }) => rules.flatMap(countColumns)))];
  const header = [...PLACE_COLUMNS, ...AREA_COLUMNS, ...measures, 'note'];
  const periods = [...new Set(input.figures.map(({ period }) => period))].toSorted();
  const rows = periods.flatMap((period) => input.phases.flatMap((phase) => rowsOf(input, phase, period)));
  return [header, ...rows.map((cells) => header.map((column) => cells[column] ?? ''))];
}

const countColumns = ({ numerator = '', denominator = '', printed }: FigureRule): readonly string[] => [
  denominator,
  numerator,
  ...(printed === undefined ? [] : [printed.column]),
];

/** Decimals the publisher prints a rate of a school with. */
const PRINTED = 5;

/** The rates the publisher prints beside the counts. */
function ratesOf(rules: readonly FigureRule[], counts: Readonly<Record<string, number>>): Cells {
  const rates = rules.flatMap(({ numerator = '', denominator = '', printed }) => {
    const [above, below] = [counts[numerator], counts[denominator]];
    if (printed === undefined || above === undefined || below === undefined) return [];
    const rate = roundHalfAway((printed.multiplier * above) / below, PRINTED);
    return [[printed.column, writeDecimal(rate, PRINTED)] as const];
  });
  return Object.fromEntries(rates);
}

function rowsOf({ schools, figures, county }: RowsInput, phase: Phase, period: string): readonly Cells[] {
  const year = Number(period.slice(0, 4));
  const open = schools.filter((school) => school.phase === phase.name && isOpenIn(school, year));
  const shares = phase.rules.flatMap((rule) =>
    figures
      .filter((one) => one.indicator.id === rule.indicator && one.period === period)
      .flatMap((figure) => shareOut(rule, figure, open)),
  );
  const own = open.map((school) =>
    Object.assign({}, ...shares.filter(({ urn }) => urn === school.urn).map(({ counts }) => counts)),
  ) as readonly Readonly<Record<string, number>>[];
  const total: Record<string, number> = {};
  for (const counts of own)
    for (const [column, count] of Object.entries(counts)) total[column] = (total[column] ?? 0) + count;
  const frame = frameOf(county, period, phase.name);
  const cellsOf = (counts: Readonly<Record<string, number>>): Cells => ({
    ...asText(counts),
    ...ratesOf(phase.rules, counts),
  });
  const whole = { ...frame, geographic_level: 'Local authority', num_schools: String(open.length), ...cellsOf(total) };
  const each = open.map(({ urn }, index) => ({
    ...frame,
    geographic_level: 'School',
    urn,
    num_schools: '1',
    ...cellsOf(own[index] ?? {}),
  }));
  return [whole, ...each];
}

const asText = (counts: Readonly<Record<string, number>>): Cells =>
  Object.fromEntries(Object.entries(counts).map(([column, count]) => [column, String(count)]));

function frameOf({ code, name }: CodedArea, period: string, phase: string): Cells {
  return {
    time_period: period.replace('/', ''),
    time_identifier: 'Academic year',
    new_la_code: code,
    la_name: name,
    school_type: phase,
    note: EXAMPLE_NOTE,
  };
}

/** The counts of one figure of an LCSP, shared out among its schools. */
function shareOut(
  { numerator = '', denominator = '' }: FigureRule,
  figure: InventedFigure,
  open: readonly InventedSchool[],
): readonly { readonly urn: string; readonly counts: Readonly<Record<string, number>> }[] {
  const own = open.filter(({ lcsp }) => lcsp.id === figure.area.id);
  const sizes = apportion(
    figure.denominator,
    own.map(({ weight }) => ({ weight, least: 1, most: Infinity })),
  );
  const parts = apportion(
    figure.numerator,
    own.map(({ urn }, index) => ({
      weight: (sizes[index] ?? 0) * (0.8 + 0.4 * draw(urn, figure.indicator.theme)),
      least: 0,
      most: sizes[index] ?? 0,
    })),
  );
  return own.map(({ urn }, index) => ({
    urn,
    counts: { [denominator]: sizes[index] ?? 0, [numerator]: parts[index] ?? 0 },
  }));
}

const draw = (...names: readonly string[]): number => seededNumbers(seedOf(names.join(' ')))();
