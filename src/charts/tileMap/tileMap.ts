import { rect, text, type Markish, type PlotOptions } from '@observablehq/plot';
import { formatCount } from '../../format/formatCount.ts';
import { chartText } from '../../marks/chartText.ts';
import { estimateTextWidth } from '../../marks/estimateTextWidth.ts';
import { LINE_HEIGHT, TEXT_SIZES } from '../../theme/textSizes.ts';
import type { ChartModule, ChartTable, ChartTheme } from '../../theme/chart.ts';
import { layOutTiles, type LaidTile } from './layOutTiles.ts';
import { sayNoFigure } from '../noFigure.ts';
import { placedPlot } from '../placedPlot.ts';
import { populationClasses, type PopulationClass } from './populationClasses.ts';
import type { TileMapRow } from './tileMapRow.ts';
import { wordCell } from '../valueCell.ts';

export type { TileMapRow } from './tileMapRow.ts';

const SCHEMATIC = 'Schematic, not boundaries';
const SWATCH = 16;
const KEY_LINE = 24;

const title = (rows: readonly TileMapRow[]): string =>
  `Children and young people aged 0-19: ${rows.length} LCSPs roughly as they lie, ${rows[0]?.basis ?? ''}, number of children`;

const bandColour = (band: number, theme: ChartTheme): string => theme.band[band] ?? theme.paper;

function drawTiles(tiles: readonly LaidTile[], theme: ChartTheme): Markish[] {
  const box = {
    x1: 'x',
    y1: 'y',
    x2: (tile: LaidTile) => tile.x + tile.width,
    y2: (tile: LaidTile) => tile.y + tile.height,
  } as const;
  const mine = tiles.filter(({ row }) => row.isMe);
  const fill = { value: ({ band }: LaidTile) => bandColour(band, theme), scale: null };
  const label = {
    x: (tile: LaidTile) => tile.x + tile.width / 2,
    y: (tile: LaidTile) => tile.y + tile.height / 2,
    text: ({ lines }: LaidTile) => lines.join('\n'),
    fontSize: TEXT_SIZES.small,
    lineHeight: LINE_HEIGHT,
    fill: theme.ink,
  } as const;
  return [
    rect(tiles, { ...box, fill, stroke: theme.inkSoft, strokeWidth: 1 }),
    rect(mine, { ...box, stroke: theme.me, strokeWidth: 4 }),
    text(tiles, label),
  ];
}

interface PlacedClass {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}

/** Swatches in rows that fit the width. */
function placeKey(
  classes: readonly PopulationClass[],
  top: number,
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): readonly PlacedClass[] {
  let x = 2;
  let y = top;
  return classes.map(({ label }, band) => {
    const entry = SWATCH + 6 + estimateTextWidth(label, TEXT_SIZES.small) + 14;
    if (x > 2 && x + entry > width) {
      x = 2;
      y += KEY_LINE;
    }
    const placed = { label, x, y, colour: bandColour(band, theme) };
    x += entry;
    return placed;
  });
}

function drawKey(key: readonly PlacedClass[], theme: ChartTheme): Markish[] {
  return [
    rect(key, {
      x1: 'x',
      y1: 'y',
      x2: ({ x }: PlacedClass) => x + SWATCH,
      y2: ({ y }: PlacedClass) => y + SWATCH,
      fill: { value: 'colour', scale: null },
      stroke: theme.inkSoft,
    }),
    chartText(
      key.map(({ x, y, label }) => ({ x: x + SWATCH + 6, y: y + SWATCH / 2, text: label })),
      { textAnchor: 'start', fontSize: TEXT_SIZES.small, fill: theme.ink },
    ),
  ];
}

function plot(
  rows: readonly TileMapRow[],
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): PlotOptions {
  const { tiles, classes, height } = layOutTiles(rows, width);
  const key = placeKey(classes, height + 12, { width, theme });
  const noteY = (key.at(-1)?.y ?? height) + SWATCH + 10;
  return placedPlot(noteY + 22, [
    drawTiles(tiles, theme),
    drawKey(key, theme),
    chartText([{ x: 2, y: noteY, text: SCHEMATIC }], {
      textAnchor: 'start',
      lineAnchor: 'top',
      fontSize: TEXT_SIZES.small,
      fill: theme.inkSoft,
    }),
  ]);
}

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
  plot,
  table,
  notDrawn: (rows) => sayNoFigure(rows.map(({ count }) => ({ value: count, missing: null }))),
  describe,
  marks: () => [],
};
