import type { Area } from '../contract/area.ts';
import type { Link } from '../protect/problem.ts';

/**
 * What counts of areas add up to, by area id: the county is the sum of its LCSPs and of its districts, and a district
 * of the LCSPs that were proposed to pass into it. The last is inferred from names, so it may not hold.
 */
export function areaLinks(areas: readonly Area[]): readonly Link[] {
  const within = (county: Area, type: Area['type']): readonly string[] =>
    areas.filter((area) => area.parent === county.id && area.type === type).map(({ id }) => id);
  const counties = areas
    .filter(({ type }) => type === 'county')
    .flatMap((county) => [
      { total: county.id, parts: within(county, 'LCSP') },
      { total: county.id, parts: within(county, 'district') },
    ]);
  const districts = areas.map(({ id, lcsps }) => ({ total: id, parts: lcsps, isInferred: true }));
  return [...counties, ...districts].filter(({ parts }) => parts.length > 0);
}
