import type { AreaType } from '../../../pipeline/contract/area.ts';

/** A level of geography inside a sentence. */
export const LEVEL_WORDS = {
  LCSP: 'LCSP',
  district: 'district',
  county: 'county',
  region: 'region',
  country: 'country',
} as const satisfies Record<AreaType, string>;

/** The level whose figure stands nearest, or that none does. */
export const formatNearestLevel = (level: AreaType | null): string =>
  level === null ? 'no level' : LEVEL_WORDS[level];
