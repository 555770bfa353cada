import type { Markish } from '@observablehq/plot';
import { TEXT_SIZES, type ChartTheme } from '../theme/chart.ts';
import { chartText, estimateTextWidth } from './text.ts';
import { hairlines, targetRule } from './lines.ts';

/** A value that stands for all rows: Kent, South East, England or the target. */
export interface UprightLine {
  /** CSS pixels. */
  readonly x: number;
  readonly label: string;
  readonly kind: 'target' | 'kent' | 'region' | 'country';
  /** The chart's row it stands for. */
  readonly row?: unknown;
}

/** An upright line whose label has found a level of its own. */
export interface LevelledLine extends UprightLine {
  readonly textX: number;
  readonly level: number;
}

const LEVEL_HEIGHT = 20;

/** How far a label reaches over its own line. */
const OVERHANG = 8;
const GAP = 10;

/**
 * Puts each label above its line, on the lowest level where it clears the others, inside `left` to `right`. Labels of
 * the left half end at their lines and those of the right half begin at theirs, so that no line runs through a label.
 */
export function levelLines(lines: readonly UprightLine[], left: number, right: number): readonly LevelledLine[] {
  const sorted = lines.toSorted((a, b) => a.x - b.x);
  const half = Math.ceil(sorted.length / 2);
  const inOrder = [
    ...sorted.slice(0, half).map((line) => ({ line, side: -1 })),
    ...sorted
      .slice(half)
      .reverse()
      .map((line) => ({ line, side: 1 })),
  ];
  const taken: { readonly from: number; readonly to: number; readonly level: number }[] = [];
  return inOrder.map(({ line, side }) => {
    const size = estimateTextWidth(line.label, TEXT_SIZES.normal, 'bold') / 2;
    const textX = Math.max(left + size, Math.min(right - size, line.x + side * (size - OVERHANG)));
    let level = 0;
    const isTaken = (): boolean =>
      taken.some((other) => other.level === level && other.from < textX + size + GAP && textX - size - GAP < other.to);
    while (isTaken()) level += 1;
    taken.push({ from: textX - size, to: textX + size, level });
    return { ...line, textX, level };
  });
}

/** Height in CSS pixels that the labels need over the rows. */
export const levelsHeight = (lines: readonly LevelledLine[]): number =>
  lines.length === 0 ? 4 : (Math.max(...lines.map(({ level }) => level)) + 1) * LEVEL_HEIGHT + 8;

const DASHES = { kent: undefined, region: '7,4', country: '2,4', target: undefined } as const;

const labelY = ({ level }: LevelledLine, top: number): number => top - 10 - level * LEVEL_HEIGHT;

/** From the top of the rows to the bottom, in CSS pixels. */
interface LineReach {
  readonly top: number;
  readonly bottom: number;
}

function drawRule(line: LevelledLine, { top, bottom }: LineReach, theme: ChartTheme): Markish {
  const { x, kind, row } = line;
  const dash = DASHES[kind];
  return hairlines([{ x1: x, x2: x, y1: labelY(line, top) + 9, y2: bottom, row }], theme[kind], {
    width: kind === 'kent' ? 2 : 1.25,
    ...(dash === undefined ? {} : { dash }),
  });
}

/**
 * Upright lines through all rows with their labels above, every label over every line; the target wears its short
 * thick bar at the top.
 */
export function lineLabels(lines: readonly LevelledLine[], reach: LineReach, theme: ChartTheme): Markish[] {
  const { top } = reach;
  const targets = lines.filter(({ kind }) => kind === 'target');
  return [
    ...lines.map((line) => drawRule(line, reach, theme)),
    ...targetRule(
      targets.map(({ x }) => ({ x1: x, x2: x, y1: top - 2, y2: top + 16 })),
      theme,
    ),
    ...lines.map((line) =>
      chartText([{ x: line.textX, y: labelY(line, top), text: line.label }], {
        fill: theme[line.kind],
        fontWeight: 'bold',
        halo: theme.paper,
      }),
    ),
  ];
}
