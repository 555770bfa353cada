import type { Area } from '../../../pipeline/contract/area.ts';
import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import type { Point } from '../../../pipeline/contract/series.ts';
import { leadPeriod, type Site } from '../../site/site.ts';
import { pointIn } from '../../site/series.ts';

/** A published figure with the area it is of. */
export interface PlacedPoint {
  readonly area: Area;
  readonly point: Point;
}

const WIDENING = ['county', 'region', 'country'] as const;

/** Published figures of the county and the areas around it in the LCSPs' first school year, the county first. */
export const widerPoints = (site: Site, file: IndicatorFile): readonly PlacedPoint[] =>
  WIDENING.flatMap((type) => site.index.areas.filter((area) => area.type === type)).flatMap(
    (area): readonly PlacedPoint[] => {
      const series = file.series.find((one) => one.area === area.id && one.basis === 'outturn');
      const point = pointIn(series, leadPeriod(site.governance));
      return point === undefined || point.value === null ? [] : [{ area, point }];
    },
  );
