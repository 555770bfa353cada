import type { Population, Tile } from '../../../pipeline/contract/area.ts';
import type { NamedArea } from '../../select/drawnParts.ts';
import type { TileMapRow } from './tileMap.ts';
import { wholeBand } from '../../words/claimsPopulation.ts';

/** The squares of the schematic map with the 0-19 population that shades them. */
export const tileMapRows = (
  tiles: readonly Tile[],
  areas: readonly NamedArea[],
  held: { readonly populations: readonly Population[]; readonly me: string },
): readonly TileMapRow[] =>
  tiles.flatMap((tile): readonly TileMapRow[] => {
    const area = areas.find((one) => one.id === tile.area);
    const population = held.populations.find((one) => one.area === tile.area);
    if (area === undefined || population === undefined) return [];
    const whole = wholeBand(population);
    return [
      {
        id: area.id,
        name: area.name,
        column: tile.column,
        row: tile.row,
        count: whole.count,
        isMe: area.id === held.me,
        basis: population.label,
        provenance: whole.provenance,
      },
    ];
  });
