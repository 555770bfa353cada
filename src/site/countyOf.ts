import type { Area } from '../../pipeline/contract/area.ts';
import { onceFor } from './onceFor.ts';
import type { Site } from './site.ts';

/** The one county of the register: the level targets are set at. */
export const countyOf = onceFor((site: Site): Area => {
  const county = site.index.areas.find((area) => area.type === 'county');
  if (county === undefined) throw new Error('missing area: no county in the register');
  return county;
});
