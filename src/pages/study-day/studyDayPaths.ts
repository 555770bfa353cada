import type { Area } from '../../../pipeline/contract/area.ts';

export const STUDY_DAY_PATH = 'study-day/';

/** Address of the ready pack of one LCSP. */
export const packPath = (area: Pick<Area, 'id'>): string => `${STUDY_DAY_PATH}${area.id}/`;

/** Address of the ready pack of a suggested study day, counted from 1. */
export const groupPath = (number: number): string => `${STUDY_DAY_PATH}suggested-day-${number}/`;

/** The script that carries one LCSP's part to the tool: it works from a disk, where nothing can be fetched. */
export const piecePath = (id: string): string => `${STUDY_DAY_PATH}pieces/${id}.js`;
