import { dot, type Markish, type PlotOptions } from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { RUN_LENGTH, type ControlMethod, type ControlPoint } from '../../../pipeline/contract/control.ts';
import { formatCount, formatList, formatNumber } from '../../format/numbers.ts';
import { axisDomain } from '../../marks/axes.ts';
import { chartText, wrapText } from '../../marks/text.ts';
import { hairlines, type RuleSpan } from '../../marks/lines.ts';
import { labelledPeriods, tickLabel, periodPosition } from '../../marks/periods.ts';
import { PLACE_LOOKS, type Measure, type Place, type ShownValue } from '../../marks/places.ts';
import { valueMarks } from '../../marks/values.ts';
import { partOf } from '../../select/ownReturn.ts';
import { LINE_HEIGHT, TEXT_SIZES, type ChartModule, type ChartTable, type ChartTheme } from '../../theme/chart.ts';
import { collectMarks, marksOfValue, placedPlot } from '../chartMarks.ts';
import { sentenceCase, unitWords, sayNoFigure, valueCell } from '../chartWords.ts';

/** A figure of one series with its centre line and control limits. */
export interface ControlRow extends ShownValue, Omit<ControlPoint, 'value'> {
  readonly measure: Measure;
  readonly place: Place;
  readonly method: ControlMethod;
}

type DrawnRow = ControlRow & { readonly value: number };

const LEFT = 42;
const WIDE = 500;
const BOTTOM = 36;
/** Room under the axis for the bar of a run. */
const FOOT = 8;
const RING = 9;

const isDrawn = (row: ControlRow): row is DrawnRow => row.value !== null;

function firstRow(rows: readonly ControlRow[]): ControlRow {
  const [first] = rows;
  if (first === undefined) throw new Error('missing rows in a control chart');
  return first;
}

/** Where everything stands at one width. */
function layOut(rows: readonly DrawnRow[], width: number) {
  const { measure } = firstRow(rows);
  const axis = axisDomain(
    rows.flatMap(({ value, centre, lower, upper }) => [value, centre, lower, upper]),
    6,
  );
  const title = `${sentenceCase(unitWords(measure))}${axis.note === '' ? '' : `; ${axis.note}`}`;
  const axisTitle = wrapText(title, width - 8, TEXT_SIZES.small);
  const top = axisTitle.length * TEXT_SIZES.small * LINE_HEIGHT + 24;
  const bottom = top + (width < WIDE ? 220 : 240);
  const positions = rows.map(({ period }) => periodPosition(period));
  const [from, to] = [Math.min(...positions), Math.max(...positions)];
  const right = width - 64;
  const x = scaleLinear([from, to], [LEFT + 14, right]);
  const y = scaleLinear([axis.from, axis.to], [bottom, top]);
  return { axis, axisTitle, top, bottom, right, x, y, height: bottom + FOOT + BOTTOM, years: to - from };
}

type Layout = ReturnType<typeof layOut>;

/** A stretch of line for each period, reaching half way to its neighbours: limits differ from period to period. */
function levelOf(rows: readonly DrawnRow[], { x, right }: Layout, at: (row: DrawnRow) => number): readonly RuleSpan[] {
  const places = rows.map(({ period }) => x(periodPosition(period)));
  return rows.map((row, index) => {
    const here = places[index] ?? 0;
    const before = places[index - 1];
    const after = places[index + 1];
    const level = at(row);
    return {
      x1: before === undefined ? LEFT : (before + here) / 2,
      x2: after === undefined ? right + 8 : (here + after) / 2,
      y1: level,
      y2: level,
    };
  });
}

function drawAxes(rows: readonly DrawnRow[], layout: Layout, theme: ChartTheme): Markish[] {
  const { axis, axisTitle, x, y, bottom, right, years } = layout;
  const periods = rows.map(({ period }) => period);
  const labelled = labelledPeriods(periods, { pixelsPerYear: (right - LEFT) / Math.max(years, 1), keep: periods[0] });
  const small = { fontSize: TEXT_SIZES.small, fill: theme.inkSoft };
  return [
    hairlines(
      axis.ticks.map((tick) => ({ x1: LEFT, x2: right + 8, y1: y(tick), y2: y(tick) })),
      theme.grid,
    ),
    chartText(
      axis.ticks.map((tick) => ({ x: LEFT - 7, y: y(tick), text: formatNumber(tick, { digits: axis.digits }) })),
      { textAnchor: 'end', ...small },
    ),
    chartText([{ x: 4, y: 0, text: axisTitle.join('\n') }], { textAnchor: 'start', lineAnchor: 'top', ...small }),
    chartText(
      labelled.map((period) => ({ x: x(periodPosition(period)), y: bottom + FOOT + 14, text: tickLabel(period) })),
      small,
    ),
  ];
}

function drawLimits(rows: readonly DrawnRow[], layout: Layout, theme: ChartTheme): Markish[] {
  const { y, right } = layout;
  const last = rows.at(-1);
  const { digits } = firstRow(rows);
  const ends =
    last === undefined
      ? []
      : [last.upper, last.centre, last.lower].map((value) => ({
          x: right + 12,
          y: y(value),
          text: formatNumber(value, { digits }),
        }));
  return [
    hairlines(
      levelOf(rows, layout, ({ upper }) => y(upper)),
      theme.inkSoft,
      { width: 1.5, dash: '5,3' },
    ),
    hairlines(
      levelOf(rows, layout, ({ lower }) => y(lower)),
      theme.inkSoft,
      { width: 1.5, dash: '5,3' },
    ),
    hairlines(
      levelOf(rows, layout, ({ centre }) => y(centre)),
      theme.inkSoft,
      { width: 1.5 },
    ),
    chartText(ends, { textAnchor: 'start', fontSize: TEXT_SIZES.small, fill: theme.ink }),
  ];
}

