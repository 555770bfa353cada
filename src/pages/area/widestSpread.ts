import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Site } from '../../site/site.ts';
import { districtPoints } from '../../site/districtPoints.ts';

/** Highest district figure less the lowest in the first LCSP year; 0 when fewer than two are held. */
function spreadOf(site: Site, indicator: Indicator): number {
  const values = districtPoints(site, indicator)?.districts.flatMap(({ point }) => point.value ?? []) ?? [];
  return values.length < 2 ? 0 : Math.max(...values) - Math.min(...values);
}

/** The measure on which the districts lie furthest apart: the one the county's average hides most of. */
export const widestSpread = (site: Site, indicators: readonly Indicator[]): Indicator | undefined =>
  indicators.filter((one) => spreadOf(site, one) > 0).toSorted((a, b) => spreadOf(site, b) - spreadOf(site, a))[0];
