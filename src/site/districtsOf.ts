import type { Area } from '../../pipeline/contract/area.ts';
import { onceFor } from './onceFor.ts';
import type { Site } from './site.ts';

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
