import type { LimitPairs } from '../../../pipeline/contract/funnel.ts';
import { line, type Markish, type PlotOptions } from '@observablehq/plot';
import { scaleLinear, type ScaleLinear } from 'd3';
import { formatNumber } from '../../format/numbers.ts';
import { chartText, estimateTextWidth, wrapText, type PlacedText } from '../../marks/text.ts';
import { hairlines } from '../../marks/lines.ts';
import { pixelAxisX, axisDomain, thinTicks, type AxisDomain } from '../../marks/axes.ts';
import { leaderEnd, placeCallouts, type Spot } from '../../marks/placeCallouts.ts';
import { dropSharedEnding } from '../../marks/rowList.ts';
import { valueMarks } from '../../marks/values.ts';
import { LINE_HEIGHT, TEXT_SIZES, type ChartTheme } from '../../theme/chart.ts';
import {
  firstArea,
  hasWider,
  isArea,
  isAverage,
  isDrawn,
  isLimit,
  widestOf,
  type DrawnFunnelRow,
  type FunnelLimitRow,
  type FunnelRow,
} from './funnelRows.ts';
import { sentenceCase, unitWords } from '../chartWords.ts';
import { placedPlot } from '../chartMarks.ts';

const WIDE = 500;
const LEFT = 42;
const RIGHT = 12;

interface FunnelFrame {
  readonly width: number;
  readonly bottom: number;
  readonly top: number;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly axisX: AxisDomain;
  readonly axisY: AxisDomain;
  readonly heading: readonly string[];
}

/** One pair of limits as drawn: which, how wide, and where it is named. */
interface DrawnLimits {
  readonly lower: keyof LimitPairs;
  readonly upper: keyof LimitPairs;
  readonly named: keyof LimitPairs;
  readonly dash: string | undefined;
  readonly name: string;
  /** The limits for people taken one by one stand back behind the wider ones. */
  readonly isWidest: boolean;
}

const WIDEST = [
  { lower: 'lower998', upper: 'upper998', dash: undefined, name: '99.8% limits', named: 'upper998', isWidest: true },
  { lower: 'lower95', upper: 'upper95', dash: '5,4', name: '95% limits', named: 'lower95', isWidest: true },
] as const satisfies readonly DrawnLimits[];

const ONE_BY_ONE = [
  {
    lower: 'lower998',
    upper: 'upper998',
    dash: undefined,
    name: 'pupils one by one',
    named: 'upper998',
    isWidest: false,
  },
  { lower: 'lower95', upper: 'upper95', dash: '5,4', name: '', named: 'lower95', isWidest: false },
] as const satisfies readonly DrawnLimits[];

/** The wider limits and, within them, those for people taken one by one; only the latter where no wider are known. */
const limitsIn = (rows: readonly FunnelRow[]): readonly DrawnLimits[] =>
  hasWider(rows) ? [...ONE_BY_ONE, ...WIDEST] : WIDEST;

const pairOf = (row: FunnelLimitRow, { isWidest }: Pick<DrawnLimits, 'isWidest'>): LimitPairs =>
  isWidest ? widestOf(row) : row;

/** Points of one size only have no curve: the axis then leaves room on both sides of them. */
function frameFunnel(rows: readonly FunnelRow[], width: number): FunnelFrame {
  const areas = rows.filter(isArea).filter(isDrawn);
  const inside = [...areas.map(({ value }) => value), ...rows.filter(isAverage).map(({ value }) => value)];
  const sizes = [...areas, ...rows.filter(isLimit)].map(({ n }) => n);
  const limits = rows
    .filter(isLimit)
    .map(widestOf)
    .flatMap((pair) => [pair.lower998, pair.upper998]);
  const axisX = axisDomain(sizes, 6);
  const axisY = axisDomain([...inside, ...limits], 6);
  const heading = wrapText(
    `${sentenceCase(unitWords(firstArea(rows).measure))}${axisY.note === '' ? '' : `; ${axisY.note}`}`,
    width - 8,
    TEXT_SIZES.small,
  );
  const top = heading.length * 16 + 14;
  const bottom = top + (width < WIDE ? 340 : 320);
  return {
    width,
    top,
    bottom,
    axisX,
    axisY,
    heading,
    x: scaleLinear([axisX.from, axisX.to], [LEFT, width - RIGHT - 14]),
    y: scaleLinear([axisY.from, axisY.to], [bottom, top]),
  };
}

