import type { Basis, Period, Series } from '../../../pipeline/contract/series.ts';
import type { Measure, Place, ShownValue } from '../../marks/places.ts';
import type { DefinitionChange, Indicator } from '../../../pipeline/contract/indicator.ts';
import { isLcspPeriod, measureOf, type LcspYears } from '../../site/site.ts';
import { placeOf, type DrawnTarget, type NamedArea } from '../../select/drawnParts.ts';
import { pointsOf } from '../../site/series.ts';

/** A figure of one series. Rows of equal place, basis and segment, neither of them estimates, are joined by a line. */
export interface MeasureFigureRow extends ShownValue {
  readonly kind: 'figure';
  readonly measure: Measure;
  readonly place: Place;
  readonly basis: Basis;
  readonly period: Period;
  readonly segment: number;
}

/** A target: drawn at its own period only. */
export interface MeasureTargetRow {
  readonly kind: 'target';
  readonly place: Place;
  readonly period: Period;
  readonly value: number;
  readonly digits: number;
  readonly direction: 'at most' | 'at least' | null;
  readonly provenance: string;
}

/** A change of definition, collection or boundary that no line may cross. */
export interface MeasureBreakRow {
  readonly kind: 'break';
  /** First period under the new definition. */
  readonly period: Period;
  /** What kind of change it is: the picture says no more than this, at any width. */
  readonly change: 'definition' | 'collection' | 'boundary';
  /** What changed, one sentence, for the description: `The sixth half term is counted from 2012/13.` */
  readonly label: string;
}

/** A stretch of periods to mark lightly, such as the years the LCSPs ran. */
export interface MeasureSpanRow {
  readonly kind: 'span';
  readonly from: Period;
  readonly to: Period;
  /** `LCSP years`. */
  readonly label: string;
}

export type MeasureOverTimeRow = MeasureFigureRow | MeasureTargetRow | MeasureBreakRow | MeasureSpanRow;

/** A figure with its number. */
export type DrawnFigureRow = MeasureFigureRow & { readonly value: number };

export const isFigure = (row: MeasureOverTimeRow): row is MeasureFigureRow => row.kind === 'figure';
export const isTarget = (row: MeasureOverTimeRow): row is MeasureTargetRow => row.kind === 'target';
export const isBreak = (row: MeasureOverTimeRow): row is MeasureBreakRow => row.kind === 'break';
export const isSpan = (row: MeasureOverTimeRow): row is MeasureSpanRow => row.kind === 'span';
export const isDrawn = (row: MeasureFigureRow): row is DrawnFigureRow => row.value !== null;

/** The measure of all rows. @throws a defect when no row is a figure. */
export function measureOfRows(rows: readonly MeasureOverTimeRow[]): Measure {
  const measure = rows.find(isFigure)?.measure;
  if (measure === undefined) throw new Error('missing figure rows in a chart over time');
  return measure;
}

/** The period the picture is read at: the target's, else the first of a marked stretch, else the last with a figure. */
export function focalPeriod(rows: readonly MeasureOverTimeRow[]): Period | undefined {
  const figures = rows.filter(isFigure).filter(isDrawn);
  const marked = rows.find(isTarget)?.period ?? rows.find(isSpan)?.from;
  if (marked !== undefined && figures.some(({ period }) => period.key === marked.key)) return marked;
  return figures
    .map(({ period }) => period)
    .toSorted((a, b) => a.start.localeCompare(b.start, 'en'))
    .at(-1);
}

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
