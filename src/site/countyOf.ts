import type { Area } from '../../pipeline/contract/area.ts';
import type { Site } from './site.ts';

/** The one county of the register: the level targets are set at. */
export function countyOf(site: Site): Area {
  const county = site.index.areas.find((area) => area.type === 'county');
  if (county === undefined) throw new Error('missing area: no county in the register');
  return county;
}
