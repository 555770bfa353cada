import type { Area } from '../../../pipeline/contract/area.ts';
import type { ControlChart } from '../../../pipeline/contract/control.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Series } from '../../../pipeline/contract/series.ts';
import { placeOf } from '../../select/drawnParts.ts';
import { measureOf } from '../../site/site.ts';
import { pointsOf } from '../../site/series.ts';
import type { ControlRow } from './controlOverTime.ts';

/** The figures of a control chart as its series has them, each with its limits. */
export function controlRows(
  { method, points }: ControlChart,
  { series, area, indicator }: { readonly series: Series; readonly area: Area; readonly indicator: Indicator },
): readonly ControlRow[] {
  const limits = new Map(points.map((point) => [point.period.key, point]));
  return pointsOf(series).flatMap((point): readonly ControlRow[] => {
    const limit = limits.get(point.period.key);
    if (limit === undefined) return [];
    const { centre, lower, upper, outside, inRun } = limit;
    const { period, value, digits, missing, status, mark, provenance } = point;
    return [
      {
        measure: measureOf(indicator),
        place: placeOf(area, area.id),
        method,
        ...{ period, value, digits, missing, status, mark, provenance },
        ...{ centre, lower, upper, outside, inRun },
      },
    ];
  });
}
