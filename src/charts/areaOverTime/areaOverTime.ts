import type { Markish, PlotOptions } from '@observablehq/plot';
import { scaleLinear } from 'd3';
import type { Period } from '../../../pipeline/contract/series.ts';
import { formatNumber } from '../../format/numbers.ts';
import { sayReason } from '../../format/statuses.ts';
import { chartText } from '../../marks/text.ts';
import { hairlines, type RuleSpan } from '../../marks/lines.ts';
import { valueMarks } from '../../marks/values.ts';
import { TEXT_SIZES, type ChartModule, type ChartTable, type ChartTheme } from '../../theme/chart.ts';
import { axisDomain } from '../../marks/axes.ts';
import { collectMarks, marksOfValue, placedPlot } from '../chartMarks.ts';
import { unitWords, sayNoFigure, valueCell } from '../chartWords.ts';
import { periodPosition, uniquePeriods } from '../../marks/periods.ts';
import { PLACE_LOOKS, type Measure, type Place, type ShownValue } from '../../marks/places.ts';

/** A figure of one area, or of the county behind it, in one period. */
export interface AreaOverTimeRow extends ShownValue {
  readonly measure: Measure;
  /** Role `me` for the area, `kent` for the county behind it. */
  readonly place: Place;
  readonly period: Period;
  /** Neighbours of equal segment may be joined by a line. */
  readonly segment: number;
  /** Label of the period whose values are printed, such as `2008/09`. */
  readonly focal: string;
  /** Lowest and highest value of all areas that may stand beside this one: every small chart has one scale. */
  readonly extent: readonly [number, number];
}

type DrawnRow = AreaOverTimeRow & { readonly value: number };

const LEFT = 30;
const TOP = 44;
const PLOT_HEIGHT = 96;
const BOTTOM = TOP + PLOT_HEIGHT;
const HEIGHT = BOTTOM + 22;

/** True for a row with a value, which alone has a place in a drawing. */
export const isDrawn = (row: AreaOverTimeRow): row is DrawnRow => row.value !== null;

function firstRow(rows: readonly AreaOverTimeRow[]): AreaOverTimeRow {
  const first = rows.find(({ place }) => place.role === 'me') ?? rows[0];
  if (first === undefined) throw new Error('missing rows in a small chart over time');
  return first;
}

const inOrder = (rows: readonly DrawnRow[]): readonly DrawnRow[] =>
  rows.toSorted((a, b) => periodPosition(a.period) - periodPosition(b.period));

interface Scales {
  readonly x: (period: Period) => number;
  readonly y: (value: number) => number;
}

/** One piece of line for each two neighbours of a segment: a break leaves a gap. */
export function linesOf(rows: readonly DrawnRow[], { x, y }: Scales): readonly RuleSpan[] {
  const sorted = inOrder(rows);
  return sorted.slice(1).flatMap((row, index) => {
    const before = sorted[index];
    if (before === undefined || before.segment !== row.segment) return [];
    return [{ x1: x(before.period), y1: y(before.value), x2: x(row.period), y2: y(row.value) }];
  });
}

function headLine(row: AreaOverTimeRow): string {
  const none = row.missing === 'suppressed' ? 'withheld (c)' : 'no figure';
  const value = row.value === null ? none : formatNumber(row.value, { digits: row.digits });
  const status = row.status === 'u' || row.status === 'r' ? ` ${row.status}` : '';
  return `${value}${status}`;
}

/** The county's value, and where the axis starts when that is not at 0. */
function countyLine(county: AreaOverTimeRow): string {
  const { from, digits } = axisDomain([...county.extent], 3);
  const start = from > 0 ? `; axis from ${formatNumber(from, { digits })}` : '';
  return `${county.place.name}, thin line: ${headLine(county)}${start}`;
}

/** The two values of the focal period, the area's bold, above the lines they stand for. */
function drawHead(rows: readonly AreaOverTimeRow[], theme: ChartTheme): Markish[] {
  const focal = rows.filter(({ period, focal: label }) => period.label === label);
  const me = focal.find(({ place }) => place.role === 'me');
  const county = focal.find(({ place }) => place.role === 'kent');
  return [
    chartText(me === undefined ? [] : [{ x: 0, y: 10, text: `${headLine(me)} in ${me.focal}` }], {
      textAnchor: 'start',
      fontWeight: 'bold',
      fill: theme.me,
    }),
    chartText(county === undefined ? [] : [{ x: 0, y: 28, text: countyLine(county) }], {
      textAnchor: 'start',
      fill: theme.kent,
    }),
  ];
}

