import type { Area } from '../../pipeline/contract/area.ts';
import type { Funnel, FunnelPosition } from '../../pipeline/contract/funnel.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Point } from '../../pipeline/contract/series.ts';
import type { BenchmarkComparison, Comparison } from '../../pipeline/contract/verdict.ts';
import type { Claim } from './claim.ts';
import { formatPoint } from './claimsFigure.ts';
import { formatArea } from './formatArea.ts';
import { formatCount, formatList } from './formatCount.ts';
import { formatNumber } from './formatNumber.ts';

/** The words each result of a comparison licenses, as a verb; better and worse need 99.8%, "may be" 95%. */
export const COMPARISON_WORDS = {
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

/** `12.3% (95% interval 11.9% to 12.7%)`; the interval is left out where the method allows none. */
export function formatWithInterval(point: Point, indicator: Indicator): string {
  const value = formatPoint(point, indicator);
  if (point.lower === null || point.upper === null) return value;
  const options = { digits: point.digits, unit: indicator.unit };
  return `${value} (95% interval ${formatNumber(point.lower, options)} to ${formatNumber(point.upper, options)})`;
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
  const results = compared.map(
    ({ comparison, benchmark }) => `${COMPARISON_WORDS[comparison.result]} ${benchmark.name}`,
  );
  return [
    {
      rule: 'comparison',
      text: `In ${point.period.label} ${formatArea(area)}, at ${formatWithInterval(point, indicator)}, ${formatList(results)}.`,
      cites: [point.provenance],
    },
  ];
}

/** Why two figures of a counted measure are not compared. */
export const describeNotCompared = (county: Area): Claim => ({
  rule: 'missing',
  text: `A comparison needs both figures with their counts, so none is made with ${county.name}.`,
});

/** How many of a page's comparisons luck alone would flag; said wherever many areas are flagged. */
export function describeLuck({ points, byLuck }: Funnel, benchmark: Area): Claim {
  const count = formatCount(points.length);
  const at95 = formatNumber(byLuck.at95, { digits: 1 });
  const at998 = formatNumber(byLuck.at998, { digits: 2 });
  return {
    rule: 'count',
    text: `Of ${count} comparisons, about ${at95} (${count} × 0.05) would lie outside the 95% limits by luck alone and ${at998} (${count} × 0.002) outside the 99.8% limits, if no area differed at all. Each area is itself a part of the ${benchmark.name} figure.`,
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

/** One area whose figure can be shown, with the limits of its own size: in words, because one point is no funnel. */
export function describeLonePoint(
  { points: [only] }: Funnel,
  shown: { readonly area: Area; readonly point: Point; readonly county: Area; readonly indicator: Indicator },
): Claim {
  const { area, point, county, indicator } = shown;
  const said = formatPoint(point, indicator);
  if (only === undefined) throw new Error('missing point in a funnel');
  const range = (lower: number, upper: number): string =>
    `${formatNumber(lower, { digits: point.digits })} to ${formatNumber(upper, { digits: point.digits, unit: indicator.unit })}`;
  return {
    rule: 'comparison',
    text: `One area is no funnel, so none is drawn. For ${formatCount(only.denominator)} counted, the limits of chance around ${county.name}’s figure are ${range(only.lower95, only.upper95)} (95%) and ${range(only.lower998, only.upper998)} (99.8%); ${formatArea(area)}, at ${said}, lies ${POSITION_WORDS[only.position]}.`,
    cites: [point.provenance],
  };
}

/** How to read the limits around an average. */
export const describeFunnel = (benchmark: Area): Claim => ({
  rule: 'definition',
  text: `The limits show how far an area of each size would lie from ${benchmark.name}’s figure by chance alone. A point outside them differs by more than chance allows; why it differs they do not say. They take pupils one by one: pupils of one school are more alike than that, so more points may lie outside than the limits foresee.`,
});
