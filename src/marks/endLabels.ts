import { link, type Markish } from '@observablehq/plot';
import { LINE_HEIGHT, TEXT_SIZES, type ChartTheme } from '../theme/chart.ts';
import { chartText } from './text.ts';

/** A label that would like its middle at `middle` and needs `size` pixels of room along one axis. */
export interface SpreadItem {
  readonly middle: number;
  readonly size: number;
}

/**
 * Moves labels along one axis until none overlaps and all lie between `min` and `max`, each as near to its place as
 * its neighbours allow. Gives the middles in the order of the items.
 */
export function spreadLabels(items: readonly SpreadItem[], min: number, max: number): readonly number[] {
  const order = items.map((_, index) => index).toSorted((a, b) => (items[a]?.middle ?? 0) - (items[b]?.middle ?? 0));
  // Blocks of touching labels, each centred on the mean of the places its members want.
  const blocks: { members: number[]; start: number; size: number }[] = [];
  for (const index of order) {
    const item = items[index];
    if (item === undefined) continue;
    blocks.push({ members: [index], start: item.middle - item.size / 2, size: item.size });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (last === undefined) break;
      last.start = Math.max(min, Math.min(last.start, max - last.size));
      if (before === undefined || before.start + before.size <= last.start) break;
      blocks.splice(-2, 2, mergeBlocks(items, [...before.members, ...last.members]));
    }
  }
  return placeBlocks(items, blocks);
}

function mergeBlocks(
  items: readonly SpreadItem[],
  members: number[],
): { members: number[]; start: number; size: number } {
  let offset = 0;
  let wanted = 0;
  for (const index of members) {
    const { middle, size } = items[index] ?? { middle: 0, size: 0 };
    wanted += middle - (offset + size / 2);
    offset += size;
  }
  return { members, start: wanted / members.length, size: offset };
}

function placeBlocks(
  items: readonly SpreadItem[],
  blocks: readonly { members: number[]; start: number }[],
): readonly number[] {
  const middles = items.map((item) => item.middle);
  for (const { members, start } of blocks) {
    let offset = start;
    for (const index of members) {
      const size = items[index]?.size ?? 0;
      middles[index] = offset + size / 2;
      offset += size;
    }
  }
  return middles;
}

/** A line's end in CSS pixels, with what stands beside it. */
export interface LineEnd {
  readonly x: number;
  readonly y: number;
  /** Wrapped lines of text. */
  readonly lines: readonly string[];
  readonly colour: string;
  readonly bold: boolean;
}

interface Frame {
  /** Where the labels begin, in CSS pixels. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** Pixels to the coordinates of the plot's scales. */
  readonly toX: (pixels: number) => number;
  readonly toY: (pixels: number) => number;
}

const GAP = 5;

/** Height in CSS pixels that a label of so many lines takes up. */
export const labelHeight = (lines: number): number => lines * TEXT_SIZES.normal * LINE_HEIGHT + GAP;

/** Labels at line ends, moved apart until none overlaps; a hairline leads back to an end that lies elsewhere. */
export function directLabels(ends: readonly LineEnd[], frame: Frame, theme: ChartTheme): Markish[] {
  const items = ends.map((end) => ({ middle: end.y, size: labelHeight(end.lines.length) }));
  const middles = spreadLabels(items, frame.top, frame.bottom);
  const { toX, toY, left } = frame;
  const leaders = ends.map((end, i) => ({
    x1: toX(end.x + 6),
    y1: toY(end.y),
    x2: toX(left - 3),
    y2: toY(middles[i] ?? end.y),
  }));
  const labels = ends.map((end, i) =>
    chartText([{ x: toX(left), y: toY(middles[i] ?? end.y), text: end.lines.join('\n') }], {
      textAnchor: 'start',
      fill: end.colour,
      fontWeight: end.bold ? 'bold' : 'normal',
    }),
  );
  return [link(leaders, { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', stroke: theme.country, strokeWidth: 1 }), ...labels];
}

/** A label that belongs over a point at `x`; all in CSS pixels. */
export interface PointLabel {
  readonly x: number;
  readonly text: string;
  readonly width: number;
}

/** The label with its own level, so that none overlaps another. */
export interface Levelled {
  readonly textX: number;
  readonly level: number;
}
export type LevelledLabel = PointLabel & Levelled;

const LEVEL_GAP = 10;
/** How far past its point's edge a label may slide before it takes another level. */
const SLACK = 4;

interface Sides {
  readonly left: number;
  readonly right: number;
}

/** All on one level, each slid no further than its own half width; undefined where that is not enough. */
function slideLabels<Label extends PointLabel>(
  labels: readonly Label[],
  { left, right }: Sides,
): readonly (Label & Levelled)[] | undefined {
  const items = labels.map(({ x, width }) => ({ middle: x, size: width + LEVEL_GAP }));
  const middles = spreadLabels(items, left - LEVEL_GAP / 2, right + LEVEL_GAP / 2);
  const slid = labels.map((label, i) => ({ ...label, textX: middles[i] ?? label.x, level: 0 }));
  const isNear = slid.every(({ x, textX, width }) => Math.abs(textX - x) <= width / 2 + SLACK);
  const isInside = slid.every(({ textX, width }) => textX - width / 2 >= left - 1 && textX + width / 2 <= right + 1);
  return isNear && isInside ? slid : undefined;
}

/** Levels for labels on one side of a line, lowest first, each inside `left` to `right`. */
export function levelLabels<Label extends PointLabel>(
  labels: readonly Label[],
  sides: Sides,
): readonly (Label & Levelled)[] {
  const ends: number[] = [];
  const stack = labels
    .toSorted((a, b) => a.x - b.x)
    .map((label) => {
      const half = label.width / 2;
      const textX = Math.max(sides.left + half, Math.min(sides.right - half, label.x));
      const free = ends.findIndex((end) => end + LEVEL_GAP <= textX - half);
      const level = free === -1 ? ends.length : free;
      ends[level] = textX + half;
      return { ...label, textX, level };
    });
  return slideLabels(labels, sides) ?? stack;
}
