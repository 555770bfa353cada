import { shortenName } from '../../marks/shortenName.ts';
import { TEXT_SIZES } from '../../theme/textSizes.ts';
import { classOf, populationClasses, type PopulationClass } from './populationClasses.ts';
import type { TileMapRow } from './tileMapRow.ts';

/** One square in CSS pixels. */
export interface LaidTile {
  readonly row: TileMapRow;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The name on lines that fit. */
  readonly lines: readonly string[];
  /** Index of the class of its population, 0 for the lowest. */
  readonly band: number;
}

/** All squares with the classes that shade them. */
export interface TileLayout {
  readonly tiles: readonly LaidTile[];
  readonly classes: readonly PopulationClass[];
  readonly height: number;
}

const GAP = 3;
const LOWEST = 52;

/** Squares of the schematic map for one width; the same layout serves the picture and a map of links. */
export function layOutTiles(rows: readonly TileMapRow[], width: number): TileLayout {
  const firstColumn = Math.min(...rows.map(({ column }) => column));
  const firstRow = Math.min(...rows.map(({ row }) => row));
  const columns = Math.max(...rows.map(({ column }) => column)) - firstColumn + 1;
  const side = (width - GAP * (columns - 1) - 4) / columns;
  const height = Math.max(LOWEST, Math.min(side, 66));
  const classes = populationClasses(rows.map(({ count }) => count));
  const tiles = rows.map((row) => ({
    row,
    x: 2 + (row.column - firstColumn) * (side + GAP),
    y: 2 + (row.row - firstRow) * (height + GAP),
    width: side,
    height,
    lines: shortenName(row.name, { width: side - 2, size: TEXT_SIZES.small, most: 3 }),
    band: classOf(row.count, classes),
  }));
  return { tiles, classes, height: Math.max(...tiles.map(({ y }) => y)) + height + 2 };
}
