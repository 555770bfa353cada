import type { Area } from '../../pipeline/contract/area.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';
import type { Point } from '../../pipeline/contract/series.ts';
import type { Claim } from './claim.ts';
import { formatPoint } from './claimsFigure.ts';

export interface AreaPoint {
  readonly area: Area;
  readonly point: Point;
}

const named = ({ area, point }: AreaPoint, indicator: Indicator): string =>
  `${area.name}’s ${formatPoint(point, indicator)}`;

/**
 * How far the districts lie apart in one period, around the county. States the two ends only; that one end is
 * the lowest does not make it the best, and no interval belongs to half days missed.
 */
export function describeSpread(districts: readonly AreaPoint[], county: AreaPoint, indicator: Indicator): Claim {
  const held = districts.filter(({ point }) => point.value !== null);
  const ordered = held.toSorted((a, b) => (a.point.value ?? 0) - (b.point.value ?? 0));
  const low = ordered[0];
  const high = ordered.at(-1);
  if (low === undefined || high === undefined) {
    return { rule: 'missing', text: `No district figure is held for ${county.point.period.label}.` };
  }
  return {
    rule: 'range',
    text: `In ${county.point.period.label} the ${held.length} districts ran from ${named(low, indicator)} to ${named(high, indicator)}, around ${county.area.name}’s ${formatPoint(county.point, indicator)}.`,
    cites: [low.point.provenance, high.point.provenance, county.point.provenance],
  };
}
