import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import type { Funnel } from '../../../pipeline/contract/funnel.ts';
import type { FunnelRow } from './funnel.ts';
import { measureOf } from '../../site/site.ts';
import { placeOf, type NamedArea } from '../../select/drawnParts.ts';
import { pointIn } from '../../site/series.ts';

/** What a funnel is drawn from. */
export interface DrawnFunnel {
  readonly file: Pick<IndicatorFile, 'indicator' | 'series'>;
  readonly funnel: Funnel;
  /** The areas of its points and the one its limits lie around. */
  readonly areas: readonly NamedArea[];
  readonly areasLabel: string;
  /** Id of the area the page is about; blank when it is about none. */
  readonly me: string;
}

function areaRows({ file, funnel, areas, areasLabel, me }: DrawnFunnel): readonly FunnelRow[] {
  return funnel.points.flatMap(({ area: id, denominator, position, byChance }): readonly FunnelRow[] => {
    const area = areas.find((one) => one.id === id);
    const series = file.series.find((one) => one.area === id && one.basis !== 'plan');
    const point = pointIn(series, funnel.period.label);
    if (area === undefined || point === undefined) return [];
    const measure = measureOf(file.indicator);
    const place = placeOf(area, me);
    return [
      {
        kind: 'area',
        measure,
        place,
        areasLabel,
        n: denominator,
        ofWhom: 'pupils on roll',
        position: position ?? 'not compared',
        byChance: point.status === 'u' ? 'not compared' : byChance,
        ...point,
      },
    ];
  });
}

function averageRows({ file, funnel, areas }: DrawnFunnel): readonly FunnelRow[] {
  const area = areas.find((one) => one.id === funnel.average);
  const series = file.series.find((one) => one.area === funnel.average && one.basis !== 'plan');
  const point = pointIn(series, funnel.period.label);
  if (area === undefined || point === undefined) return [];
  const { digits, provenance } = point;
  return [{ kind: 'average', name: placeOf(area, '').name, value: funnel.averageValue, digits, provenance }];
}

/** Areas by size with the limits of the contract around one average. */
export const funnelRows = (drawn: DrawnFunnel): readonly FunnelRow[] => [
  ...areaRows(drawn),
  ...drawn.funnel.curve.map(({ denominator, ...limits }) => ({ kind: 'limit' as const, n: denominator, ...limits })),
  ...averageRows(drawn),
];
