import type { PlotOptions } from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { formatNumber } from '../../format/numbers.ts';
import { formatPeriodRange, sentenceCase, unitWords, sayNoFigure, wordCell } from '../chartWords.ts';
import { chartText, wrapText } from '../../marks/text.ts';
import { filledBars, valueMarks } from '../../marks/values.ts';
import { hairlines, targetRule } from '../../marks/lines.ts';
import { pixelAxisX, axisDomain } from '../../marks/axes.ts';
import { layOutRows, rowTexts } from '../../marks/rowList.ts';
import { TEXT_SIZES, type ChartMark, type ChartModule, type ChartTable, type ChartTheme } from '../../theme/chart.ts';
import { collectMarks, placedPlot } from '../chartMarks.ts';
import type { ActualAgainstTargetRow } from './actualAgainstTargetRows.ts';
import { uniquePeriods } from '../../marks/periods.ts';

const HALF_BAR = 5;
const HALF_TARGET = 15;

function firstRow(rows: readonly ActualAgainstTargetRow[]): ActualAgainstTargetRow {
  const first = rows[0];
  if (first === undefined) throw new Error('missing rows in a chart of actual against target');
  return first;
}

function title(rows: readonly ActualAgainstTargetRow[]): string {
  const { measure, place } = firstRow(rows);
  const range = formatPeriodRange(rows.map(({ period }) => period));
  return `${measure.label} against target: ${place.name}, ${range}, ${unitWords(measure)}`;
}

const shown = ({ value, digits }: ActualAgainstTargetRow): string => formatNumber(value, { digits });

const nameOf = ({ period, mark, source }: ActualAgainstTargetRow): string => `${period.label} ${mark}, ${source}`;

interface DrawnRow {
  readonly row: ActualAgainstTargetRow;
  readonly y: number;
}

/** The target as a short thick bar in its own row and beside every figure of its own period. */
function drawTargets(drawn: readonly DrawnRow[], x: (value: number) => number, theme: ChartTheme) {
  const targets = drawn.filter(({ row }) => row.mark === 'target');
  const bars = targets.flatMap((target) =>
    drawn
      .filter(({ row }) => row.period.key === target.row.period.key)
      .map(({ y }) => ({ x1: x(target.row.value), x2: x(target.row.value), y1: y - HALF_TARGET, y2: y + HALF_TARGET })),
  );
  return targetRule(bars, theme);
}

function drawFigures(drawn: readonly DrawnRow[], x: (value: number) => number, theme: ChartTheme) {
  const figures = drawn.flatMap(({ row, y }) => (row.mark === 'target' ? [] : [{ ...row, mark: row.mark, y }]));
  return [
    filledBars(
      figures.map(({ value, y }) => ({
        x1: x(0),
        x2: x(value),
        y1: y - HALF_BAR,
        y2: y + HALF_BAR,
        colour: theme.band[1] ?? theme.grid,
      })),
    ),
    drawTargets(drawn, x, theme),
    valueMarks(
      figures.map(({ value, mark, y }) => ({ x: x(value), y, mark, colour: theme.kent, radius: 6 })),
      theme,
    ),
  ];
}

function plot(
  rows: readonly ActualAgainstTargetRow[],
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): PlotOptions {
  const list = layOutRows(
    rows.map((row) => ({ name: nameOf(row), value: shown(row), isMe: false })),
    width,
    4,
  );
  const axis = axisDomain(
    rows.map(({ value }) => value),
    width < 500 ? 4 : 6,
    { zero: true },
  );
  const x = scaleLinear([axis.from, axis.to], [list.left, list.right - 10]);
  const drawn = rows.map((row, i) => ({ row, y: list.rows[i]?.middle ?? 0 }));
  const foot = wrapText(sentenceCase(unitWords(firstRow(rows).measure)), width - 8, TEXT_SIZES.small);
  return placedPlot(list.bottom + 30 + foot.length * 16, [
    pixelAxisX(axis, { x, top: 0, bottom: list.bottom }, theme),
    hairlines([{ x1: x(0), x2: x(0), y1: 0, y2: list.bottom }], theme.ink),
    drawFigures(drawn, x, theme),
    rowTexts(list, width, theme),
    chartText([{ x: 0, y: list.bottom + 26, text: foot.join('\n') }], {
      textAnchor: 'start',
      lineAnchor: 'top',
      fontSize: TEXT_SIZES.small,
      fill: theme.inkSoft,
    }),
  ]);
}

const table = (rows: readonly ActualAgainstTargetRow[]): ChartTable => ({
  caption: title(rows),
  columns: [
    { label: 'Figure', numeric: false },
    { label: 'Period', numeric: false },
    { label: 'Source', numeric: false },
    { label: unitWords(firstRow(rows).measure), numeric: true },
  ],
  rows: rows.map((row) => [
    wordCell(sentenceCase(row.mark)),
    { text: row.period.label, sort: row.period.start },
    wordCell(row.source),
    { text: shown(row), sort: row.value, provenance: row.provenance, note: row.direction ?? '' },
  ]),
  setOff: rows.flatMap(({ mark }, i) => (mark === 'target' ? [i] : [])),
});

/** A target alone is no comparison: its value is said and not drawn. */
function notDrawn(rows: readonly ActualAgainstTargetRow[]): string {
  if (rows.some(({ mark }) => mark !== 'target')) return '';
  const why = sayNoFigure(rows.flatMap(({ without }) => without.map((missing) => ({ value: null, missing }))));
  return [why, ...(rows.length === 0 ? [] : [describe(rows)])].join(' ');
}

/** Period by period, in time order, each figure with its mark and source; no verdict. */
function describe(rows: readonly ActualAgainstTargetRow[]): string {
  const { measure, place } = firstRow(rows);
  const say = (row: ActualAgainstTargetRow): string => {
    const amount = formatNumber(row.value, { digits: row.digits, unit: measure.unit });
    return `${row.mark} ${row.direction === null ? '' : `${row.direction} `}${amount} (${row.source})`;
  };
  const spoken = uniquePeriods(rows.map(({ period }) => period)).map((period) => {
    const inPeriod = rows.filter((row) => row.period.key === period.key);
    return `${period.label}: ${inPeriod.map(say).join(', ')}.`;
  });
  return `${place.name}, ${spoken.join(' ')}`;
}

/** Plan figures, later outturn and target of one indicator as bars from zero, each with its own mark. */
export const actualAgainstTarget: ChartModule<ActualAgainstTargetRow> = {
  id: 'actual-against-target',
  needs: 'Figures of one indicator and place with a number each, and its target if it has one.',
  title,
  plot,
  table,
  notDrawn,
  describe,
  marks: (rows) => collectMarks(rows.map(({ mark }): ChartMark => mark)),
};
