import type { Area, AreaType } from '../contract/area.ts';
import type { Funnel, FunnelLimits, FunnelPoint, FunnelPosition } from '../contract/funnel.ts';
import {
  FUNNEL_METHOD,
  positionOfProportion,
  positionWithin,
  proportionFunnel,
  rateFunnelByDenominator,
} from '../stats/funnel.ts';
import { multipleComparisons } from '../stats/multipleComparisons.ts';
import type { Observation } from './observations.ts';

/** A figure with both its counts. */
type Counted = Observation & { readonly value: number; readonly numerator: number; readonly denominator: number };

const isCounted = (one: Observation): one is Counted =>
  one.estimate.ok && one.value !== null && one.numerator !== null && one.denominator !== null && one.denominator > 0;

/** Levels drawn in funnels, each in one of its own. */
const LEVELS = ['district', 'LCSP'] as const satisfies readonly AreaType[];

/**
 * A funnel for every indicator and period in which districts, or LCSPs by their returns, and their county have a
 * proportion or a rate counted in people (Spiegelhalter 2005). Half days missed have none: one child counts many times.
 */
export function assembleFunnels(observations: readonly Observation[], county: Area): readonly Funnel[] {
  const counted = observations.filter(isCounted);
  const averages = counted.filter((one) => one.area.id === county.id && one.basis !== 'plan' && hasLimits(one));
  return averages.flatMap((average) =>
    LEVELS.flatMap((level) => {
      const areas = counted.filter(
        (one) =>
          one.area.type === level && one.indicator.id === average.indicator.id && one.period.key === average.period.key,
      );
      return areas.length === 0 ? [] : [assembleFunnel(average, level, areas)];
    }),
  );
}

// Around a rate of none nothing is expected, so no count has limits.
const hasLimits = ({ indicator, numerator }: Counted): boolean => indicator.statistic === 'proportion' || numerator > 0;

function assembleFunnel(average: Counted, level: AreaType, areas: readonly Counted[]): Funnel {
  const at95 = multipleComparisons(areas.length, 0.95);
  const at998 = multipleComparisons(areas.length, 0.998);
  return {
    indicator: average.indicator.id,
    level,
    period: average.period,
    average: average.area.id,
    averageValue: average.value,
    method: FUNNEL_METHOD,
    points: areas.map((area) => placeArea(area, average)),
    curve: stepsOf(areas).map((denominator) => limitsAt(denominator, average)),
    byLuck: {
      at95: at95.expected,
      at998: at998.expected,
      arithmetic: `${at95.arithmetic}; ${at998.arithmetic}`,
    },
  };
}

/** Pieces the curve is drawn in: enough for it to look like one. */
const STEPS = 15;

function stepsOf(areas: readonly Counted[]): readonly number[] {
  const sizes = areas.map((area) => area.denominator);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return Array.from({ length: STEPS + 1 }, (_, step) => Math.round(least + ((most - least) * step) / STEPS));
}

const shareOf = ({ numerator, denominator }: Counted): number => numerator / denominator;

function limitsAt(denominator: number, average: Counted): FunnelLimits {
  const { multiplier, statistic } = average.indicator;
  const limitsOf = statistic === 'proportion' ? proportionFunnel : rateFunnelByDenominator;
  return { denominator, ...limitsOf(shareOf(average), denominator, multiplier) };
}

function placeArea(area: Counted, average: Counted): FunnelPoint {
  const limits = limitsAt(area.denominator, average);
  const { level } =
    area.indicator.statistic === 'proportion'
      ? positionOfProportion(shareOf(average), area.numerator, area.denominator)
      : positionWithin(area.indicator.multiplier * shareOf(area), limits);
  return { area: area.area.id, ...limits, position: POSITIONS[level ?? 'none'] };
}

const POSITIONS = {
  none: 'within 95%',
  95: 'between 95% and 99.8%',
  99.8: 'outside 99.8%',
} as const satisfies Record<'none' | 95 | 99.8, FunnelPosition>;
