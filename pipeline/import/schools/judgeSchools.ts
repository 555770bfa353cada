import { writeDecimal } from '../../cells/writeDecimal.ts';
import type { StatusCode } from '../../contract/reasons.ts';
import { problem, type Problem } from '../../findings/finding.ts';
import type { IndicatorEntry } from '../../registers/indicators.ts';
import { roundHalfAway } from '../../stats/roundHalfAway.ts';
import type { SourceFigure } from '../makeFigure.ts';
import { sumKey, type AddedSchools, type SchoolCounts, type SchoolSum, type SumLevel } from './sumSchools.ts';

/** Of more than this share of pupils at schools placed by judgement a figure is marked `u`. */
const MOST_JUDGED = 0.1;
/** A sum is not made where more than this share of its pupils may be missing: all those without a place taken to be its own. */
const MOST_MISSING = 0.1;

/** A sum that is not made, because too many schools without a place may belong to it. */
export interface UnmadeSum {
  readonly level: SumLevel;
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
}

/** What came of adding schools up. */
export interface JudgedSchools {
  readonly figures: Readonly<Record<SumLevel, readonly SourceFigure[]>>;
  readonly unmade: readonly UnmadeSum[];
  /** Sums of districts and schools without one that were held against the county's own row, and agree. */
  readonly agreed: number;
  /** Of how many of these the counts could not be compared, because the publisher withholds a school's. */
  readonly open: number;
  readonly counted: SchoolCounts;
  readonly problems: readonly Problem[];
}

/**
 * Judges what was added up against the county's own figures of the same file. Nothing is made of a measure and period for which the
 * file does not hold all the county's schools (check I15); where it does, districts and schools without one have to add to the
 * county exactly (check I16).
 */
export function judgeSchools(
  { sums, possible, counted }: AddedSchools,
  county: readonly SourceFigure[],
  indicators: ReadonlyMap<string, IndicatorEntry>,
): JudgedSchools {
  const wholes = new Map(county.map((figure) => [seriesOf(figure), figure]));
  const own = sums.filter(({ level }) => level === 'county');
  const isWhole = ({ schools, first }: SchoolSum): boolean => schools >= neededOf(wholes.get(seriesOf(first)));
  const complete = new Set(own.filter(isWhole).map(({ first }) => periodOf(first)));
  const checked = own.filter(({ first }) => complete.has(periodOf(first)));
  const faults = checked.flatMap((sum) => checkCounty(sums, sum, wholes.get(seriesOf(sum.first))));
  const made = sums.filter(({ first }) => complete.has(periodOf(first)));
  const judged = made.flatMap((sum) => judgeSum(sum, withoutPlace(sum, made, possible), indicators));
  const figuresOf = (level: SumLevel): readonly SourceFigure[] =>
    judged.flatMap((one) => ('figure' in one && one.level === level ? [one.figure] : []));
  return {
    figures: { district: figuresOf('district'), LCSP: figuresOf('LCSP') },
    unmade: judged.flatMap((one) => ('unmade' in one ? [one.unmade] : [])),
    agreed: checked.length,
    open: checked.filter(({ withheld }) => withheld.size > 0).length,
    counted,
    problems: [...explainUnmade(own, wholes), ...faults],
  };
}

const periodOf = ({ indicator, period }: SourceFigure): string => JSON.stringify([indicator, period]);
const seriesOf = ({ area, indicator, period }: SourceFigure): string => JSON.stringify([area.id, indicator, period]);

/** Schools the county's own row counts; more than there can be where the file has no such row. */
const neededOf = (whole: SourceFigure | undefined): number =>
  whole === undefined ? Infinity : whole.schools === '' ? 0 : Number(whole.schools);

/** Of which counties, measures and years the file does not hold all schools: told once for each county, by the first of them. */
function explainUnmade(own: readonly SchoolSum[], wholes: ReadonlyMap<string, SourceFigure>): readonly Problem[] {
  const open = own.filter(({ schools, first }) => schools < neededOf(wholes.get(seriesOf(first))));
  const counties = [...new Set(open.map(({ area }) => area.name))];
  return counties.flatMap((area) => {
    const [sum, ...others] = open.filter((one) => one.area.name === area);
    if (sum === undefined) return [];
    const whole = wholes.get(seriesOf(sum.first));
    const words = { area, series: `${sum.indicator} ${sum.period}`, others: others.length };
    const needed = neededOf(whole);
    return [problem('I15', { ...words, held: sum.schools, needed: Number.isFinite(needed) ? needed : null })];
  });
}

