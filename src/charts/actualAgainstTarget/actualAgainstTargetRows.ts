import type { Area } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { MarkKind, MissingReason } from '../../../pipeline/contract/reasons.ts';
import type { Basis, Period, Series } from '../../../pipeline/contract/series.ts';
import type { Target } from '../../../pipeline/contract/verdict.ts';
import type { Measure, Place } from '../../marks/places.ts';
import { placeOf } from '../../select/drawnParts.ts';
import { pointsOf } from '../../site/series.ts';
import { measureOf } from '../../site/site.ts';

/** A figure of one indicator and place, or its target, in the order to show. */
export interface ActualAgainstTargetRow {
  readonly measure: Measure;
  readonly place: Place;
  readonly period: Period;
  readonly mark: MarkKind | 'target';
  readonly value: number;
  readonly digits: number;
  /** Who gives it, in a word or two: `plan`, `Department for Education`. */
  readonly source: string;
  /** Targets only; null for figures. */
  readonly direction: 'at most' | 'at least' | null;
  /** Targets only: why figures of the place that could stand beside it have no number; none for figures. */
  readonly without: readonly MissingReason[];
  readonly provenance: string;
}

const SOURCE_WORDS = {
  plan: 'plan',
  outturn: 'Department for Education',
  derived: 'summed from school rows',
  return: 'return',
} as const satisfies Record<Basis, string>;

/**
 * The plan's figures, the outturns of the same periods and the target, for one indicator of the county. Outturns of
 * other years are left to the chart over time.
 */
export function actualAgainstTargetRows(
  county: Area,
  indicator: Indicator,
  held: { readonly series: readonly Series[]; readonly target: Target | undefined },
): readonly ActualAgainstTargetRow[] {
  const { series, target } = held;
  const mine = series.filter((one) => one.area === county.id && one.indicator === indicator.id);
  const planned = mine.filter((one) => one.basis === 'plan').flatMap((one) => one.periods.map((period) => period.key));
  const wanted = new Set([...planned, ...(target?.period ? [target.period.key] : [])]);
  const common = { measure: measureOf(indicator), place: placeOf(county, '') };
  const figures = mine.flatMap((one) =>
    pointsOf(one).flatMap((point): readonly ActualAgainstTargetRow[] => {
      const { period, mark, value, digits, provenance } = point;
      if (value === null || !wanted.has(period.key)) return [];
      return [
        {
          ...common,
          period,
          mark,
          value,
          digits,
          source: SOURCE_WORDS[one.basis],
          direction: null,
          without: [],
          provenance,
        },
      ];
    }),
  );
  if (target === undefined || target.value === null || target.period === null) return figures;
  const { value, digits, direction, period, provenance } = target;
  const without = mine
    .flatMap(pointsOf)
    .flatMap((point) => (wanted.has(point.period.key) ? (point.missing ?? []) : []));
  return [
    ...figures,
    { ...common, period, mark: 'target', value, digits, source: 'plan', direction, without, provenance },
  ];
}