function curvePoints(
  rows: readonly FunnelRow[],
  drawn: Pick<DrawnLimits, 'isWidest'> & { readonly side: keyof LimitPairs },
  { x, y }: FunnelFrame,
): readonly Spot[] {
  return rows
    .filter(isLimit)
    .toSorted((a, b) => a.n - b.n)
    .map((row) => ({ x: x(row.n), y: y(pairOf(row, drawn)[drawn.side]) }));
}

/** Where the name of a pair of limits begins; a narrow drawing has no room for it. */
function limitLabel(
  rows: readonly FunnelRow[],
  { name, named, isWidest }: Pick<DrawnLimits, 'name' | 'named' | 'isWidest'>,
  frame: FunnelFrame,
): readonly PlacedText[] {
  const start = curvePoints(rows, { side: named, isWidest }, frame)[0];
  return start === undefined || name === '' || frame.width < WIDE
    ? []
    : [{ x: start.x + 4, y: start.y - 4, text: name }];
}

/** The middle line of a piece of text, for labels to keep clear of. */
const lineThrough = ({ x, y, text }: PlacedText): readonly [Spot, Spot] => {
  const middle = y - TEXT_SIZES.small / 2;
  return [
    { x, y: middle },
    { x: x + estimateTextWidth(text, TEXT_SIZES.small), y: middle },
  ];
};

/** The name of the outer limits stands over them, of the inner ones within; a narrow drawing leaves both to the key. */
function drawLimits(rows: readonly FunnelRow[], frame: FunnelFrame, theme: ChartTheme): Markish[] {
  return limitsIn(rows).flatMap(({ lower, upper, dash, name, named, isWidest }) => {
    const style = {
      x: 'x',
      y: 'y',
      stroke: isWidest ? theme.region : theme.other,
      strokeWidth: isWidest ? 1.5 : 1,
      ...(dash === undefined ? {} : { strokeDasharray: dash }),
    } as const;
    const label = limitLabel(rows, { name, named, isWidest }, frame);
    return [
      line(curvePoints(rows, { side: lower, isWidest }, frame), style),
      line(curvePoints(rows, { side: upper, isWidest }, frame), style),
      chartText(label, {
        textAnchor: 'start',
        lineAnchor: 'bottom',
        fontSize: TEXT_SIZES.small,
        fill: theme.inkSoft,
        halo: theme.paper,
      }),
    ];
  });
}

function drawAverage(rows: readonly FunnelRow[], { x, y, axisX }: FunnelFrame, theme: ChartTheme): Markish[] {
  return rows.filter(isAverage).flatMap(({ name, value, digits }) => [
    hairlines([{ x1: x(axisX.from), x2: x(axisX.to), y1: y(value), y2: y(value) }], theme.kent, { width: 2 }),
    chartText([{ x: x(axisX.to) - 2, y: y(value) - 4, text: `${name} ${formatNumber(value, { digits })}` }], {
      textAnchor: 'end',
      lineAnchor: 'bottom',
      fill: theme.kent,
      fontWeight: 'bold',
      halo: theme.paper,
    }),
  ]);
}

const pairsOf = (points: readonly Spot[]): readonly (readonly [Spot, Spot])[] =>
  points.slice(1).map((point, i) => [points[i] ?? point, point]);

const isNamed = ({ place, byChance }: DrawnFunnelRow): boolean => place.role === 'me' || byChance === 'outside 99.8%';

const meFirst = (a: DrawnFunnelRow, b: DrawnFunnelRow): number =>
  Number(b.place.role === 'me') - Number(a.place.role === 'me');

/** Names that find room; where more areas lie outside, those farthest from the average have theirs, and the table all. */
const MOST_NAMES = 10;

function pickNamed(areas: readonly DrawnFunnelRow[], average: number): readonly DrawnFunnelRow[] {
  const distance = ({ value }: DrawnFunnelRow): number => Math.abs(value - average);
  return areas
    .filter(isNamed)
    .toSorted((a, b) => meFirst(a, b) || distance(b) - distance(a))
    .slice(0, MOST_NAMES);
}

