import type { Area } from '../../pipeline/contract/area.ts';
import { onceFor } from './onceFor.ts';
import type { Site } from './site.ts';

const areasById = onceFor(
  ({ index }: Site): ReadonlyMap<string, Area> => new Map(index.areas.map((area) => [area.id, area])),
);

/** The area of an id; pages ask only for ids the contract holds, so a miss is a defect. */
export function areaOf(site: Site, id: string): Area {
  const area = areasById(site).get(id);
  if (area === undefined) throw new Error(`missing area: ${id}`);
  return area;
}

/** The one county of the register: the level targets are set at. */
export const countyOf = onceFor((site: Site): Area => {
  const county = site.index.areas.find((area) => area.type === 'county');
  if (county === undefined) throw new Error('missing area: no county in the register');
  return county;
});

/** The districts of the register, alphabetical as it is. */
export const districtsOf = onceFor((site: Site): readonly Area[] =>
  site.index.areas.filter((area) => area.type === 'district'),
);

/** The LCSPs of the register, alphabetical as it is. */
export const lcspsOf = onceFor((site: Site): readonly Area[] =>
  site.index.areas.filter((area) => area.type === 'LCSP'),
);

/** South East and England: what the county itself is set against. */
export const benchmarksOf = (site: Site): readonly Area[] =>
  site.index.areas.filter((area) => area.type === 'region' || area.type === 'country');
