import { link, type Markish } from '@observablehq/plot';
import { formatNumber } from '../../format/numbers.ts';
import { chartText, estimateTextWidth } from '../../marks/text.ts';
import { leaderEnd, placeCallouts, type Callout, type Spot } from '../../marks/placeCallouts.ts';
import { LINE_HEIGHT, TEXT_SIZES, type ChartTheme } from '../../theme/chart.ts';
import type { TimeFrame } from './measureOverTimeFrame.ts';
import { focalPeriod, isBreak, isTarget, type DrawnFigureRow, type MeasureOverTimeRow } from './measureOverTimeRow.ts';
import { joinedPairs } from './measureOverTimeRuns.ts';
import { periodPosition } from '../../marks/periods.ts';
import { placeColour } from '../../marks/places.ts';

interface NamedSpot {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly colour: string;
}

const shown = ({ value, digits }: { readonly value: number; readonly digits: number }): string =>
  formatNumber(value, { digits });

const PLAN_WORDS = {
  actual: 'plan',
  provisional: 'plan, provisional',
  estimate: 'estimate',
  outturn: 'outturn',
} as const;

/** A leader shorter than this adds nothing. */
const SHORTEST_LEADER = 12;

/** The plan's points, and at the focal period the figures of this area and Kent: what a reader compares with the target. */
function nameFigures(rows: readonly MeasureOverTimeRow[], frame: TimeFrame, theme: ChartTheme): readonly NamedSpot[] {
  const focal = focalPeriod(rows);
  const drawn = frame.series.flatMap((each) => each.rows);
  const isNamed = ({ basis, place, period }: DrawnFigureRow): boolean =>
    basis === 'plan' ||
    frame.ends.length === 0 ||
    ((place.role === 'me' || place.role === 'kent') && period.key === focal?.key);
  return drawn.filter(isNamed).map((row) => ({
    x: periodPosition(row.period),
    y: row.value,
    text: row.basis === 'plan' ? `${PLAN_WORDS[row.mark]} ${shown(row)}` : shown(row),
    colour: placeColour(row.place, theme),
  }));
}

/** Target and estimate are often one number: said once, on one spot. */
function mergeSpots(spots: readonly NamedSpot[]): readonly NamedSpot[] {
  const merged = new Map<string, NamedSpot>();
  for (const spot of spots) {
    const key = `${spot.x} ${spot.y}`;
    const first = merged.get(key);
    const words = first?.text.replace(/ \S+$/, '');
    merged.set(
      key,
      first === undefined || words === first.text ? spot : { ...first, text: `${words} and\n${spot.text}` },
    );
  }
  return [...merged.values()];
}

/** Texts beside the points that a reader compares, kept off marks, lines and one another. */
export function measureCallouts(
  rows: readonly MeasureOverTimeRow[],
  frame: TimeFrame,
  theme: ChartTheme,
): DrawnCallouts {
  const { x, y, series, margins, width, height, dataTop } = frame;
  const targets = rows.filter(isTarget).map((row) => ({
    x: periodPosition(row.period),
    y: row.value,
    text: `target ${shown(row)}`,
    colour: theme.target,
  }));
  const spots = mergeSpots([...targets, ...nameFigures(rows, frame, theme)]);
  const toPixels = (point: { readonly x: number; readonly y: number }) => ({ x: x(point.x), y: y(point.y) });
  const callouts = spots.map((spot) => sizeCallout(spot, toPixels(spot)));
  const targetEnds = targets.flatMap((spot) =>
    [-0.4, -0.2, 0, 0.2, 0.4].map((side) => toPixels({ x: spot.x + side, y: spot.y })),
  );
  const breaks = rows.filter(isBreak).map(({ period }) => x(periodPosition(period) - 0.5));
  const middles = placeCallouts(callouts, {
    points: [
      ...series.flatMap((each) => each.rows.map((row) => toPixels({ x: periodPosition(row.period), y: row.value }))),
      ...targetEnds,
    ],
    segments: [
      ...series.flatMap((each) => joinedPairs(each).map(([a, b]) => [toPixels(a), toPixels(b)] as const)),
      ...breaks.map(
        (at) =>
          [
            { x: at, y: 0 },
            { x: at, y: height },
          ] as const,
      ),
    ],
    bounds: {
      left: margins.left + 2,
      right: width - margins.right + 6,
      top: dataTop - 4,
      bottom: height - margins.bottom - 2,
    },
  });
  const placed = spots.map((spot, i) => ({ ...spot, at: middles[i] ?? toPixels(spot), callout: callouts[i] }));
  const leaders = placed.flatMap(({ at, callout }) => {
    if (callout === undefined) return [];
    const end = leaderEnd(callout, at);
    if (Math.hypot(end.x - callout.x, end.y - callout.y) < SHORTEST_LEADER) return [];
    return [{ x1: x.invert(callout.x), y1: y.invert(callout.y), x2: x.invert(end.x), y2: y.invert(end.y) }];
  });
  return {
    leaders: [link(leaders, { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', stroke: theme.inkSoft, strokeWidth: 1 })],
    texts: placed.map(({ at, text, colour }) =>
      chartText([{ x: x.invert(at.x), y: y.invert(at.y), text }], {
        fill: colour,
        fontWeight: 'bold',
        halo: theme.paper,
      }),
    ),
  };
}

function sizeCallout({ text }: NamedSpot, at: Spot): Callout {
  const lines = text.split('\n');
  const widths = lines.map((line) => estimateTextWidth(line, TEXT_SIZES.normal, 'bold'));
  return { ...at, width: Math.max(...widths) + 2, height: lines.length * TEXT_SIZES.normal * LINE_HEIGHT };
}

/** Texts and their leaders, apart because leaders lie under the marks and texts over them. */
export interface DrawnCallouts {
  readonly leaders: Markish[];
  readonly texts: Markish[];
}
