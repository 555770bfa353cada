import type { Area } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { DistrictRange } from '../../pipeline/contract/ranking.ts';
import type { Point } from '../../pipeline/contract/series.ts';
import type { Site } from './site.ts';
import { countyOf } from './countyOf.ts';
import { districtsOf } from './districtsOf.ts';
import { leadPeriod } from './leadPeriod.ts';
import { pointIn } from './pointIn.ts';

/** A figure with the area it is of. */
export interface AreaPoint {
  readonly area: Area;
  readonly point: Point;
}

/** The range of the districts in the first LCSP year, and the published figures of areas to be set beside it. */
export function besideDistricts(
  site: Site,
  indicator: Indicator,
  areas: readonly Area[],
): { readonly range: DistrictRange | undefined; readonly figures: readonly AreaPoint[] } {
  const { series = [], ranges = [] } = site.indicators.get(indicator.id) ?? {};
  const period = leadPeriod(site.governance);
  const figures = areas.flatMap((area) => {
    const point = pointIn(
      series.find((one) => one.area === area.id && one.basis !== 'plan'),
      period,
    );
    return point === undefined ? [] : [{ area, point }];
  });
  return { range: ranges.find((one) => one.period.label === period), figures };
}

/** Published figures of the districts and of the county in the first LCSP year; null where either is missing. */
export function districtPoints(
  site: Site,
  indicator: Indicator,
): { readonly districts: readonly AreaPoint[]; readonly county: AreaPoint } | null {
  const series = site.indicators.get(indicator.id)?.series ?? [];
  const period = leadPeriod(site.governance);
  const pointOf = (area: string) =>
    pointIn(
      series.find((one) => one.area === area && one.basis !== 'plan'),
      period,
    );
  const districts = districtsOf(site).flatMap((area) => {
    const point = pointOf(area.id);
    return point === undefined ? [] : [{ area, point }];
  });
  const area = countyOf(site);
  const point = pointOf(area.id);
  return districts.length === 0 || point === undefined ? null : { districts, county: { area, point } };
}
