import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { hasOwnFigures } from '../../select/ownReturn.ts';

/** What of an area has an address of its own under its dashboard's. */
export const AREA_PARTS = [
  'targets',
  'own-return',
  'ages',
  'attendance',
  'exclusions',
  'neet',
  'questions',
  'sources',
  'full',
] as const;
export type AreaPart = (typeof AREA_PARTS)[number];

/** Parts that not every area has, each with when it has it. */
const ONLY_WHERE: Partial<Readonly<Record<AreaPart, (file: AreaFile) => boolean>>> = {
  targets: ({ area }) => area.type === 'county',
  'own-return': hasOwnFigures,
};

/** The parts one area has: all targets are the county's, and an own return is there once it was sent. */
export const partsOfArea = (file: AreaFile): readonly AreaPart[] =>
  AREA_PARTS.filter((part) => ONLY_WHERE[part]?.(file) ?? true);

/**
 * Path of one part of an area: `areas/dover/attendance/`. `full` is all of it on one page.
 *
 * @throws a defect for an area without a page
 */
export function areaPath({ id, page }: Pick<Area, 'id' | 'page'>, part: AreaPart): string {
  if (page === null) throw new Error(`missing page of area ${id}`);
  return `${page}${part}/`;
}

/**
 * Path of one measure of a topic: `areas/dover/attendance/half-days-secondary/`. The first measure of a topic stands at
 * the topic's own address.
 *
 * @throws a defect for an area without a page
 */
export const measurePath = (area: Pick<Area, 'id' | 'page'>, part: AreaPart, indicator: string): string =>
  `${areaPath(area, part)}${indicator}/`;
