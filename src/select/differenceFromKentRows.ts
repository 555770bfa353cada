import type { Area } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Series } from '../../pipeline/contract/series.ts';
import type { BenchmarkComparison } from '../../pipeline/contract/verdict.ts';
import type { DifferenceFromKentRow } from '../charts/differenceFromKent.ts';
import { measureOf } from './measureOf.ts';
import { placeOf } from './placeOf.ts';
import { pointIn } from './pointIn.ts';

/** What the difference chart is made from; the subtraction itself is the pipeline's. */
export interface Differences {
  readonly indicator: Indicator;
  readonly areas: readonly Area[];
  readonly county: Area;
  readonly me: string;
  readonly series: readonly Series[];
  readonly comparisons: readonly BenchmarkComparison[];
  readonly period: string;
  readonly areasLabel: string;
}

/** Each area's difference from the county in one period, from the contract's comparisons. */
export function differenceFromKentRows(wanted: Differences): readonly DifferenceFromKentRow[] {
  const { indicator, areas, county, me, series, comparisons, period, areasLabel } = wanted;
  const figureOf = (area: Area) =>
    pointIn(
      series.find((one) => one.area === area.id && one.indicator === indicator.id && one.basis !== 'plan'),
      period,
    );
  const benchmark = figureOf(county);
  if (benchmark === undefined || benchmark.value === null) return [];
  const { value, digits, provenance } = benchmark;
  return areas.flatMap((area): readonly DifferenceFromKentRow[] => {
    const point = figureOf(area);
    if (point === undefined) return [];
    const comparison = comparisons.find(
      (one) => one.area === area.id && one.indicator === indicator.id && one.period.key === point.period.key,
    );
    return [
      {
        ...point,
        measure: measureOf(indicator),
        place: placeOf(area, me),
        areasLabel,
        difference: comparison?.difference ?? null,
        benchmark: { name: county.name, value, digits, provenance },
      },
    ];
  });
}
