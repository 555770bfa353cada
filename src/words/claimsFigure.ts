import type { Area } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { MarkKind } from '../../pipeline/contract/reasons.ts';
import type { Basis, Point, Series, TestedChange } from '../../pipeline/contract/series.ts';
import type { Claim } from './claim.ts';
import { formatArea } from '../format/areas.ts';
import { differenceUnit, formatNumber, roundingNote, formatCount, formatList, formatUnit } from '../format/numbers.ts';
import { formatReason, sayReason, formatStatusReason } from '../format/statuses.ts';
import { pointsOf, type YearChange } from '../site/series.ts';

/** What the reader is told of a basis wherever a figure on it is spoken. */
export const BASIS_WORDS = {
  plan: 'the plan’s own table',
  outturn: 'Department for Education, published later',
  derived: 'summed by us from published school rows, by where the school stands',
  return: 'a return of the partnership',
} as const satisfies Record<Basis, string>;

const MARK_WORDS = {
  actual: '',
  provisional: ' (provisional)',
  // No figure of the plan is so marked: its column is headed “Estimated /actual”.
  estimate: ' (read as an estimate)',
  outturn: '',
} as const satisfies Record<MarkKind, string>;

/** What of a figure is spoken: its number with all that goes with it, or why there is none. */
export type SpokenPoint = Pick<Point, 'value' | 'digits' | 'missing' | 'status' | 'placedByJudgement' | 'mark'>;

/** The status where the mark has not said it already, with its reason: `u: 29% of pupils placed by judgement`. */
const statusWord = (point: SpokenPoint): string =>
  point.status === 'u' || point.status === 'r' ? ` (${point.status}: ${formatStatusReason(point)})` : '';

/** One figure as spoken: `5.34%`, `1.4 per 1,000 pupils (estimate)`; a missing one says its reason. */
export function formatPoint(point: SpokenPoint, indicator: Pick<Indicator, 'unit'>): string {
  if (point.value === null) return sayReason(point.missing ?? 'not in the sources held');
  const value = formatNumber(point.value, { digits: point.digits, unit: indicator.unit });
  return `${value}${MARK_WORDS[point.mark]}${statusWord(point)}`;
}

/** The same without its unit, for a table whose row or column gives it. */
export const formatBarePoint = (point: Point): string =>
  point.value === null
    ? formatReason(point.missing ?? 'not in the sources held')
    : `${formatNumber(point.value, { digits: point.digits })}${MARK_WORDS[point.mark]}${statusWord(point)}`;

/** Why a figure whose place is doubtful is compared with nothing; blank for any other. */
export function formatDoubt({ status, placedByJudgement }: Pick<Point, 'status' | 'placedByJudgement'>): string {
  if (status !== 'u') return '';
  if (placedByJudgement === null) return 'not compared: the figure is marked as of low reliability';
  const share = formatNumber(100 * placedByJudgement, { digits: 0, unit: '%' });
  return `not compared: ${share} of these pupils are at schools placed by judgement`;
}

/** A number and the decimals it is shown with. */
interface Shown {
  readonly value: number;
  readonly digits: number;
}

/** How far a figure lies from another of its unit, by the difference alone: `0.42 percentage points above`. */
export function sayGap(here: Shown, there: Shown, unit: string): string {
  const size = formatNumber(Math.abs(here.value - there.value), { digits: Math.max(here.digits, there.digits) });
  if (Number(size) === 0) return 'equal to the last place shown';
  return `${size} ${unit} ${here.value > there.value ? 'above' : 'below'}`;
}

/** Two figures of one measure and period with their difference; for measures without an interval, no better or worse. */
export function describeDifference(
  here: { readonly area: Area; readonly point: Point },
  there: { readonly area: Area; readonly point: Point },
  indicator: Indicator,
): Claim {
  const a = here.point;
  const b = there.point;
  const cites = [a.provenance, b.provenance];
  const pair = `${formatArea(here.area)} ${formatPoint(a, indicator)}, ${formatArea(there.area)} ${formatPoint(b, indicator)} (${a.period.label})`;
  if (a.value === null || b.value === null) return { rule: 'missing', text: `${pair}.`, cites };
  const doubt = [a, b].map(formatDoubt).find((text) => text !== '');
  if (doubt !== undefined) return { rule: 'missing', text: `${pair}; ${doubt}.`, cites };
  const [x, y] = [
    { ...a, value: a.value },
    { ...b, value: b.value },
  ];
  const gap = sayGap(x, y, differenceUnit(indicator.unit));
  const rounding = gap.startsWith('equal') ? '' : roundingNote(x, y);
  return { rule: 'difference', text: `${pair}: ${gap}${rounding}.`, cites };
}

/** A figure of the plan as it stands there; what we read otherwise is said beside it. */
function formatAsPrinted(point: Point, indicator: Indicator): string {
  const read = formatPoint(point, indicator);
  if (!isReadOtherwise(point.asPrinted, indicator)) return `${read} for ${point.period.label}`;
  return `“${point.asPrinted}” for ${point.period.label}, read by us as ${read}`;
}

/** What the plan prints of a measure: each figure with its period and what it is; a missing one in its own words. */
export function describePlanFigures(county: Area, indicator: Indicator, plan: Series | undefined): Claim {
  if (plan === undefined) return { rule: 'missing', text: 'The plan prints no figure.' };
  const points = pointsOf(plan);
  const said = points.filter((point) => point.value !== null);
  if (said.length === 0 && points.some(({ missing }) => missing === 'suppressed')) {
    const cites = points.map((point) => point.provenance);
    return { rule: 'missing', text: `The plan’s figures for ${county.name} are ${sayReason('suppressed')}.`, cites };
  }
  if (said.length === 0) {
    const words = [...new Set(points.map((point) => point.asPrinted).filter((text) => text !== ''))];
    const printed = words.length === 0 ? 'nothing' : `“${words.join('” and “')}”`;
    return {
      rule: 'missing',
      text: `The plan prints no figure for ${county.name}; it prints ${printed}.`,
      cites: points.map((point) => point.provenance),
    };
  }
  return {
    rule: 'side by side',
    text: `The plan prints ${formatList(said.map((point) => formatAsPrinted(point, indicator)))}, for ${county.name}.`,
    cites: said.map((point) => point.provenance),
  };
}

