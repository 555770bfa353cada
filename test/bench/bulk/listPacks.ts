import type { FigureCube } from './figureCube.ts';

/** Some areas whose figures stand in one file. */
export type Pack = { path: string; areas: readonly number[] };

/** Above so many areas, files are made for parent areas: tens of thousands of small files cost more than their content. */
const MOST_AREA_FILES = 1000;

/** The files of a cube: one an area, or one a parent area where there are very many. */
export function listPacks({ names: { areas } }: FigureCube): Pack[] {
  if (areas.length <= MOST_AREA_FILES) {
    return areas.map((area, place) => ({ path: `areas/${area.id}.json`, areas: [place] }));
  }
  const parents = new Map<string, number[]>();
  for (const [place, area] of areas.entries()) {
    const key = area.parent ?? 'none';
    const places = parents.get(key) ?? [];
    places.push(place);
    parents.set(key, places);
  }
  return [...parents].map(([parent, places]) => ({ path: `parents/${parent}.json`, areas: places }));
}
