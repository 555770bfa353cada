import { extent, scaleLinear } from 'd3';
import type { Markish, PlotOptions } from '@observablehq/plot';
import type { Period } from '../../../pipeline/contract/series.ts';
import { hairlines, seriesLine, targetRule } from '../../marks/lines.ts';
import { periodPosition } from '../../marks/periods.ts';
import { comparePlaces, PLACE_LOOKS, placeColour } from '../../marks/places.ts';
import { valueMarks } from '../../marks/values.ts';
import type { ChartModule, ChartTheme } from '../../theme/chart.ts';
import { placedPlot } from '../chartMarks.ts';
import { measureOverTime } from './measureOverTime.ts';
import { focalPeriod, isDrawn, isFigure, isTarget, type MeasureOverTimeRow } from './measureOverTimeRow.ts';
import { groupSeries, runsOf, type PlaceSeries } from './measureOverTimeRuns.ts';

/** CSS pixels of width under which a line stands beside the numbers of a phone. */
const NARROW = 200;

/** CSS pixels of height under the numbers, where there is room, and beside them on a phone. */
interface Heights {
  readonly wide: number;
  readonly narrow: number;
}
const EDGE = 13;
/** Half the target bar's length. */
const HALF_BAR = 11;

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Scales {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

/** Ends of a scale around the values; one value alone stands in the middle. */
const around = (values: readonly number[]): readonly [number, number] => {
  const [low = 0, high = 1] = extent(values);
  return low === high ? [low - 1, high + 1] : [low, high];
};

/** As many years on one side of the marked one as on the other, so that its name can stand in the middle. */
function yearsAround(years: readonly number[], focal: Period | undefined): readonly [number, number] {
  if (focal === undefined) return around(years);
  const middle = periodPosition(focal);
  const reach = Math.max(...years.map((year) => Math.abs(year - middle)));
  return around([middle - reach, middle + reach]);
}

function scalesOf(rows: readonly MeasureOverTimeRow[], { width, height }: Size): Scales {
  const placed = [...rows.filter(isFigure).filter(isDrawn), ...rows.filter(isTarget)];
  const years = placed.map(({ period }) => periodPosition(period));
  return {
    x: scaleLinear(yearsAround(years, focalPeriod(rows)), [EDGE, width - EDGE]),
    y: scaleLinear(around(placed.map(({ value }) => value)), [height - EDGE, EDGE]),
  };
}

/** A line, and a mark on the year the tile speaks of; where a line cannot join two points, each has its mark. */
function drawSeries(series: PlaceSeries, { x, y }: Scales, focal: string, theme: ChartTheme): Markish[] {
  const place = series.rows[0]?.place;
  if (place === undefined) return [];
  const look = PLACE_LOOKS[place.role];
  const colour = placeColour(place, theme);
  const runs = runsOf(series);
  const line = runs.map((point) => ({ ...point, x: x(point.x), y: y(point.y) }));
  const isAlone = (run: string): boolean => runs.filter((point) => point.run === run).length === 1;
  const marked = series.rows
    .filter((row, at) => row.period.key === focal || isAlone(runs[at]?.run ?? ''))
    .map(({ period, value, mark }) => ({
      x: x(periodPosition(period)),
      y: y(value),
      mark,
      colour,
      radius: look.radius,
    }));
  return [seriesLine(line, look, colour), ...valueMarks(marked, theme)];
}

function plot(rows: readonly MeasureOverTimeRow[], { width, height }: Size, theme: ChartTheme): PlotOptions {
  const scales = scalesOf(rows, { width, height });
  const focal = focalPeriod(rows);
  const series = groupSeries(rows.filter(isFigure).filter(isDrawn)).toSorted((a, b) => {
    const [left, right] = [a.rows[0], b.rows[0]];
    return left === undefined || right === undefined ? 0 : comparePlaces(right.place, left.place);
  });
  const targets = rows.filter(isTarget).map(({ period, value }) => {
    const [at, y] = [scales.x(periodPosition(period)), scales.y(value)];
    return { x1: at - HALF_BAR, x2: at + HALF_BAR, y1: y, y2: y };
  });
  const year = focal === undefined ? [] : [scales.x(periodPosition(focal))];
  return placedPlot(height, [
    hairlines(
      year.map((at) => ({ x1: at, x2: at, y1: 0, y2: height })),
      theme.grid,
    ),
    ...targetRule(targets, theme),
    ...series.flatMap((each) => drawSeries(each, scales, focal?.key ?? '', theme)),
  ]);
}

/** What stands under the picture: its first year, the marked one in the middle, its last; blank where an end has none. */
export function axisOfYears(rows: readonly MeasureOverTimeRow[]): readonly string[] {
  const placed = [...rows.filter(isFigure).filter(isDrawn), ...rows.filter(isTarget)].map(({ period }) => period);
  const focal = focalPeriod(rows);
  const [from, to] = yearsAround(placed.map(periodPosition), focal);
  const labelAt = (year: number): string => placed.find((period) => periodPosition(period) === year)?.label ?? '';
  return [labelAt(from), focal?.label ?? '', labelAt(to)];
}

const sparkline = (id: string, { wide, narrow }: Heights): ChartModule<MeasureOverTimeRow> => ({
  ...measureOverTime,
  id,
  plot: (rows, { width, theme }) => plot(rows, { width, height: width < NARROW ? narrow : wide }, theme),
});

/**
 * The years of a measure as a small line without text, beside the numbers it belongs to; its own scale, which the chart
 * one click down shows with an axis.
 */
export const measureSparkline = sparkline('measure-sparkline', { wide: 124, narrow: 98 });

/** The same where no other picture stands under it, and one figure less beside it. */
export const measureTallSparkline = sparkline('measure-tall-sparkline', { wide: 160, narrow: 76 });
