import type { Area } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Series } from '../../../pipeline/contract/series.ts';
import type { AreaOverTimeRow } from './areaOverTime.ts';
import type { PlaceRole } from '../../marks/places.ts';
import { formatArea } from '../../format/areas.ts';
import { measureOf } from '../../site/site.ts';
import { pointsOf } from '../../site/series.ts';

/** What one of the small charts is made from. */
export interface SmallChart {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly county: Area;
  /** Of all areas that may stand beside this one: they set the scale. */
  readonly series: readonly Series[];
  readonly period: string;
}

const publishedOf = (series: readonly Series[], indicator: Indicator): readonly Series[] =>
  series.filter((one) => one.indicator === indicator.id && one.basis !== 'plan');

/** Lowest and highest value among districts and the county; the same for every small chart of a measure. */
function extentOf(series: readonly Series[]): readonly [number, number] {
  const values = series
    .filter((one) => one.level === 'district' || one.level === 'county')
    .flatMap((one) => one.value.filter((value) => value !== null));
  return [Math.min(...values), Math.max(...values)];
}

/** One area's published years with the county's behind them; empty when the area has none. */
export function areaOverTimeRows({ indicator, area, county, series, period }: SmallChart): readonly AreaOverTimeRow[] {
  const published = publishedOf(series, indicator);
  const extent = extentOf(published);
  const rowsOf = (place: Area, role: PlaceRole): readonly AreaOverTimeRow[] =>
    published
      .filter((one) => one.area === place.id)
      .flatMap(pointsOf)
      .map((point) => ({
        measure: measureOf(indicator),
        place: { id: place.id, name: formatArea(place), level: place.type, role },
        focal: period,
        extent,
        period: point.period,
        segment: point.segment,
        value: point.value,
        digits: point.digits,
        missing: point.missing,
        status: point.status,
        mark: point.mark,
        provenance: point.provenance,
      }));
  const mine = rowsOf(area, 'me');
  return mine.length === 0 ? [] : [...mine, ...rowsOf(county, 'kent')];
}
