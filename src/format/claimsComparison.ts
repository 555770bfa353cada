import type { Area } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Point } from '../../pipeline/contract/series.ts';
import type { BenchmarkComparison, Comparison } from '../../pipeline/contract/verdict.ts';
import type { Claim } from './claim.ts';
import { formatPoint } from './claimsFigure.ts';
import { formatArea } from './formatArea.ts';
import { formatList } from './formatCount.ts';
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

/** Share of comparisons that fall outside an interval by luck alone when nothing differs. */
const BY_LUCK = { at95: 0.05, at998: 0.002 } as const;

/** How many of a page's comparisons luck alone would flag; said wherever many areas are flagged. */
export function describeLuck(comparisons: number, benchmark: Area): Claim {
  const by = (share: number, digits: number): string => formatNumber(comparisons * share, { digits });
  return {
    rule: 'count',
    text: `Of ${comparisons} comparisons, about ${by(BY_LUCK.at95, 1)} would lie outside a 95% interval by luck alone and ${by(BY_LUCK.at998, 2)} outside a 99.8% interval, if no area differed at all. Each area is itself a part of the ${benchmark.name} figure.`,
  };
}
