import type { Area } from '../../pipeline/contract/area.ts';
import type { Funnel, FunnelPosition } from '../../pipeline/contract/funnel.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Point } from '../../pipeline/contract/series.ts';
import type { BenchmarkComparison, Comparison } from '../../pipeline/contract/verdict.ts';
import { BY_LUCK } from './byLuck.ts';
import type { Claim } from './claim.ts';
import { formatDoubt, formatPoint } from './claimsFigure.ts';
import { formatArea } from '../format/areas.ts';
import { formatCount, formatCountOf, formatList, formatNumber } from '../format/numbers.ts';

const COMPARISON_WORDS = {
  better: 'was better than',
  'may be better': 'may have been better than',
  'no clear difference': 'showed no clear difference from',
  'may be worse': 'may have been worse than',
  worse: 'was worse than',
  higher: 'was higher than',
  'may be higher': 'may have been higher than',
  lower: 'was lower than',
  'may be lower': 'may have been lower than',
  'not compared': 'is not compared with',
} as const satisfies Record<Comparison, string>;

/** A comparison as far as its words go. */
export interface SaidComparison {
  readonly result: Comparison;
  /** How far areas differ beyond chance; null or absent where that could not be measured. */
  readonly dispersion?: number | null | undefined;
}

/**
 * The words a result licenses, with the area compared with; better and worse need 99.8%, "may be" 95%. By limits widened
 * for how far the districts lie apart, that none is clear says how districts commonly lie, not that chance explains it.
 */
export const sayComparison = ({ result, dispersion = null }: SaidComparison, benchmark: string): string =>
  result === 'no clear difference' && dispersion !== null && dispersion > 1
    ? `lay no further from ${benchmark} than districts commonly do`
    : `${COMPARISON_WORDS[result]} ${benchmark}`;

const BRIEF_WORDS = {
  better: 'better than',
  'may be better': 'may be better than',
  'no clear difference': 'no clear difference from',
  'may be worse': 'may be worse than',
  worse: 'worse than',
  higher: 'higher than',
  'may be higher': 'may be higher than',
  lower: 'lower than',
  'may be lower': 'may be lower than',
  'not compared': 'not compared with',
} as const satisfies Record<Comparison, string>;

/** The same as briefly as it can be said, where the sentence with its reason is one click away. */
export const sayComparisonBriefly = ({ result, dispersion = null }: SaidComparison, benchmark: string): string =>
  result === 'no clear difference' && dispersion !== null && dispersion > 1
    ? `no further from ${benchmark} than usual`
    : `${BRIEF_WORDS[result]} ${benchmark}`;

/** The heading of a comparison: the mark of a doubtful figure stands in it. */
export function describeHeading(
  indicator: Indicator,
  about: Area,
  {
    said,
    point,
    benchmark,
  }: { readonly said: SaidComparison; readonly point: Point | undefined; readonly benchmark: Area },
): string {
  const mark = point?.status === 'u' ? ' (u)' : '';
  return `${indicator.shortLabel}: ${formatArea(about)}${mark} ${sayComparison(said, benchmark.name)}`;
}

/** `12.3% (95% interval 11.9% to 12.7%)`; the interval is left out where the method allows none. */
export function formatWithInterval(point: Point, indicator: Indicator): string {
  const value = formatPoint(point, indicator);
  if (point.lower === null || point.upper === null) return value;
  const options = { digits: point.digits, unit: indicator.unit };
  const interval = `95% interval ${formatNumber(point.lower, options)} to ${formatNumber(point.upper, options)}`;
  // One bracket for mark and interval.
  return value.endsWith(')') ? `${value.slice(0, -1)}; ${interval})` : `${value} (${interval})`;
}

/** One area's figure of a period as a sentence, or why it cannot be shown; undefined where no row speaks of the period. */
export function describeFigure(
  area: Area,
  point: Point | undefined,
  { indicator, period }: { readonly indicator: Indicator; readonly period: string },
): Claim {
  if (point === undefined) {
    return { rule: 'missing', text: `No figure of ${formatArea(area)} is held for ${period}.` };
  }
  const cites = [point.provenance];
  if (point.value === null) {
    const why = formatWithInterval(point, indicator);
    return { rule: 'missing', text: `No figure of ${formatArea(area)} can be shown for ${period}: ${why}.`, cites };
  }
  return {
    rule: 'side by side',
    text: `${formatArea(area)}, ${period}: ${formatWithInterval(point, indicator)}.`,
    cites,
  };
}

/** A comparison with the area it is made with. */
export interface Compared {
  readonly comparison: BenchmarkComparison;
  readonly benchmark: Area;
}

/** One area against others in one period, in the words the interval licenses. */
export function describeComparisons(
  area: Area,
  compared: readonly Compared[],
  figure: { readonly point: Point; readonly indicator: Indicator },
): readonly Claim[] {
  if (compared.length === 0) return [];
  const { point, indicator } = figure;
  const doubt = formatDoubt(point);
  // The share is told once, as the reason.
  const told = doubt === '' ? point : { ...point, placedByJudgement: null };
  const start = `In ${point.period.label} ${formatArea(area)}, at ${formatWithInterval(told, indicator)}`;
  const cites = [point.provenance];
  if (doubt !== '') return [{ rule: 'missing', text: `${start}, is ${doubt}.`, cites }];
  const results = compared.map(({ comparison, benchmark }) => sayComparison(comparison, benchmark.name));
  return [
    { rule: 'comparison', text: `${start}, ${formatList(results)}.`, cites },
    ...describeWidening(compared.map(({ comparison }) => comparison)),
  ];
}