/** A ring and the value where a figure lies beyond a limit, and a bar at the foot under a run. */
function drawSignals(rows: readonly DrawnRow[], layout: Layout, theme: ChartTheme): Markish[] {
  const { x, y, bottom } = layout;
  const beyond = rows
    .filter(({ outside }) => outside !== null)
    .map((row) => ({ ...row, x: x(periodPosition(row.period)), y: y(row.value) }));
  const ring = dot(beyond, { x: 'x', y: 'y', r: RING, fill: 'none', stroke: theme.ink, strokeWidth: 2 });
  const labels = beyond.map((row) => ({
    x: row.x,
    y: row.y + (row.outside === 'above' ? -RING - 9 : RING + 9),
    text: formatNumber(row.value, { digits: row.digits }),
  }));
  const run = levelOf(rows, layout, () => bottom + FOOT / 2).filter((_, at) => rows[at]?.inRun === true);
  return [
    ...(beyond.length === 0 ? [] : [ring]),
    chartText(labels, { fontWeight: 'bold', fill: theme.ink, halo: theme.paper }),
    hairlines(run, theme.ink, { width: 4 }),
  ];
}

function plot(
  all: readonly ControlRow[],
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): PlotOptions {
  const rows = all.filter(isDrawn);
  const layout = layOut(rows, width);
  const points = rows.map((row) => ({
    x: layout.x(periodPosition(row.period)),
    y: layout.y(row.value),
    mark: row.mark,
    colour: theme.me,
    radius: 4.5,
    row,
  }));
  const pieces = points.slice(1).map((point, index): RuleSpan => {
    const before = points[index] ?? point;
    return { x1: before.x, y1: before.y, x2: point.x, y2: point.y };
  });
  return placedPlot(layout.height, [
    drawAxes(rows, layout, theme),
    drawLimits(rows, layout, theme),
    hairlines(pieces, theme.me, { width: PLACE_LOOKS.me.width }),
    valueMarks(points, theme),
    drawSignals(rows, layout, theme),
  ]);
}

function title(rows: readonly ControlRow[]): string {
  const { measure, place } = firstRow(rows);
  const [from, to] = [rows[0]?.period.label ?? '', rows.at(-1)?.period.label ?? ''];
  return `${measure.label}: control chart, ${place.name}, ${from} to ${to}, ${unitWords(measure)}`;
}

const SIDES = { above: 'above its limits', below: 'below its limits' } as const;

const sayRow = ({ outside, inRun }: ControlRow): string =>
  [outside === null ? '' : SIDES[outside], inRun ? `in a run of ${RUN_LENGTH} or more` : '']
    .filter((word) => word !== '')
    .join('; ') || 'none';

function table(rows: readonly ControlRow[]): ChartTable {
  const { place, digits } = firstRow(rows);
  const number = (value: number) => ({ text: formatNumber(value, { digits }), sort: value });
  return {
    caption: title(rows),
    columns: [
      { label: 'Period', numeric: false },
      { label: place.name, numeric: true },
      { label: 'Centre line', numeric: true },
      { label: 'Limit below', numeric: true },
      { label: 'Limit above', numeric: true },
      { label: 'Signal', numeric: false },
    ],
    rows: rows.map((row) => [
      { text: row.period.label, sort: row.period.start },
      valueCell(row),
      number(row.centre),
      number(row.lower),
      number(row.upper),
      { text: sayRow(row) },
    ]),
  };
}

function describe(rows: readonly ControlRow[]): string {
  const { centre, digits, measure, method, period } = firstRow(rows);
  const say = (value: number): string => formatNumber(value, { digits, unit: measure.unit });
  const beyond = rows.flatMap(({ outside, period, value }) =>
    outside === null || value === null ? [] : [`${period.label} (${say(value)}, ${SIDES[outside]})`],
  );
  const runs = rows.filter(({ inRun }) => inRun).length;
  const outside = beyond.length === 0 ? 'None lies beyond its limits' : `Beyond its limits: ${formatList(beyond)}`;
  const run =
    runs === 0
      ? `no ${RUN_LENGTH} in a row lie on one side of the centre line`
      : `${formatCount(runs)} lie in a run of ${RUN_LENGTH} or more on one side of the centre line`;
  const round =
    method === 'XmR of like parts'
      ? `each beside the mean of the same ${partOf({ periods: [period] }) ?? 'part'} of all years held`
      : `round a centre line of ${say(centre)}`;
  return `${formatCount(rows.length)} figures, ${round}. ${outside}; ${run}.`;
}

/** Figures in time order round their centre line, with control limits, what lies beyond them, and runs. */
export const controlOverTime: ChartModule<ControlRow> = {
  id: 'control-over-time',
  needs: 'Twelve or more figures of one series and definition in time order, with the limits the pipeline worked out.',
  title,
  plot,
  table,
  notDrawn: sayNoFigure,
  describe,
  marks: (rows) =>
    collectMarks([
      ...rows.flatMap(marksOfValue),
      'control limits',
      ...(rows.some(({ outside, inRun }) => outside !== null || inRun) ? (['signal'] as const) : []),
    ]),
};
