import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { PlacedPoint } from './widerPoints.ts';
import type { Claim } from '../../words/claim.ts';
import { formatPoint } from '../../words/claimsFigure.ts';
import { formatList } from '../../format/numbers.ts';

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
