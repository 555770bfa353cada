import type { Area } from '../../pipeline/contract/area.ts';
import type { AreaType } from '../../pipeline/contract/kinds.ts';
import type { Target, Verdict } from '../../pipeline/contract/verdict.ts';
import type { Place, PlaceRole } from '../marks/places.ts';
import { formatArea } from '../format/areas.ts';

/** An area as far as a chart's rows need it. */
export type NamedArea = Pick<Area, 'id' | 'name' | 'type'>;

/** A target as far as a chart draws it: whether its verdict could compare it decides where it may stand. */
export type DrawnTarget = Pick<
  Target,
  'area' | 'indicator' | 'period' | 'value' | 'digits' | 'direction' | 'provenance'
> & { readonly verdict: Pick<Verdict, 'state'> };

const ROLE_OF_LEVEL = {
  LCSP: 'other',
  district: 'other',
  county: 'kent',
  region: 'region',
  country: 'country',
} as const satisfies Record<AreaType, PlaceRole>;

/** An area as charts name it; it is `me` when it is the one the page is about. */
export const placeOf = (area: NamedArea, me: string): Place => ({
  id: area.id,
  name: formatArea(area),
  level: area.type,
  role: area.id === me ? 'me' : ROLE_OF_LEVEL[area.type],
});
