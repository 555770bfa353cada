import { FEWEST_CONTROL_POINTS, RUN_LENGTH, type ControlChart, type ControlMethod } from '../contract/control.ts';
import type { Indicator } from '../contract/indicator.ts';
import type { Period, Series } from '../contract/series.ts';
import { controlLimits, findRuns, type ControlInput, type ControlLine } from '../stats/control/controlLimits.ts';
import { seasonalLimits } from '../stats/control/seasonalLimits.ts';

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
 * are made of the figures alone, as are those of a figure whose counts are not published. Parts of a year are set beside
 * the same parts of other years: nothing that counts children is held by them.
 */
function methodOf(indicator: Indicator, stretch: readonly Figure[]): ControlMethod {
  if (stretch.some(({ period }) => period.term !== undefined)) return 'XmR of like parts';
  const isCounted = stretch.every(({ numerator, denominator }) => numerator !== null && denominator !== null);
  if (!isCounted || !indicator.oneCountAChild) return 'XmR';
  return indicator.unit === '%' ? 'p′' : 'u′';
}

function linesOf(stretch: readonly Figure[], method: ControlMethod, indicator: Indicator): readonly ControlLine[] {
  const most = indicator.unit === '%' ? 100 : Infinity;
  if (method === 'XmR of like parts') {
    const points = stretch.map(({ period, value }) => ({ value, season: period.term ?? '' }));
    return seasonalLimits(points, { most });
  }
  const { centre, limits } = controlLimits(stretch, method, { multiplier: indicator.multiplier, most });
  return limits.map((pair) => ({ centre, ...pair }));
}

/** What differs by no more than this differs by the rounding of sums alone. */
const ROUNDING = 1e-9;

const isAbove = (value: number, line: number): boolean => value - line > ROUNDING;

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
    const placed = linesOf(stretch, method, indicator).flatMap((line, at) => {
      const figure = stretch[at];
      return figure === undefined ? [] : [{ period: figure.period, value: figure.value, ...line }];
    });
    const inRun = findRuns(
      placed.map(({ value, centre }) => (Math.abs(value - centre) > ROUNDING ? value - centre : 0)),
      0,
      RUN_LENGTH,
    );
    const points = placed.map((point, at) => {
      const { value, lower, upper } = point;
      const outside = isAbove(value, upper) ? ('above' as const) : isAbove(lower, value) ? ('below' as const) : null;
      return { ...point, outside, inRun: inRun[at] ?? false };
    });
    return [{ series: one.id, area: one.area, indicator: one.indicator, method, points }];
  });