/** The published figure of one period with the counts it is made of. */
export function describeOutturn(county: Area, indicator: Indicator, point: Point): Claim {
  const { numerator, denominator } = point;
  if (point.value === null) {
    const text = `The Department for Education’s later figure for ${county.name} in ${point.period.label} cannot be shown: ${formatPoint(point, indicator)}.`;
    return { rule: 'missing', text, cites: [point.provenance] };
  }
  const counts =
    numerator === null || denominator === null ? '' : ` (${formatCount(numerator)} of ${formatCount(denominator)})`;
  return {
    rule: 'side by side',
    text: `The Department for Education’s later figure for ${county.name} in ${point.period.label} is ${formatPoint(point, indicator)}${counts}.`,
    cites: [point.provenance],
  };
}

/**
 * What the same source had for the year before: a fact within one source, where no target can be judged across two.
 * Nothing where either year has no figure.
 */
export function describeYearBefore(indicator: Indicator, before: Point | undefined, point: Point): readonly Claim[] {
  if (before === undefined || before.value === null || point.value === null) return [];
  const digits = Math.max(before.digits, point.digits);
  const size = formatNumber(Math.abs(point.value - before.value), { digits });
  const change =
    Number(size) === 0
      ? 'the same to the last place shown'
      : `${size} ${differenceUnit(indicator.unit)} ${point.value > before.value ? 'more' : 'less'}`;
  const rounding = roundingNote({ ...point, value: point.value }, { ...before, value: before.value });
  const counted = indicator.oneCountAChild && before.numerator !== null ? ` (${formatCount(before.numerator)})` : '';
  return [
    {
      rule: 'difference',
      text: `By the same count it was ${formatPoint(before, indicator)}${counted} in ${before.period.label}, so ${point.period.label} had ${change}${rounding}.`,
      cites: [before.provenance, point.provenance],
    },
  ];
}

const TESTED_WORDS = {
  increased: 'do not overlap, so it is a change',
  decreased: 'do not overlap, so it is a change',
  'no clear change': 'overlap, so it is no clear change',
} as const satisfies Record<TestedChange, string>;

/**
 * What the test of two neighbouring years came to; their figures and difference stand before it. The intervals are not
 * widened for how children of one school are alike, as those compared with the county are, and the sentence says so.
 */
export const describeTested = ({ change }: YearChange): Claim => ({
  rule: 'difference',
  text: `The two 95% intervals, which take children one by one as if those of one school were not alike, ${TESTED_WORDS[change]}.`,
});

/** `0.45 less`, or that the two are equal as shown. */
function saySize({ before, here }: YearChange, unit: string): string {
  const [earlier, later] = [before.value ?? 0, here.value ?? 0];
  const size = formatNumber(Math.abs(later - earlier), { digits: Math.max(before.digits, here.digits) });
  if (Number(size) === 0) return 'equal to the last place shown';
  return `${size} ${unit} ${later > earlier ? 'more' : 'less'}`;
}

/** The year against the year before: both figures, the difference, and whether the figure changed. */
export function describeYearChange(area: Area, indicator: Indicator, change: YearChange): readonly Claim[] {
  const { before, here } = change;
  const size = saySize(change, differenceUnit(indicator.unit));
  const [earlier, later] = [before, here].map((point) => ({ value: point.value ?? 0, digits: point.digits }));
  const rounding =
    earlier === undefined || later === undefined || size.startsWith('equal') ? '' : roundingNote(later, earlier);
  return [
    {
      rule: 'difference',
      text: `The year before, ${before.period.label}, ${formatArea(area)}’s figure was ${formatPoint(before, indicator)}; in ${here.period.label} it was ${formatPoint(here, indicator)}: ${size}${rounding}.`,
      cites: [before.provenance, here.provenance],
    },
    describeTested(change),
  ];
}

const BRIEF_WORDS = {
  increased: 'a change',
  decreased: 'a change',
  'no clear change': 'no clear change',
} as const satisfies Record<TestedChange, string>;

/** The same for a table: `a change, 0.5 percentage points less`. */
export const formatYearChange = (indicator: Indicator, change: YearChange): string =>
  `${BRIEF_WORDS[change.change]}, ${saySize(change, differenceUnit(indicator.unit))}`;

const PER_CENT = '%';

/** True where the plan puts a per cent sign on a number of another unit. */
export const isReadOtherwise = (asPrinted: string, { unit }: Indicator): boolean =>
  unit !== PER_CENT && asPrinted.includes(PER_CENT);

/** What stands after a number we read otherwise than it is printed: ` (printed as “1.4%”, read by us as per 1,000)`; else blank. */
export function noteReading(asPrinted: string, indicator: Indicator): string {
  if (!isReadOtherwise(asPrinted, indicator)) return '';
  return ` (printed as “${asPrinted}”, read by us as ${formatUnit(indicator.unit)})`;
}

/** Head of the column of the plan's figures of one year; the plan's words where its heading leaves open what they are. */
export const headPlanColumn = (period: string, points: readonly Point[]): string =>
  points.some((point) => point.mark === 'estimate')
    ? `${period}, plan: headed “Estimated /actual”, read as an estimate`
    : `${period}, plan`;
