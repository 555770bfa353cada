import { rect, text, type Markish, type PlotOptions } from '@observablehq/plot';
import { chartText, estimateTextWidth } from '../../marks/text.ts';
import { LINE_HEIGHT, TEXT_SIZES, type ChartTheme } from '../../theme/chart.ts';
import { placedPlot } from '../chartMarks.ts';
import type { LaidTile, TileLayout, TilePlace } from './layOutTiles.ts';

export const SCHEMATIC = 'Schematic, not boundaries';
const SWATCH = 16;
const KEY_LINE = 24;

/** What has no class has no shade. */
const bandColour = (band: number, theme: ChartTheme): string => theme.band[band] ?? theme.paper;

function drawTiles(tiles: readonly LaidTile<TilePlace>[], theme: ChartTheme): Markish[] {
  const box = {
    x1: 'x',
    y1: 'y',
    x2: (tile: LaidTile<TilePlace>) => tile.x + tile.width,
    y2: (tile: LaidTile<TilePlace>) => tile.y + tile.height,
  } as const;
  const mine = tiles.filter(({ row }) => row.isMe);
  const fill = { value: ({ band }: LaidTile<TilePlace>) => bandColour(band, theme), scale: null };
  const label = {
    x: (tile: LaidTile<TilePlace>) => tile.x + tile.width / 2,
    y: (tile: LaidTile<TilePlace>) => tile.y + tile.height / 2,
    text: ({ lines }: LaidTile<TilePlace>) => lines.join('\n'),
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
  labels: readonly string[],
  top: number,
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): readonly PlacedClass[] {
  let x = 2;
  let y = top;
  return labels.map((label, band) => {
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

/** Plot options of squares shaded by class, with their key below. */
export function plotTiles(
  { tiles, classes, height }: TileLayout<TilePlace>,
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): PlotOptions {
  const labels = classes.map(({ label }) => label);
  const key = placeKey(labels, height + 12, { width, theme });
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