function drawFrame(rows: readonly AreaOverTimeRow[], scales: Scales, width: number, theme: ChartTheme): Markish[] {
  const axis = axisDomain([...firstRow(rows).extent], 3);
  const periods = uniquePeriods(rows.map(({ period }) => period));
  const { focal } = firstRow(rows);
  const last = periods.slice(-1).filter((period) => period.label !== focal);
  const named = periods.filter((period) => period.label === focal);
  return [
    hairlines(
      axis.ticks.map((tick) => ({ x1: LEFT, x2: width - 4, y1: scales.y(tick), y2: scales.y(tick) })),
      theme.grid,
    ),
    chartText(
      axis.ticks.map((tick) => ({ x: 0, y: scales.y(tick), text: formatNumber(tick, { digits: axis.digits }) })),
      { textAnchor: 'start', fontSize: TEXT_SIZES.small, fill: theme.inkSoft },
    ),
    hairlines(
      named.map((period) => ({ x1: scales.x(period), x2: scales.x(period), y1: TOP - 4, y2: BOTTOM + 3 })),
      theme.other,
      { dash: '2,3' },
    ),
    chartText(
      last.map((period) => ({ x: width - 4, y: BOTTOM + 14, text: period.label })),
      { textAnchor: 'end', fontSize: TEXT_SIZES.small, fill: theme.inkSoft },
    ),
    chartText(
      named.map((period) => ({ x: Math.min(scales.x(period), width - 28), y: BOTTOM + 14, text: period.label })),
      { fontSize: TEXT_SIZES.small, fontWeight: 'bold', fill: theme.ink },
    ),
  ];
}

function plot(
  rows: readonly AreaOverTimeRow[],
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): PlotOptions {
  const axis = axisDomain([...firstRow(rows).extent], 3);
  const positions = rows.map(({ period }) => periodPosition(period));
  const across = scaleLinear([Math.min(...positions), Math.max(...positions)], [LEFT + 8, width - 12]);
  const down = scaleLinear([axis.from, axis.to], [BOTTOM, TOP]);
  const scales: Scales = { x: (period) => across(periodPosition(period)), y: (value) => down(value) };
  const drawn = rows.filter(isDrawn);
  const mine = drawn.filter(({ place }) => place.role === 'me');
  const county = drawn.filter(({ place }) => place.role === 'kent');
  const focal = mine.filter(({ period, focal: label }) => period.label === label);
  return placedPlot(HEIGHT, [
    drawFrame(rows, scales, width, theme),
    hairlines(linesOf(county, scales), theme.kent, { width: 1.25 }),
    hairlines(linesOf(mine, scales), theme.me, { width: PLACE_LOOKS.me.width }),
    valueMarks(
      focal.map(({ period, value, mark }) => ({
        x: scales.x(period),
        y: scales.y(value),
        mark,
        colour: theme.me,
        radius: 5,
      })),
      theme,
    ),
    drawHead(rows, theme),
  ]);
}

function title(rows: readonly AreaOverTimeRow[]): string {
  const { measure, place } = firstRow(rows);
  const periods = uniquePeriods(rows.map(({ period }) => period));
  const [from, to] = [periods[0]?.label ?? '', periods.at(-1)?.label ?? ''];
  const county = rows.find((row) => row.place.role === 'kent')?.place.name;
  const beside = county === undefined ? '' : ` beside ${county}`;
  return `${measure.label}: ${place.name}${beside}, ${from} to ${to}, ${unitWords(measure)}`;
}

function table(rows: readonly AreaOverTimeRow[]): ChartTable {
  const places = [...new Map(rows.map(({ place }) => [place.id, place])).values()];
  const periods = uniquePeriods(rows.map(({ period }) => period));
  return {
    caption: title(rows),
    columns: [{ label: 'Period', numeric: false }, ...places.map(({ name }) => ({ label: name, numeric: true }))],
    rows: periods.map((period) => [
      { text: period.label, sort: period.start },
      ...places.map((place) => {
        const row = rows.find((each) => each.place.id === place.id && each.period.key === period.key);
        return row === undefined ? { text: 'none' } : valueCell(row, { outturnSaid: true });
      }),
    ]),
  };
}

function describe(rows: readonly AreaOverTimeRow[]): string {
  const { measure, focal } = firstRow(rows);
  const said = rows
    .filter(({ period }) => period.label === focal)
    .map(({ place, value, missing, digits, status }) => {
      if (value === null) return `${place.name} ${sayReason(missing ?? 'not in the sources held')}`;
      const note = status === 'u' ? ' (u: low reliability)' : status === 'r' ? ' (r: revised)' : '';
      return `${place.name} ${formatNumber(value, { digits, unit: measure.unit })}${note}`;
    });
  const { note } = axisDomain([...firstRow(rows).extent], 3);
  const breaks =
    new Set(rows.map(({ segment }) => segment)).size > 1 ? ' The line is broken where the collection changed.' : '';
  return `In ${focal}: ${said.length === 0 ? 'no figure is held' : said.join(', ')}.${breaks}${note === '' ? '' : ` The ${note}.`}`;
}

/** One area over the years with the county behind it: one of several small charts on one scale. */
export const areaOverTime: ChartModule<AreaOverTimeRow> = {
  id: 'area-over-time',
  needs: 'Figures of one measure for one area and the county, and the extent all small charts share.',
  title,
  plot,
  table,
  notDrawn: (rows) => sayNoFigure(rows.filter(({ place }) => place.role === 'me')),
  describe,
  marks: (rows) => collectMarks(rows.filter(({ place }) => place.role === 'me').flatMap(marksOfValue)),
};
