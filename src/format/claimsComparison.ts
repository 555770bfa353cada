import type { Area } from '../../pipeline/contract/area.ts';
import type { Funnel } from '../../pipeline/contract/funnel.ts';
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

/** How to read the limits around an average. */
export const describeFunnel = (benchmark: Area): Claim => ({
  rule: 'definition',
  text: `The limits show how far an area of each size would lie from ${benchmark.name}’s figure by chance alone. A point outside them differs by more than chance allows; why it differs they do not say. They take pupils one by one: pupils of one school are more alike than that, so more points may lie outside than the limits foresee.`,
});
