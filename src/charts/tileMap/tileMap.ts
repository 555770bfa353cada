import { formatCount } from '../../format/numbers.ts';
import type { ChartModule, ChartTable } from '../../theme/chart.ts';
import { sayNoFigure, wordCell } from '../chartWords.ts';
import { layOutTiles } from './layOutTiles.ts';
import { populationClasses } from './shadeClasses.ts';
import { plotTiles, SCHEMATIC } from './tileMapPlot.ts';
import type { TileMapRow } from './tileMapRow.ts';
import type { Population, Tile } from '../../../pipeline/contract/area.ts';
import type { NamedArea } from '../../select/drawnParts.ts';
import { wholeBand } from '../../words/claimsPopulation.ts';

export type { TileMapRow } from './tileMapRow.ts';

const title = (rows: readonly TileMapRow[]): string =>
  `Children and young people aged 0-19: ${rows.length} LCSPs roughly as they lie, ${rows[0]?.basis ?? ''}, number of children`;

const layOut = (rows: readonly TileMapRow[], width: number) =>
  layOutTiles(rows, width, {
    classes: populationClasses(rows.map(({ count }) => count)),
    valueOf: ({ count }) => count,
  });

const table = (rows: readonly TileMapRow[]): ChartTable => ({
  caption: title(rows),
  columns: [
    { label: 'LCSP', numeric: false },
    { label: 'Aged 0-19', numeric: true },
  ],
  rows: rows
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .map(({ name, count, provenance }) => [wordCell(name), { text: formatCount(count), sort: count, provenance }]),
});

/** A square as it is said. */
export const sayCountTile = ({ name, count }: TileMapRow): string =>
  `${name} LCSP: ${formatCount(count)} children and young people aged 0-19`;

function describe(rows: readonly TileMapRow[]): string {
  const ordered = rows.toSorted((a, b) => a.count - b.count);
  const [fewest, most] = [ordered[0], ordered.at(-1)];
  if (fewest === undefined || most === undefined) return 'No area is placed.';
  const me = rows.find(({ isMe }) => isMe);
  const mine = me === undefined ? '' : ` ${me.name}, marked, has ${formatCount(me.count)}.`;
  const classes = populationClasses(rows.map(({ count }) => count)).length;
  return `${rows.length} squares placed roughly as the county lies, shaded in ${classes} classes of population, from ${formatCount(fewest.count)} (${fewest.name}) to ${formatCount(most.count)} (${most.name}).${mine} ${SCHEMATIC}.`;
}

/** The LCSPs as squares placed roughly as the county lies, shaded by population; the table is its list. */
export const tileMap: ChartModule<TileMapRow> = {
  id: 'tile-map',
  needs: 'One row an LCSP with its column, row and population.',
  title,
  plot: (rows, frame) => plotTiles(layOut(rows, frame.width), frame),
  table,
  notDrawn: (rows) => sayNoFigure(rows.map(({ count }) => ({ value: count, missing: null }))),
  describe,
  marks: () => [],
};

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
