import type { DispersionExample, FigureExample, TargetExample } from './methodsExamples.ts';
import { BY_LUCK } from '../../words/byLuck.ts';
import type { Claim } from '../../words/claim.ts';
import { formatArea } from '../../format/areas.ts';
import { formatCount, formatCountOf, formatNumber } from '../../format/numbers.ts';

const MULTIPLIER_WORDS = (multiplier: number): string => (multiplier === 100 ? '' : ` × ${formatCount(multiplier)}`);

/** Numerator over denominator and what it comes to: `1,494,582 / 27,997,524 = 5.34%`. */
export function formatDivision({ point, indicator }: FigureExample): string {
  const result =
    point.value === null ? 'no figure' : formatNumber(point.value, { digits: point.digits, unit: indicator.unit });
  return `${formatCount(point.numerator)} / ${formatCount(point.denominator)}${MULTIPLIER_WORDS(indicator.multiplier)} = ${result}`;
}

/** The judged target as a worked example. */
export function describeTargetExample({ target, figure }: TargetExample): Claim {
  const { arithmetic, state, rule } = target.verdict;
  return {
    rule: 'verdict',
    text: `${figure.indicator.label}, ${formatArea(figure.area)}, ${figure.point.period.label}: ${formatDivision(figure)}. Set against the target for the same period: ${arithmetic}, so “${state}” by rule ${rule}.`,
  };
}

const limits = (low: number | null, high: number | null, digits: number): string =>
  low === null || high === null ? 'none' : `${formatNumber(low, { digits })} to ${formatNumber(high, { digits })}`;

/** An interval as a worked example, both levels, one decimal more than the figure is shown with. */
export function describeIntervalExample(example: FigureExample): Claim {
  const { point, area, indicator } = example;
  const digits = point.digits + 1;
  return {
    rule: 'side by side',
    text: `${indicator.label}, ${formatArea(area)}, ${point.period.label}: x = ${formatCount(point.numerator)}, n = ${formatCount(point.denominator)}, ${formatDivision(example)}. 95% interval ${limits(point.lower, point.upper, digits)}.`,
  };
}

/** What luck alone would flag among so many comparisons. */
export function describeChance(comparisons: number): Claim {
  const by = (share: number, digits: number) => formatNumber(comparisons * share, { digits });
  return {
    rule: 'count',
    text: `For the LCSPs’ first school year this site makes ${formatCount(comparisons)} comparisons of a district with the county. If no district differed at all, about ${by(BY_LUCK[95], 1)} of them would lie outside a 95% interval by luck, and ${by(BY_LUCK[99.8], 2)} outside a 99.8% interval.`,
  };
}

/** How far the areas of a funnel lie from its average, beside what chance would do, as a worked example. */
export function describeDispersionExample({ indicator, funnel, dispersion }: DispersionExample): Claim {
  const times = formatNumber(Math.sqrt(dispersion.factor), { digits: 1 });
  const outside = (of: readonly (string | null)[]): string =>
    formatCount(of.filter((position) => position === 'outside 99.8%').length);
  const doubtful = formatCountOf(funnel.points.filter(({ position }) => position === null).length, 'figure');
  return {
    rule: 'count',
    text: `${indicator.label}, ${funnel.period.label}, ${formatCount(dispersion.areas)} districts: φ = ${formatNumber(dispersion.factor, { digits: 1 })}, so limits ${times} times as wide. Outside the 99.8% limits for pupils one by one lie ${outside(funnel.points.map(({ byChance }) => byChance))} of ${formatCount(funnel.points.length)}; outside the wider ones ${outside(funnel.points.map(({ position }) => position))}, with ${doubtful} marked u not placed.`,
  };
}