function drawNames(rows: readonly FunnelRow[], frame: FunnelFrame, theme: ChartTheme): Markish[] {
  const areas = rows.filter(isArea).filter(isDrawn);
  const { x, y, width, top, bottom } = frame;
  const named = pickNamed(areas, rows.find(isAverage)?.value ?? 0).toSorted((a, b) => meFirst(a, b) || a.n - b.n);
  const short = dropSharedEnding(areas.map(({ place }) => place.name));
  const texts = named.map((row) => {
    const letter = row.status === 'u' ? ' u' : '';
    return wrapText(
      `${short[areas.indexOf(row)] ?? ''} ${formatNumber(row.value, { digits: row.digits })}${letter}`,
      width < WIDE ? 92 : 130,
      TEXT_SIZES.small * 1.1,
    ).join('\n');
  });
  const callouts = named.map((row, i) => {
    const lines = (texts[i] ?? '').split('\n');
    return {
      x: x(row.n),
      y: y(row.value),
      width: Math.max(...lines.map((each) => estimateTextWidth(each, TEXT_SIZES.small, 'bold'))),
      height: lines.length * TEXT_SIZES.small * LINE_HEIGHT,
    };
  });
  const average = rows.filter(isAverage).map(
    ({ value }) =>
      [
        { x: LEFT, y: y(value) },
        { x: width, y: y(value) },
      ] as const,
  );
  const middles = placeCallouts(callouts, {
    points: areas.map((row) => ({ x: x(row.n), y: y(row.value) })),
    segments: [
      ...average,
      ...limitsIn(rows).flatMap((limit) => limitLabel(rows, limit, frame).map(lineThrough)),
      ...limitsIn(rows).flatMap(({ lower, upper, isWidest }) => [
        ...pairsOf(curvePoints(rows, { side: lower, isWidest }, frame)),
        ...pairsOf(curvePoints(rows, { side: upper, isWidest }, frame)),
      ]),
    ],
    bounds: { left: LEFT + 2, right: width - 2, top, bottom: bottom - 2 },
  });
  const leaders = callouts.flatMap((callout, i) => {
    const end = leaderEnd(callout, middles[i] ?? callout);
    return Math.hypot(end.x - callout.x, end.y - callout.y) < 14
      ? []
      : [{ x1: callout.x, y1: callout.y, x2: end.x, y2: end.y }];
  });
  return [
    hairlines(leaders, theme.inkSoft),
    ...named.map((row, i) =>
      chartText([{ x: middles[i]?.x ?? 0, y: middles[i]?.y ?? 0, text: texts[i] ?? '' }], {
        fontSize: TEXT_SIZES.small,
        fill: row.place.role === 'me' ? theme.me : theme.ink,
        fontWeight: row.place.role === 'me' ? 'bold' : 'normal',
        halo: theme.paper,
      }),
    ),
  ];
}

/** Plot options of the funnel: sizes to the right, proportions upwards. */
export function plotFunnel(
  rows: readonly FunnelRow[],
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): PlotOptions {
  const frame = frameFunnel(rows, width);
  const { x, y, axisX, axisY, top, bottom, heading } = frame;
  const areas = rows.filter(isArea).filter(isDrawn);
  const soft = { fontSize: TEXT_SIZES.small, fill: theme.inkSoft } as const;
  const foot = wrapText(
    `${sentenceCase(firstArea(rows).ofWhom)} in each area${axisX.note === '' ? '' : `; ${axisX.note}`}`,
    width - 8,
    TEXT_SIZES.small,
  );
  return placedPlot(bottom + 30 + foot.length * 16, [
    hairlines(
      axisY.ticks.map((tick) => ({ x1: LEFT, x2: width - RIGHT, y1: y(tick), y2: y(tick) })),
      theme.grid,
    ),
    chartText(
      axisY.ticks.map((tick) => ({ x: LEFT - 7, y: y(tick), text: formatNumber(tick, { digits: axisY.digits }) })),
      { ...soft, textAnchor: 'end' },
    ),
    pixelAxisX(width < WIDE ? thinTicks(axisX) : axisX, { x, top, bottom }, theme),
    hairlines([{ x1: LEFT, x2: width - RIGHT, y1: bottom, y2: bottom }], theme.ink),
    drawLimits(rows, frame, theme),
    drawAverage(rows, frame, theme),
    valueMarks(
      areas.map((row) => {
        const isMe = row.place.role === 'me';
        return {
          x: x(row.n),
          y: y(row.value),
          mark: row.mark,
          colour: isMe ? theme.me : theme.other,
          radius: isMe ? 7 : 5,
          row,
        };
      }),
      theme,
    ),
    drawNames(rows, frame, theme),
    chartText([{ x: 0, y: 2, text: heading.join('\n') }], { ...soft, textAnchor: 'start', lineAnchor: 'top' }),
    chartText([{ x: 0, y: bottom + 26, text: foot.join('\n') }], { ...soft, textAnchor: 'start', lineAnchor: 'top' }),
  ]);
}
