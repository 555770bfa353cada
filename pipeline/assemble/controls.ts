import { FEWEST_CONTROL_POINTS, RUN_LENGTH, type ControlChart, type ControlMethod } from '../contract/control.ts';
import type { Indicator } from '../contract/indicator.ts';
import type { Period, Series } from '../contract/series.ts';
import { controlLimits, findRuns, type ControlInput } from '../stats/control/controlLimits.ts';

interface Figure extends ControlInput {
  readonly period: Period;
}

/** The latest unbroken stretch of figures that are no estimates and not doubtful. */
function latestStretch(series: Series): readonly Figure[] {
  const stretch: Figure[] = [];
  for (let at = series.periods.length - 1; at >= 0; at -= 1) {
    const [period, value] = [series.periods[at], series.value[at] ?? null];
    const isPlain = series.mark[at] !== 'estimate' && series.status[at] !== 'u';
    if (period === undefined || value === null || !isPlain) break;
    if (stretch.length > 0 && series.segment[at] !== series.segment[at + 1]) break;
    const { [at]: numerator = null } = series.numerator;
    const { [at]: denominator = null } = series.denominator;
    stretch.unshift({ period, value, numerator, denominator });
  }
  return stretch;
}

/**
 * Counts carry limits only where each is of a child: half days missed of one child are not independent, so their limits
 * are made of the figures alone, as are those of a figure whose counts are not published.
 */
function methodOf(indicator: Indicator, stretch: readonly Figure[]): ControlMethod {
  const isCounted = stretch.every(({ numerator, denominator }) => numerator !== null && denominator !== null);
  if (!isCounted || !indicator.oneCountAChild) return 'XmR';
  return indicator.unit === '%' ? 'p′' : 'u′';
}

/** A control chart of every series whose latest unbroken stretch is long enough; none of figures the plan prints. */
export const assembleControls = (
  series: readonly Series[],
  indicators: readonly Indicator[],
): readonly ControlChart[] =>
  series.flatMap((one): readonly ControlChart[] => {
    const indicator = indicators.find(({ id }) => id === one.indicator);
    const stretch = one.basis === 'plan' ? [] : latestStretch(one);
    if (indicator === undefined || stretch.length < FEWEST_CONTROL_POINTS) return [];
    const method = methodOf(indicator, stretch);
    const most = indicator.unit === '%' ? 100 : Infinity;
    const { centre, limits } = controlLimits(stretch, method, { multiplier: indicator.multiplier, most });
    const values = stretch.map(({ value }) => value);
    const inRun = findRuns(values, centre, RUN_LENGTH);
    const points = stretch.map(({ period, value }, at) => {
      const { lower, upper } = limits[at] ?? { lower: 0, upper: most };
      const outside = value > upper ? ('above' as const) : value < lower ? ('below' as const) : null;
      return { period, value, lower, upper, outside, inRun: inRun[at] ?? false };
    });
    return [{ series: one.id, area: one.area, indicator: one.indicator, method, centre, points }];
  });
