import type { Tile } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Series } from '../../../pipeline/contract/series.ts';
import { formatArea } from '../../format/areas.ts';
import type { NamedArea } from '../../select/drawnParts.ts';
import { FEWEST_MARKS } from '../chartMarks.ts';
import { measureOf } from '../../site/site.ts';
import { pointIn } from '../../site/series.ts';
import type { MeasureTileRow } from './tileMapRow.ts';

/** What a map of a measure is made from; all figures of one period. */
export interface MeasureMap {
  readonly indicator: Indicator;
  readonly tiles: readonly Tile[];
  /** The LCSPs of the squares. */
  readonly areas: readonly NamedArea[];
  /** The nearest area that has a figure of the measure, for an LCSP. */
  readonly ownerOf: (area: NamedArea) => NamedArea;
  readonly series: readonly Series[];
  readonly period: string;
  /** Ids of the LCSPs the map is about. */
  readonly mine: readonly string[];
}

/**
 * The squares of the schematic map, each with the figure of its own level or its district's. A square is never filled
 * with the county's figure, and a map of one or two squares is none.
 */
export function measureTileRows({ tiles, areas, ...map }: MeasureMap): readonly MeasureTileRow[] {
  const rows = tiles.flatMap(({ area: id, column, row }): readonly MeasureTileRow[] => {
    const area = areas.find((one) => one.id === id);
    if (area === undefined) return [];
    const owner = map.ownerOf(area);
    const point = pointIn(
      map.series.find((one) => one.area === owner.id && one.basis !== 'plan'),
      map.period,
    );
    if (point === undefined || owner.type === 'county') return [];
    const { id: tile, name } = area;
    return [
      {
        id: tile,
        name,
        column,
        row,
        isMe: map.mine.includes(tile),
        measure: measureOf(map.indicator),
        figureOf: formatArea(owner),
        ...point,
      },
    ];
  });
  return rows.length < FEWEST_MARKS ? [] : rows;
}
