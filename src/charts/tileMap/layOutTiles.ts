import { shortenName } from '../../marks/text.ts';
import { TEXT_SIZES } from '../../theme/chart.ts';
import { classOf, type ShadeClass } from './shadeClasses.ts';

/** Where a square of the schematic map stands, and whose it is. */
export interface TilePlace {
  /** Official name of the LCSP. */
  readonly name: string;
  /** Whole columns and rows counted from the north-west. */
  readonly column: number;
  readonly row: number;
  readonly isMe: boolean;
}

/** One square in CSS pixels. */
export interface LaidTile<Row extends TilePlace> {
  readonly row: Row;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The name on lines that fit. */
  readonly lines: readonly string[];
  /** Index of the class that shades it, 0 for the lowest; -1 for a square without a figure. */
  readonly band: number;
}

/** All squares with the classes that shade them. */
export interface TileLayout<Row extends TilePlace> {
  readonly tiles: readonly LaidTile<Row>[];
  readonly classes: readonly ShadeClass[];
  readonly height: number;
}

/** What shades the squares. */
export interface Shading<Row> {
  readonly classes: readonly ShadeClass[];
  readonly valueOf: (row: Row) => number | null;
}

const GAP = 3;
const LOWEST = 52;

/** Squares of the schematic map for one width; the same layout serves the picture and a map of links. */
export function layOutTiles<Row extends TilePlace>(
  rows: readonly Row[],
  width: number,
  { classes, valueOf }: Shading<Row>,
): TileLayout<Row> {
  const firstColumn = Math.min(...rows.map(({ column }) => column));
  const firstRow = Math.min(...rows.map(({ row }) => row));
  const columns = Math.max(...rows.map(({ column }) => column)) - firstColumn + 1;
  const side = (width - GAP * (columns - 1) - 4) / columns;
  const height = Math.max(LOWEST, Math.min(side, 66));
  const tiles = rows.map((row) => ({
    row,
    x: 2 + (row.column - firstColumn) * (side + GAP),
    y: 2 + (row.row - firstRow) * (height + GAP),
    width: side,
    height,
    lines: shortenName(row.name, { width: side - 2, size: TEXT_SIZES.small, most: 3 }),
    band: classOf(valueOf(row), classes),
  }));
  return { tiles, classes, height: Math.max(...tiles.map(({ y }) => y)) + height + 2 };
}
