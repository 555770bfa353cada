import { ruleY, type Markish, type PlotOptions } from '@observablehq/plot';
import { breakGap, periodAxis, spanGround, periodPosition } from '../../marks/periods.ts';
import { chartText, wrapText } from '../../marks/text.ts';
import { directLabels } from '../../marks/endLabels.ts';
import { seriesLine, targetRule } from '../../marks/lines.ts';
import { valueAxisY } from '../../marks/axes.ts';
import { valueMarks } from '../../marks/values.ts';
import { TEXT_SIZES, type ChartTheme } from '../../theme/chart.ts';
import { measureCallouts } from './measureOverTimeCallouts.ts';
import { frameTime, type TimeFrame } from './measureOverTimeFrame.ts';
import { focalPeriod, isBreak, isSpan, isTarget, type MeasureOverTimeRow } from './measureOverTimeRow.ts';
import { runsOf, type PlaceSeries } from './measureOverTimeRuns.ts';
import { comparePlaces, PLACE_LOOKS, placeColour } from '../../marks/places.ts';

/** Half the target bar's length in CSS pixels: seen past an estimate that lies on it. */
const HALF_BAR = 15;

/** Places furthest in meaning are drawn first, so that this area lies on top. */
const backToFront = (series: readonly PlaceSeries[]): readonly PlaceSeries[] =>
  series.toSorted((a, b) => {
    const [left, right] = [a.rows[0], b.rows[0]];
    return left === undefined || right === undefined ? 0 : comparePlaces(right.place, left.place);
  });

function drawSeries(series: PlaceSeries, theme: ChartTheme): Markish[] {
  const place = series.rows[0]?.place;
  if (place === undefined) return [];
  const look = PLACE_LOOKS[place.role];
  const colour = placeColour(place, theme);
  const points = series.rows.map((row) => ({
    x: periodPosition(row.period),
    y: row.value,
    mark: row.mark,
    colour,
    radius: row.basis === 'plan' ? 5.5 : look.radius,
    row,
  }));
  return [seriesLine(runsOf(series), look, colour), ...valueMarks(points, theme)];
}

function drawGround(rows: readonly MeasureOverTimeRow[], frame: TimeFrame, theme: ChartTheme): Markish[] {
  const { x, y, axis, margins } = frame;
  const topValue = y.invert(margins.top);
  const spans = rows.filter(isSpan).map(({ from, to, label }) => {
    const [x1, x2] = [periodPosition(from) - 0.5, periodPosition(to) + 0.5];
    return {
      x1,
      x2,
      y1: axis.from,
      y2: topValue,
      label: wrapText(label, Math.max(x(x2) - x(x1), 44), TEXT_SIZES.small).join('\n'),
    };
  });
  return spanGround(spans, theme);
}

/** Labels of breaks stand on the side with more room. */
function drawBreaks(rows: readonly MeasureOverTimeRow[], frame: TimeFrame, theme: ChartTheme): Markish[] {
  const { x, y, margins, width } = frame;
  const breaks = rows.filter(isBreak).map(({ period, change }) => {
    const at = periodPosition(period) - 0.5;
    const room = width - x(at) - 8;
    const side = room > 96 ? ('right' as const) : ('left' as const);
    const lines = wrapText(
      `${change} changed in ${period.label}`,
      side === 'right' ? Math.min(room, 130) : 110,
      TEXT_SIZES.small,
    );
    return { x: at, y: y.invert(margins.top + 5), label: lines.join('\n'), side };
  });
  return breakGap(breaks, theme);
}

function drawEnds(frame: TimeFrame, theme: ChartTheme): Markish[] {
  const { x, y, width, margins, height } = frame;
  const ends = frame.ends.map(({ row, lines }) => ({
    x: x(periodPosition(row.period)),
    y: y(row.value),
    lines,
    colour: placeColour(row.place, theme),
    bold: PLACE_LOOKS[row.place.role].bold,
  }));
  const left = width - margins.right + 14;
  return directLabels(
    ends,
    {
      left,
      top: margins.top,
      bottom: height - margins.bottom,
      toX: (pixels) => x.invert(pixels),
      toY: (pixels) => y.invert(pixels),
    },
    theme,
  );
}

/** Plot options of the chart over time for one width. */
export function plotMeasureOverTime(
  rows: readonly MeasureOverTimeRow[],
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): PlotOptions {
  const frame = frameTime(rows, width);
  const { x, y, axis, margins, height } = frame;
  const [xFrom = 0, xTo = 1] = x.domain();
  const pixelsPerYear = x(1) - x(0);
  const halfBar = HALF_BAR / pixelsPerYear;
  const targets = rows.filter(isTarget).map((row) => {
    const at = periodPosition(row.period);
    return { x1: at - halfBar, x2: at + halfBar, y1: row.value, y2: row.value, row };
  });
  const callouts = measureCallouts(rows, frame, theme);
  return {
    height,
    marginTop: margins.top,
    marginRight: margins.right,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    x: { axis: null, domain: x.domain(), range: x.range() },
    y: { axis: null, domain: y.domain(), range: y.range() },
    marks: [
      drawGround(rows, frame, theme),
      valueAxisY(axis, { at: xFrom, from: xFrom, to: xTo }, theme),
      ruleY([axis.from], { x1: xFrom, x2: xTo, stroke: theme.ink }),
      periodAxis(frame.periods, { at: axis.from, pixelsPerYear, keep: focalPeriod(rows) }, theme),
      drawBreaks(rows, frame, theme),
      callouts.leaders,
      backToFront(frame.series.filter((each) => !isPlan(each))).map((series) => drawSeries(series, theme)),
      targetRule(targets, theme),
      drawPlanOver(frame, theme),
      callouts.texts,
      drawEnds(frame, theme),
      chartText([{ x: x.invert(0), y: y.invert(2), text: frame.axisTitle.join('\n') }], {
        textAnchor: 'start',
        lineAnchor: 'top',
        fontSize: TEXT_SIZES.small,
        fill: theme.inkSoft,
      }),
    ],
  };
}

const isPlan = ({ rows }: PlaceSeries): boolean => rows[0]?.basis === 'plan';

/** The plan's points over the target: an estimate that equals it must be seen on the bar, not under it. */
const drawPlanOver = (frame: TimeFrame, theme: ChartTheme): Markish[] =>
  frame.series.filter(isPlan).flatMap((series) => drawSeries(series, theme));
