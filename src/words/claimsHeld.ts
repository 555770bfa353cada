import type { Area } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Point, Series, TestedChange } from '../../pipeline/contract/series.ts';
import { pointsOf, type YearChange } from '../site/series.ts';
import type { Claim } from './claim.ts';
import { formatPoint } from './claimsFigure.ts';
import { formatArea } from '../format/areas.ts';
import { formatCount, formatList, differenceUnit, formatNumber, roundingNote } from '../format/numbers.ts';
import { isReadOtherwise } from './planPrints.ts';
import { sayReason } from '../format/reasons.ts';

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
