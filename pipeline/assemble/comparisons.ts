import type { Area } from '../contract/area.ts';
import type { Funnel } from '../contract/funnel.ts';
import type { DefinitionChange } from '../contract/indicator.ts';
import type { BenchmarkComparison, Trend } from '../contract/verdict.ts';
import { compareWithBenchmark } from '../stats/compareWithBenchmark.ts';
import { estimateInterval } from '../stats/estimateInterval.ts';
import { sayNumber } from '../stats/sayNumber.ts';
import { latestRun, trend, type TrendPoint } from '../stats/trend.ts';
import type { Observation } from './facts.ts';
import { firstYear } from './periods.ts';

/** Figures counted in people, from a published release: the only ones that may carry an interval. */
function isCounted(one: Observation): boolean {
  return one.estimate.ok;
}

/**
 * Every area that has counts against each larger area in the benchmarks, period by period. The intervals compared are
 * those of the effective counts: pupils of one school are alike, so a count tells as much as that many fewer pupils taken
 * one by one (`estimateDispersion`, from the funnels).
 */
export function assembleComparisons(
  observations: readonly Observation[],
  benchmarks: readonly Area[],
  funnels: readonly Funnel[],
): readonly BenchmarkComparison[] {
  const counted = observations.filter(isCounted);
  const byKey = new Map(counted.map((one) => [keyOf(one.area.id, one), one]));
  return counted.flatMap((one) =>
    benchmarks
      .filter((benchmark) => isLarger(benchmark, one.area))
      .flatMap((benchmark) => {
        const other = byKey.get(keyOf(benchmark.id, one));
        return other === undefined ? [] : [compareOne(one, other, funnels)];
      }),
  );
}

// Sums of ours and returns are set against the published outturn; the plan's own figures only against the plan's.
function keyOf(area: string, one: Observation): string {
  return `${area} ${one.indicator.id} ${one.basis === 'plan' ? 'plan' : 'counted'} ${one.period.key}`;
}

const SIZES: Record<Area['type'], number> = { LCSP: 0, district: 1, county: 2, region: 3, country: 4 };

function isLarger(benchmark: Area, area: Area): boolean {
  return SIZES[benchmark.type] > SIZES[area.type];
}

// A county is the sum of its districts, so their factor is its own too. LCSPs are smaller groups with one of their own.
function dispersionOf({ area, indicator, period }: Observation, funnels: readonly Funnel[]): number | null {
  const level = area.type === 'LCSP' ? 'LCSP' : 'district';
  const funnel = funnels.find(
    (one) => one.indicator === indicator.id && one.level === level && one.period.key === period.key,
  );
  return funnel?.dispersion?.factor ?? null;
}

const UNMEASURED = 'and how far areas differ beyond chance could not be measured, so no more than “may be” is said';

function compareOne(one: Observation, other: Observation, funnels: readonly Funnel[]): BenchmarkComparison {
  const dispersion = dispersionOf(one, funnels);
  const estimate = estimateEffective(one, dispersion ?? 1);
  const isDoubtful = one.status === 'u';
  const none = { lower: null, upper: null };
  const answer = compareWithBenchmark({
    value: one.value,
    at95: estimate.ok ? estimate.at95 : none,
    at998: estimate.ok ? estimate.at998 : none,
    benchmark: other.value,
    polarity: one.indicator.polarity,
    // Two more than are shown: limit and benchmark may be equal to the place shown and still lie apart.
    digits: one.digits + 2,
    ...(estimate.ok ? {} : { whyNoInterval: estimate.reason }),
    ...(isDoubtful ? { whyNotCompared: whyDoubtful(one.placedByJudgement) } : {}),
    ...(dispersion === null ? { whyNoMore: UNMEASURED } : { isWidened: dispersion > 1 }),
  });
  return {
    area: one.area.id,
    indicator: one.indicator.id,
    period: one.period,
    benchmark: other.area.id,
    result: answer.result,
    dispersion,
    doubtfulShare: isDoubtful ? one.placedByJudgement : null,
    arithmetic: answer.arithmetic,
    reason: answer.reason,
    difference: answer.difference,
  };
}

const estimateEffective = (
  { indicator, numerator, denominator }: Observation,
  factor: number,
): Observation['estimate'] =>
  estimateInterval({
    ...indicator,
    numerator: numerator === null ? null : numerator / factor,
    denominator: denominator === null ? null : denominator / factor,
  });

const whyDoubtful = (share: number | null): string =>
  share === null
    ? 'its source marks the figure as of low reliability'
    : `${sayNumber(100 * share, 0)}% of these pupils are at schools whose district was placed by judgement`;

/** A trend for every unbroken stretch of every counted series: the five latest points of the stretch. */
export function assembleTrends(
  observations: readonly Observation[],
  definitions: readonly DefinitionChange[],
): readonly Trend[] {
  const groups = new Map<string, Observation[]>();
  for (const one of observations.filter(isCounted)) {
    const key = `${one.area.id} ${one.indicator.id} ${one.basis} ${stretchOf(one, definitions)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap((group) => {
    const ordered = group.toSorted((a, b) => a.period.start.localeCompare(b.period.start));
    return assembleTrend(ordered);
  });
}

/** Number of breaking changes at or before the figure's period: equal within a stretch. */
function stretchOf(one: Observation, definitions: readonly DefinitionChange[]): number {
  return definitions.filter(
    (change) => change.indicator === one.indicator.id && change.breaks && change.changedFrom <= one.period.label,
  ).length;
}

function assembleTrend(ordered: readonly Observation[]): readonly Trend[] {
  const first = ordered[0];
  if (first === undefined) return [];
  const points = ordered.map(trendPointOf);
  const answer = trend(points, {
    basis: first.indicator.statistic === 'proportion' ? 'proportion' : 'interval',
  });
  // An untested stretch still says which years it looked at.
  const looked = answer.points.length > 0 ? answer.points : latestRun(points);
  const used = ordered.slice(-Math.max(looked.length, 1));
  const [from, to] = [used[0], used.at(-1)];
  if (from === undefined || to === undefined) return [];
  const stretch = { area: first.area.id, indicator: first.indicator.id, from: from.period, to: to.period };
  if (used.some(({ status }) => status === 'u')) return [{ ...stretch, ...DOUBTFUL_YEARS }];
  const { result, chiSquared, arithmetic } = answer;
  const reason = [arithmetic, answer.reason].filter((text) => text !== '').join('; ');
  return [{ ...stretch, result, chiSquared, reason }];
}

const DOUBTFUL_YEARS = {
  result: 'not tested',
  chiSquared: null,
  reason: 'a figure of these years is marked u: its pupils may be another area’s',
} as const;

function trendPointOf(one: Observation): TrendPoint {
  const { estimate } = one;
  return {
    year: firstYear(one.period),
    value: one.value,
    lower: estimate.ok ? estimate.at95.lower : null,
    upper: estimate.ok ? estimate.at95.upper : null,
    numerator: one.numerator,
    denominator: one.denominator,
  };
}