/** Districts and schools without one against the county's own row: counts and pupils. */
function checkCounty(
  sums: readonly SchoolSum[],
  county: SchoolSum,
  whole: SourceFigure | undefined,
): readonly Problem[] {
  const parts = sums.filter(
    ({ level, indicator, period }) =>
      (level === 'district' || level === 'no district') && indicator === county.indicator && period === county.period,
  );
  if (whole === undefined || county.withheld.size > 0 || parts.length === 0) return [];
  return (['numerator', 'denominator', 'enrolments'] as const).flatMap((column) => {
    const sum = parts.reduce((total, part) => total + part[column], 0);
    const printed = whole[column];
    if (printed === '' || Number(printed) === sum) return [];
    const what = `${county.area.name}, ${county.indicator}, ${county.period}, ${column}`;
    return [problem('I16', { what, sum, printed: Number(printed) })];
  });
}

/** Pupils at schools without a place that may be of the area of a sum. */
function withoutPlace(sum: SchoolSum, all: readonly SchoolSum[], possible: AddedSchools['possible']): number {
  const { level, area, indicator, period } = sum;
  if (level === 'LCSP') return possible.get(sumKey(level, area.id, indicator, period)) ?? 0;
  return all
    .filter((one) => one.level === 'no district' && one.indicator === indicator && one.period === period)
    .reduce((total, { enrolments }) => total + enrolments, 0);
}

type Judged = { readonly level: SumLevel; readonly figure: SourceFigure } | { readonly unmade: UnmadeSum };

function judgeSum(sum: SchoolSum, missing: number, indicators: ReadonlyMap<string, IndicatorEntry>): readonly Judged[] {
  const { level, area, indicator, period, enrolments } = sum;
  const entry = indicators.get(indicator);
  if ((level !== 'district' && level !== 'LCSP') || entry === undefined) return [];
  if (missing > MOST_MISSING * (enrolments + missing))
    return [{ unmade: { level, area: area.name, indicator, period } }];
  return [{ level, figure: makeSum(sum, entry) }];
}

function makeSum(sum: SchoolSum, { multiplier, decimals }: IndicatorEntry): SourceFigure {
  const { area, first, numerator, denominator, schools, enrolments, judged } = sum;
  const share = enrolments === 0 ? 0 : judged / enrolments;
  const isJudged = share > MOST_JUDGED;
  const place = sum.level === 'district' ? 'district' : 'LCSP';
  const told = `${roundHalfAway(100 * share, 0)}% of pupils are at schools whose ${place} was placed by judgement.`;
  const notes = [...(first.note === '' ? [] : [first.note]), ...(isJudged ? [told] : [])];
  const frame = {
    ...first,
    area,
    status: isJudged ? ('u' as const) : sum.isBreak ? ('b' as const) : ('' as const),
    asPrinted: '',
    note: notes.join(' '),
    schools: String(schools),
    enrolments: String(enrolments),
    placedByJudgement: String(judged),
  };
  const hidden = hiddenBy(sum);
  if (hidden !== null) return { ...frame, value: '', numerator: '', denominator: '', status: hidden, note: '' };
  if (denominator === 0) return { ...frame, value: '', numerator: '', denominator: '', status: 'z', note: '' };
  const value = roundHalfAway((multiplier * numerator) / denominator, decimals);
  return {
    ...frame,
    value: writeDecimal(value, decimals),
    numerator: String(numerator),
    denominator: String(denominator),
  };
}

/** One school whose figure the publisher withholds withholds the sum: without it the sum would be of other schools. */
function hiddenBy({ withheld }: SchoolSum): StatusCode | null {
  if (withheld.size === 0) return null;
  return withheld.has('c') ? 'c' : 'x';
}
