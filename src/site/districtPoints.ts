import type { Area } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
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
