import type { Area } from '../../../pipeline/contract/area.ts';
import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import type { Point } from '../../../pipeline/contract/series.ts';
import { leadPeriod, type Site } from '../../site/site.ts';
import { pointIn } from '../../site/series.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Claim } from '../../words/claim.ts';
import { formatPoint } from '../../words/claimsFigure.ts';
import { formatList } from '../../format/numbers.ts';

/** A published figure with the area it is of. */
interface PlacedPoint {
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

/** How the county stood beside the wider areas in one year, as figures side by side; null with fewer than two. */
export function describeWiderAreas(indicator: Indicator, points: readonly PlacedPoint[]): Claim | null {
  const [county, ...wider] = points;
  if (county === undefined || wider.length === 0) return null;
  const others = wider.map(({ area, point }) => `${area.name} ${formatPoint(point, indicator)}`);
  return {
    rule: 'side by side',
    text: `${indicator.shortLabel}, ${county.point.period.label}: ${county.area.name} ${formatPoint(county.point, indicator)}, beside ${formatList(others)}.`,
    cites: points.map(({ point }) => point.provenance),
  };
}
