import type { AreaType } from '../../pipeline/contract/area.ts';
import type { Place, PlaceRole } from '../marks/places.ts';
import { formatArea } from '../format/areas.ts';
import type { NamedArea } from './drawnParts.ts';

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
