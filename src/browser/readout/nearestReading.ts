import { plainName } from '../plainName.ts';
import type { Reading } from './readings.ts';

/** Where a row of the table is named in the picture. */
export interface Anchor {
  readonly reading: Reading;
  /** CSS pixels in the window. */
  readonly x: number;
  readonly y: number;
}

/** Labels this close to one line stand along an axis. */
const SAME_LINE = 8;

const spread = (numbers: readonly number[]): number => Math.max(...numbers) - Math.min(...numbers);

/** Whether labels stand side by side along one line, as periods under a chart do. */
export const isAcross = (anchors: readonly Anchor[]): boolean =>
  anchors.length > 1 && spread(anchors.map(({ y }) => y)) < SAME_LINE;

/**
 * The anchor a pointer means: along an axis of labels the nearest one on that axis, elsewhere the nearest label.
 * Undefined when the picture names no row.
 */
export function nearestReading(anchors: readonly Anchor[], x: number, y: number): Anchor | undefined {
  const across = isAcross(anchors);
  const down = anchors.length > 1 && spread(anchors.map((anchor) => anchor.x)) < SAME_LINE;
  const distance = (anchor: Anchor) => Math.hypot(down ? 0 : anchor.x - x, across ? 0 : anchor.y - y);
  return anchors.reduce<Anchor | undefined>(
    (best, anchor) => (best === undefined || distance(anchor) < distance(best) ? anchor : best),
    undefined,
  );
}

const middle = ({ left, right, top, bottom }: DOMRect) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

/** Place of a label: the edge it is set from, so that names of different length still stand on one line. */
function placeOf(label: SVGTextElement): { x: number; y: number } {
  const box = label.getBoundingClientRect();
  const { x, y } = middle(box);
  switch (getComputedStyle(label).textAnchor) {
    case 'end':
      return { x: box.right, y };
    case 'start':
      return { x: box.left, y };
    default:
      return { x, y };
  }
}

/** The labels of a picture that name a row of its table. */
export function findAnchors(picture: Element, readings: readonly Reading[]): readonly Anchor[] {
  const byName = new Map(readings.map((reading) => [plainName(reading.name), reading]));
  return [...picture.querySelectorAll<SVGTextElement>('svg text')].flatMap((label) => {
    const reading = byName.get(plainName(label.textContent));
    return reading === undefined ? [] : [{ reading, ...placeOf(label) }];
  });
}
