import type { AreaType } from '../contract/area.ts';

/** One row of the area register, as looked up by name. */
export type AreaEntry = {
  id: string;
  name: string;
  type: AreaType;
  /** Id of the area it lies in; blank for the outermost. */
  parent: string;
  version: string;
  aliases: readonly string[];
};

/** The area register with its look-ups. Maps, never plain objects, so that `constructor` is unknown and not a member. */
export type AreaRegister = {
  areas: readonly AreaEntry[];
  byId: ReadonlyMap<string, AreaEntry>;
  /** A name may be that of areas of several types: Dover is an LCSP and a district. */
  byName: ReadonlyMap<string, readonly AreaEntry[]>;
  byAlias: ReadonlyMap<string, readonly AreaEntry[]>;
};

/** Builds the look-ups of an area register. */
export function indexAreas(areas: readonly AreaEntry[]): AreaRegister {
  return {
    areas,
    byId: new Map(areas.map((area) => [area.id, area])),
    byName: groupBy(areas, (area) => [area.name]),
    byAlias: groupBy(areas, (area) => area.aliases),
  };
}

function groupBy(areas: readonly AreaEntry[], keys: (area: AreaEntry) => readonly string[]): Map<string, AreaEntry[]> {
  const groups = new Map<string, AreaEntry[]>();
  for (const area of areas) {
    for (const key of keys(area)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [area]);
      else group.push(area);
    }
  }
  return groups;
}