/** What the words of a comparison rest on: limits as wide as the areas differ, or the weaker word where none are known. */
export function describeWidening(
  compared: readonly Pick<BenchmarkComparison, 'result' | 'dispersion'>[],
): readonly Claim[] {
  const [first] = compared.filter(({ result }) => result !== 'not compared');
  if (first === undefined) return [];
  const { dispersion = null } = first;
  if (dispersion === null) {
    return [
      {
        rule: 'definition',
        text: 'How far areas differ beyond the chance of pupils taken one by one could not be measured here, so no more than “may” is said.',
      },
    ];
  }
  return [
    {
      rule: 'definition',
      text: `The districts lie about ${formatTimes(dispersion)} as far from the county’s figure as chance for pupils taken one by one would put them: that pupils of one school are alike is one reason, that districts differ another. The comparison rests on limits that much wider than the interval printed.`,
    },
  ];
}

/** How many times as wide limits are for a factor of over-dispersion: `6.9 times`. */
const formatTimes = (factor: number): string => `${formatNumber(Math.sqrt(factor), { digits: 1 })} times`;

/** Why two figures of a counted measure are not compared. */
export const describeNotCompared = (county: Area): Claim => ({
  rule: 'missing',
  text: `A comparison needs both figures with their counts, so none is made with ${county.name}.`,
});

/** How many of a page's comparisons luck alone would flag; said wherever many areas are flagged. */
export function describeLuck({ points, byLuck }: Funnel, benchmark: Pick<Area, 'name'>): Claim {
  const count = formatCount(points.length);
  const at95 = formatNumber(byLuck.at95, { digits: 1 });
  const at998 = formatNumber(byLuck.at998, { digits: 2 });
  return {
    rule: 'count',
    text: `Of ${count} comparisons, about ${at95} (${count} × ${BY_LUCK[95]}) would lie outside the 95% limits by luck alone and ${at998} (${count} × ${BY_LUCK[99.8]}) outside the 99.8% limits, if no area differed at all. Each area is itself a part of the ${benchmark.name} figure.`,
  };
}

/** Why no funnel is drawn where some rows speak of the areas. */
export const describeNoFunnel = (benchmark: Area, period: string): Claim => ({
  rule: 'missing',
  text: `No funnel is drawn for ${period}: its limits of chance need ${benchmark.name}’s figure and the counts of the areas, and not both can be shown.`,
});

const POSITION_WORDS = {
  'within 95%': 'within the 95% limits',
  'between 95% and 99.8%': 'between the 95% and the 99.8% limits',
  'outside 99.8%': 'outside the 99.8% limits',
} as const satisfies Record<FunnelPosition, string>;

/** Why one area or two, whose figures can be shown, are drawn in no funnel. */
export const describeTooFew = ({ points }: Pick<Funnel, 'points'>): Claim => ({
  rule: 'missing',
  text: `${points.length === 1 ? 'One area is' : 'Two areas are'} no funnel, so none is drawn.`,
});

/** One of so few areas with the limits of its own size, in words. */
export function describeLonePoint(
  { points }: Funnel,
  shown: { readonly area: Area; readonly point: Point; readonly county: Area; readonly indicator: Indicator },
): Claim {
  const { area, point, county, indicator } = shown;
  const doubt = formatDoubt(point);
  const said = formatPoint(point, indicator);
  const only = points.find((one) => one.area === area.id);
  if (only === undefined) throw new Error(`missing point in a funnel: ${area.id}`);
  const range = (lower: number, upper: number): string =>
    `${formatNumber(lower, { digits: point.digits })} to ${formatNumber(upper, { digits: point.digits, unit: indicator.unit })}`;
  return {
    rule: 'comparison',
    text: `For ${formatCount(only.denominator)} counted, the limits of chance around ${county.name}’s figure for pupils taken one by one are ${range(only.lower95, only.upper95)} (95%) and ${range(only.lower998, only.upper998)} (99.8%); ${formatArea(area)}, at ${said}, ${doubt === '' ? `lies ${POSITION_WORDS[only.byChance]}` : `is ${doubt}`}.`,
    cites: [point.provenance],
  };
}

/** How to read the limits around an average, and which of them a judgement rests on. */
export function describeFunnel({ dispersion, points }: Funnel, benchmark: Pick<Area, 'name'>): Claim {
  const inner = `The inner limits show how far an area of each size would lie from ${benchmark.name}’s figure if pupils were taken one by one.`;
  const alike = 'Areas lie farther apart than that: pupils of one school are alike, and areas differ';
  const unplaced = points.filter(({ position }) => position === null).length;
  const doubtful =
    unplaced === 0
      ? ''
      : ` ${formatCountOf(unplaced, 'figure')} marked u ${unplaced === 1 ? 'is' : 'are'} drawn and not placed.`;
  if (dispersion === null) {
    return {
      rule: 'definition',
      text: `The limits show how far an area of each size would lie from ${benchmark.name}’s figure if pupils were taken one by one. ${alike}. How much more could not be measured on so few areas: a point outside them is not called better or worse for it.`,
    };
  }
  const { areas, factor } = dispersion;
  const counted = unplaced === 0 ? '' : `, with ${formatCount(unplaced)} marked u among them,`;
  return {
    rule: 'definition',
    text: `${inner} ${alike}. The ${formatCount(areas)} areas${counted} lie about ${formatTimes(factor)} as far from it, so the outer limits are ${formatTimes(factor)} as wide, and only a point outside those is called better or worse. Why it differs they do not say.${doubtful}`,
  };
}
