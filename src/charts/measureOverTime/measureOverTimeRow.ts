import type { Basis, Period } from '../../../pipeline/contract/series.ts';
import type { Measure, Place, ShownValue } from '../../marks/places.ts';

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
