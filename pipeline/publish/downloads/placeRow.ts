import { FIGURE_COLUMNS, type FigureRow } from './figureColumns.ts';
import type { Cell } from './tableFile.ts';

/** A row of figures, ready to be chosen for files. */
export interface PlacedRow {
  readonly area: string;
  readonly indicator: string;
  readonly source: string | number | null;
  /** In the order of `FIGURE_COLUMNS`; made once, because a row of Kent stands in every area's file. */
  readonly cells: readonly Cell[];
}

/** Lays a row out; blank text becomes nothing, so that there is one kind of blank. */
export function placeRow(row: FigureRow): PlacedRow {
  return {
    area: String(row.area_id),
    indicator: String(row.indicator_id),
    source: row.source_id,
    cells: FIGURE_COLUMNS.map((column) => (row[column.name] === '' ? null : row[column.name])),
  };
}
