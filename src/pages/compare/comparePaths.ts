import type { Area } from '../../../pipeline/contract/area.ts';

export const COMPARE_PATH = 'compare/';

/** Address of the long tables: every area, every year, with small charts on one scale. */
export const ALL_PATH = `${COMPARE_PATH}all/`;

/** Address of the page that sets the LCSPs of one district side by side. */
export const pairPath = (district: Pick<Area, 'id'>): string => `${COMPARE_PATH}${district.id}/`;

/** The script that carries one area's small charts to the tool: it works from a disk, where nothing can be fetched. */
export const comparePiecePath = (id: string): string => `${COMPARE_PATH}pieces/${id}.js`;
