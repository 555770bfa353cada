import type { Area, Tile } from '../../../../pipeline/contract/area.ts';

/** Districts that touch, by id. Held both ways; a district never adjoins itself. */
export type Adjacency = ReadonlyMap<string, ReadonlySet<string>>;

const touches = (a: Tile, b: Tile): boolean => Math.abs(a.column - b.column) + Math.abs(a.row - b.row) === 1;

/**
 * Which districts adjoin, read from the tile map: two districts do when a square of one lies beside a square of the
 * other. The map is schematic, so this is a reading of ours and not of any boundary.
 */
export function districtAdjacency(areas: readonly Area[], tiles: readonly Tile[]): Adjacency {
  const districtOf = new Map(areas.map((area) => [area.id, area.district]));
  const adjacency = new Map<string, Set<string>>();
  for (const tile of tiles) {
    const district = districtOf.get(tile.area) ?? null;
    if (district === null) continue;
    const mine = adjacency.get(district) ?? new Set<string>();
    adjacency.set(district, mine);
    for (const other of tiles) {
      const neighbour = districtOf.get(other.area) ?? null;
      if (neighbour !== null && neighbour !== district && touches(tile, other)) mine.add(neighbour);
    }
  }
  return adjacency;
}
