import type { Area } from '../../pipeline/contract/area.ts';
import type { AreaType } from '../../pipeline/contract/kinds.ts';

const LEVEL_SUFFIX = {
  LCSP: ' LCSP',
  district: ' district',
  county: '',
  region: '',
  country: '',
} as const satisfies Record<AreaType, string>;

/** A place with its level, because names repeat between levels: `Dover LCSP`, `Dover district`, `Kent`. */
export const formatArea = (area: Pick<Area, 'name' | 'type'>): string => `${area.name}${LEVEL_SUFFIX[area.type]}`;
