import { spreadLabels } from './spreadLabels.ts';

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

const GAP = 10;
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
  const items = labels.map(({ x, width }) => ({ middle: x, size: width + GAP }));
  const middles = spreadLabels(items, left - GAP / 2, right + GAP / 2);
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
      const free = ends.findIndex((end) => end + GAP <= textX - half);
      const level = free === -1 ? ends.length : free;
      ends[level] = textX + half;
      return { ...label, textX, level };
    });
  return slideLabels(labels, sides) ?? stack;
}
