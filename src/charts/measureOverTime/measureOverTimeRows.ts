import type { Period, Series } from '../../../pipeline/contract/series.ts';
import type { DefinitionChange, Indicator } from '../../../pipeline/contract/indicator.ts';
import { isLcspPeriod, measureOf, type LcspYears } from '../../site/site.ts';
import { placeOf, type DrawnTarget, type NamedArea } from '../../select/drawnParts.ts';
import { pointsOf } from '../../site/series.ts';
import type { MeasureFigureRow, MeasureTargetRow, MeasureOverTimeRow } from './measureOverTimeRow.ts';

/** What one chart over time is made from. */
export interface OverTime {
  readonly indicator: Indicator;
  readonly areas: readonly NamedArea[];
  /** Id of the area the chart is about. */
  readonly me: string;
  /** All held; those of other indicators or areas are left out. */
  readonly series: readonly Series[];
  readonly targets: readonly DrawnTarget[];
  readonly definitions: readonly DefinitionChange[];
  readonly years: LcspYears;
}

function figureRows({ indicator, areas, me, series }: OverTime): readonly MeasureFigureRow[] {
  return areas.flatMap((area) =>
    series
      .filter((one) => one.area === area.id && one.indicator === indicator.id)
      .flatMap((one) =>
        pointsOf(one).map((point): MeasureFigureRow => ({
          kind: 'figure',
          measure: measureOf(indicator),
          place: placeOf(area, me),
          basis: one.basis,
          period: point.period,
          segment: point.segment,
          value: point.value,
          digits: point.digits,
          missing: point.missing,
          status: point.status,
          mark: point.mark,
          provenance: point.provenance,
        })),
      ),
  );
}

function targetRows({ indicator, areas, me, targets }: OverTime): readonly MeasureTargetRow[] {
  return targets.flatMap((target): readonly MeasureTargetRow[] => {
    const area = areas.find((one) => one.id === target.area);
    if (target.indicator !== indicator.id || area === undefined) return [];
    if (target.value === null || target.period === null) return [];
    const { value, digits, direction, period, provenance } = target;
    return [{ kind: 'target', place: placeOf(area, me), period, value, digits, direction, provenance }];
  });
}

function breakRows({ indicator, definitions }: OverTime, periods: readonly Period[]): readonly MeasureOverTimeRow[] {
  return definitions.flatMap((change): readonly MeasureOverTimeRow[] => {
    const period = periods.find((one) => one.label === change.changedFrom);
    if (change.indicator !== indicator.id || !change.breaks || period === undefined) return [];
    return [{ kind: 'break', period, change: change.kind, label: change.whatChanged }];
  });
}

/**
 * The periods drawn that lie in the LCSPs' time, as one light band; none where they are terms, for a band reaches half a
 * year to either side of a period.
 */
function spanRows({ years }: OverTime, periods: readonly Period[]): readonly MeasureOverTimeRow[] {
  if (periods.some(({ term }) => term !== undefined)) return [];
  const inside = periods
    .filter((period) => isLcspPeriod(years, period))
    .toSorted((a, b) => a.start.localeCompare(b.start));
  const [from, to] = [inside[0], inside.at(-1)];
  return from === undefined || to === undefined ? [] : [{ kind: 'span', from, to, label: 'LCSP years' }];
}

/**
 * Figures, targets and breaks of one indicator for the areas named, in their order. A target stands at its own
 * period and only for an area that is drawn.
 */
export function measureOverTimeRows(wanted: OverTime): readonly MeasureOverTimeRow[] {
  const figures = figureRows(wanted);
  const periods = figures.map((row) => row.period);
  return [...figures, ...targetRows(wanted), ...breakRows(wanted, periods), ...spanRows(wanted, periods)];
}
