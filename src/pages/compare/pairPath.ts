import type { Area } from '../../../pipeline/contract/area.ts';

/** Address of the page that sets the LCSPs of one district side by side. */
export const pairPath = (district: Area): string => `compare/${district.id}/`;
