import type { Area } from '../contract/area.ts';
import type { AreaType } from '../contract/kinds.ts';
import type { Funnel, FunnelLimits, FunnelPoint, FunnelPosition, LimitPairs } from '../contract/funnel.ts';
import { DISPERSION_METHOD, estimateDispersion, type Dispersion } from '../stats/dispersion.ts';
import {
  FUNNEL_METHOD,
  positionWithin,
  proportionFunnel,
  rateFunnelByDenominator,
  widenLimits,
} from '../stats/funnel.ts';
import { multipleComparisons } from '../stats/multipleComparisons.ts';
import type { Observation } from './facts.ts';

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

const isProportion = ({ indicator }: Counted): boolean => indicator.statistic === 'proportion';

const shareOf = ({ numerator, denominator }: Counted): number => numerator / denominator;

/** What limits lie around, and how far they are widened. */
interface Around {
  readonly average: Counted;
  readonly dispersion: Dispersion | null;
}

function assembleFunnel(average: Counted, level: AreaType, areas: readonly Counted[]): Funnel {
  const dispersion = estimateDispersion({
    areas,
    average: shareOf(average),
    statistic: isProportion(average) ? 'proportion' : 'rate',
  });
  const around = { average, dispersion };
  return {
    indicator: average.indicator.id,
    level,
    period: average.period,
    average: average.area.id,
    averageValue: average.value,
    method: dispersion === null ? FUNNEL_METHOD : `${FUNNEL_METHOD}; ${DISPERSION_METHOD}`,
    dispersion,
    points: areas.map((area) => placeArea(area, around)),
    curve: stepsOf(areas).map((denominator) => limitsAt(denominator, around)),
    byLuck: sayLuck(areas.length),
  };
}

function sayLuck(areas: number): Funnel['byLuck'] {
  const at95 = multipleComparisons(areas, 0.95);
  const at998 = multipleComparisons(areas, 0.998);
  return { at95: at95.expected, at998: at998.expected, arithmetic: `${at95.arithmetic}; ${at998.arithmetic}` };
}

/** Pieces the curve is drawn in: enough for it to look like one. */
const STEPS = 15;

function stepsOf(areas: readonly Counted[]): readonly number[] {
  const sizes = areas.map((area) => area.denominator);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return Array.from({ length: STEPS + 1 }, (_, step) => Math.round(least + ((most - least) * step) / STEPS));
}

function limitsAt(denominator: number, { average, dispersion }: Around): FunnelLimits {
  const { multiplier } = average.indicator;
  const limitsOf = isProportion(average) ? proportionFunnel : rateFunnelByDenominator;
  const limits = limitsOf(shareOf(average), denominator, multiplier);
  return { denominator, ...limits, wider: dispersion === null ? null : widen(limits, average, dispersion) };
}

const widen = (limits: LimitPairs, average: Counted, { factor }: Dispersion): LimitPairs =>
  widenLimits(limits, {
    average: average.indicator.multiplier * shareOf(average),
    factor,
    ...(isProportion(average) ? { most: average.indicator.multiplier } : {}),
  });

function placeArea(area: Counted, around: Around): FunnelPoint {
  const limits = limitsAt(area.denominator, around);
  const value = area.indicator.multiplier * shareOf(area);
  const positionIn = (pairs: LimitPairs): FunnelPosition => POSITIONS[positionWithin(value, pairs).level ?? 'none'];
  const { lower95, upper95, lower998, upper998, wider } = limits;
  return {
    area: area.area.id,
    ...limits,
    byChance: positionIn({ lower95, upper95, lower998, upper998 }),
    position: wider === null || area.status === 'u' ? null : positionIn(wider),
  };
}

const POSITIONS = {
  none: 'within 95%',
  95: 'between 95% and 99.8%',
  99.8: 'outside 99.8%',
} as const satisfies Record<'none' | 95 | 99.8, FunnelPosition>;
