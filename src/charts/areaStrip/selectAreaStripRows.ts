import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Series } from '../../../pipeline/contract/series.ts';
import type { AreaStripRow } from './areaStrip.ts';
import { measureOf } from '../../site/site.ts';
import { placeOf, type DrawnTarget, type NamedArea } from '../../select/drawnParts.ts';
import { pointIn } from '../../site/series.ts';

/** What a strip of areas is made from; all figures of one period. */
export interface Strip {
  readonly indicator: Indicator;
  /** The areas along the strip, all of one level. */
  readonly areas: readonly NamedArea[];
  readonly benchmarks: readonly NamedArea[];
  readonly me: string;
  readonly series: readonly Series[];
  readonly period: string;
  /** Drawn only where its verdict could compare it with these figures. */
  readonly target: DrawnTarget | undefined;
  readonly areasLabel: string;
}

const seriesIn = ({ series, indicator }: Strip, area: NamedArea): readonly Series[] =>
  series.filter((one) => one.area === area.id && one.indicator === indicator.id && one.basis !== 'plan');

function areaRows(strip: Strip): readonly AreaStripRow[] {
  return strip.areas.flatMap((area) =>
    seriesIn(strip, area).flatMap((one): readonly AreaStripRow[] => {
      const point = pointIn(one, strip.period);
      if (point === undefined) return [];
      return [
        {
          kind: 'area',
          measure: measureOf(strip.indicator),
          place: placeOf(area, strip.me),
          areasLabel: strip.areasLabel,
          ...point,
        },
      ];
    }),
  );
}

function benchmarkRows(strip: Strip): readonly AreaStripRow[] {
  return strip.benchmarks.flatMap((area) =>
    seriesIn(strip, area).flatMap((one): readonly AreaStripRow[] => {
      const point = pointIn(one, strip.period);
      if (point === undefined || point.value === null) return [];
      const { value, digits, provenance } = point;
      return [{ kind: 'benchmark', place: placeOf(area, strip.me), value, digits, provenance }];
    }),
  );
}

const comparable = (target: DrawnTarget): boolean =>
  target.verdict.state === 'met' || target.verdict.state === 'not met';

function targetRows({ target, benchmarks, me, period }: Strip): readonly AreaStripRow[] {
  if (target === undefined || !comparable(target) || target.value === null || target.period?.label !== period)
    return [];
  const area = benchmarks.find((one) => one.id === target.area);
  if (area === undefined) return [];
  const { value, digits, direction, provenance } = target;
  return [{ kind: 'target', place: placeOf(area, me), period: target.period, value, digits, direction, provenance }];
}

/** Areas of one level in one period, with the lines they are set against. */
export const areaStripRows = (strip: Strip): readonly AreaStripRow[] => [
  ...areaRows(strip),
  ...benchmarkRows(strip),
  ...targetRows(strip),
];
