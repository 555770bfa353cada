import { formatNumber, roundDecimal } from '../../format/numbers.ts';
import type { ChartModule, ChartTable } from '../../theme/chart.ts';
import { collectMarks, marksOfValue, FEWEST_MARKS } from '../chartMarks.ts';
import { unitWords, sayNoFigure, valueCell, wordCell } from '../chartWords.ts';
import { layOutTiles } from './layOutTiles.ts';
import { valueClasses } from './shadeClasses.ts';
import { plotTiles, SCHEMATIC } from './tileMapPlot.ts';
import type { MeasureTileRow } from './tileMapRow.ts';
import type { Tile } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Series } from '../../../pipeline/contract/series.ts';
import { formatArea } from '../../format/areas.ts';
import type { NamedArea } from '../../select/drawnParts.ts';
import { measureOf } from '../../site/site.ts';
import { pointIn } from '../../site/series.ts';

type DrawnTile = MeasureTileRow & { readonly value: number };

const isDrawn = (row: MeasureTileRow): row is DrawnTile => row.value !== null;

function firstRow(rows: readonly MeasureTileRow[]): MeasureTileRow {
  const [first] = rows;
  if (first === undefined) throw new Error('missing rows in a map of a measure');
  return first;
}

/** Whether the squares wear figures of their own, by returns. */
const isOwn = ({ figureOf, name }: MeasureTileRow): boolean => figureOf.startsWith(`${name} LCSP`);

const sayWhose = (rows: readonly MeasureTileRow[]): string =>
  rows.every(isOwn) ? 'own figure' : rows.some(isOwn) ? 'own figure or its district’s' : 'district’s figure';

function title(rows: readonly MeasureTileRow[]): string {
  const { measure, period } = firstRow(rows);
  return `${measure.label}: ${rows.length} LCSPs roughly as they lie, each shaded by its ${sayWhose(rows)}, ${period.label}, ${unitWords(measure)}`;
}

const digitsOf = (rows: readonly MeasureTileRow[]): number => Math.max(...rows.map(({ digits }) => digits));

const layOut = (rows: readonly MeasureTileRow[], width: number) =>
  layOutTiles(rows, width, {
    classes: valueClasses(
      rows.filter(isDrawn).map(({ value }) => value),
      digitsOf(rows),
    ),
    // By the figure as it is shown, so that no square seems to be in a wrong class.
    valueOf: ({ value }) => (value === null ? null : Number(roundDecimal(value, digitsOf(rows)))),
  });

const table = (rows: readonly MeasureTileRow[]): ChartTable => ({
  caption: title(rows),
  columns: [
    { label: 'LCSP', numeric: false },
    { label: 'Figure of', numeric: false },
    { label: unitWords(firstRow(rows).measure), numeric: true },
  ],
  rows: rows
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .map((row) => [wordCell(row.name), wordCell(row.figureOf), valueCell(row)]),
});

const sayFigure = ({ figureOf, value, digits, measure }: DrawnTile): string =>
  `${figureOf} ${formatNumber(value, { digits, unit: measure.unit })}`;

/** A square as it is said: whose it is, and whose figure it wears. */
export function sayTile(row: MeasureTileRow): string {
  const figure = isDrawn(row) ? sayFigure(row) : `${row.figureOf}: ${valueCell(row).text}`;
  return isOwn(row) ? figure : `${row.name} LCSP: ${figure}, its district’s and not its own`;
}

function describe(rows: readonly MeasureTileRow[]): string {
  const ordered = rows.filter(isDrawn).toSorted((a, b) => a.value - b.value);
  const [low, high] = [ordered[0], ordered.at(-1)];
  if (low === undefined || high === undefined) return sayNoFigure(rows);
  const undrawn = rows.length - ordered.length;
  const rest = undrawn === 0 ? '' : ` ${undrawn} without a figure to show ${undrawn === 1 ? 'is' : 'are'} not shaded.`;
  return `In ${low.period.label} from ${sayFigure(low)} to ${sayFigure(high)}. Each square wears its ${sayWhose(rows)}.${rest} ${SCHEMATIC}.`;
}

/** The LCSPs as squares shaded by a measure: by their own returns or, where there is none, by their districts' figures. */
export const measureTiles: ChartModule<MeasureTileRow> = {
  id: 'measure-tiles',
  needs: 'One row an LCSP with its place and the nearest figure of one measure and period, with whose it is.',
  title,
  plot: (rows, frame) => plotTiles(layOut(rows, frame.width), frame),
  table,
  notDrawn: sayNoFigure,
  describe,
  marks: (rows) =>
    collectMarks(rows.flatMap(marksOfValue).filter((mark) => mark === 'low reliability' || mark === 'suppressed')),
};

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
