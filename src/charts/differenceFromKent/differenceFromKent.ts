import type { PlotOptions } from '@observablehq/plot';
import { scaleLinear } from 'd3';
import type { Period } from '../../../pipeline/contract/series.ts';
import { differenceUnit, formatDifference } from '../../format/formatDifference.ts';
import { formatNumber } from '../../format/formatNumber.ts';
import { formatReason } from '../../format/formatReason.ts';
import { chartText } from '../../marks/chartText.ts';
import { hairlines } from '../../marks/hairlines.ts';
import { pixelAxisX } from '../../marks/pixelAxisX.ts';
import { dropSharedEnding, layOutRows, rowTexts, type ListRow } from '../../marks/rowList.ts';
import { valueMarks } from '../../marks/valueMarks.ts';
import { wrapText } from '../../marks/wrapText.ts';
import { TEXT_SIZES } from '../../theme/textSizes.ts';
import { axisDomain, thinTicks } from '../../marks/axisDomain.ts';
import type { ChartModule, ChartTable, ChartTheme } from '../../theme/chart.ts';
import { collectMarks, marksOfValue } from '../collectMarks.ts';
import { sentenceCase, unitWords } from '../measureWords.ts';
import { sayNoFigure } from '../noFigure.ts';
import { placedPlot } from '../placedPlot.ts';
import type { Measure, Place, ShownValue } from '../../marks/rowParts.ts';
import { valueCell, wordCell } from '../valueCell.ts';

/** One area's difference from the benchmark. `value` is the area's own figure. */
export interface DifferenceFromKentRow extends ShownValue {
  readonly measure: Measure;
  readonly place: Place;
  readonly period: Period;
  /** What the areas are together: `Kent's 12 districts, by where the school stands`. */
  readonly areasLabel: string;
  /** Area less benchmark in percentage points (or per 1,000), full precision; null when there is no figure. */
  readonly difference: number | null;
  /** The benchmark: Kent. */
  readonly benchmark: {
    readonly name: string;
    readonly value: number;
    readonly digits: number;
    readonly provenance: string;
  };
}

function firstRow(rows: readonly DifferenceFromKentRow[]): DifferenceFromKentRow {
  const first = rows[0];
  if (first === undefined) throw new Error('missing rows in a chart of differences');
  return first;
}

const inOrder = (rows: readonly DifferenceFromKentRow[]): readonly DifferenceFromKentRow[] =>
  rows.toSorted((a, b) => a.place.name.localeCompare(b.place.name, 'en-GB'));

function title(rows: readonly DifferenceFromKentRow[]): string {
  const { measure, areasLabel, period, benchmark } = firstRow(rows);
  return `${measure.label}, difference from ${benchmark.name}: ${areasLabel}, ${period.label}, ${differenceUnit(measure.unit)}`;
}

const differenceText = ({ difference, digits, missing }: DifferenceFromKentRow): string =>
  difference === null ? formatReason(missing ?? 'not in the sources held') : formatDifference(difference, digits);

const listRow = (row: DifferenceFromKentRow) => ({
  value: `${differenceText(row)}${row.status === 'u' ? ' u' : ''}`,
  isMe: row.place.role === 'me',
});

function listRows(rows: readonly DifferenceFromKentRow[]): readonly ListRow[] {
  const names = dropSharedEnding(rows.map(({ place }) => place.name));
  return rows.map((row, i) => ({ ...listRow(row), name: names[i] ?? '' }));
}

interface DrawnDifference {
  readonly row: DifferenceFromKentRow;
  readonly difference: number;
  readonly y: number;
}

/** A stem from Kent's line to each mark: its length is the difference. */
function drawDifferences(drawn: readonly DrawnDifference[], x: (value: number) => number, theme: ChartTheme) {
  const colourOf = ({ place }: DifferenceFromKentRow): string => (place.role === 'me' ? theme.me : theme.other);
  const stems = (role: 'me' | 'other') =>
    drawn
      .filter(({ row }) => (row.place.role === 'me') === (role === 'me'))
      .map(({ difference, y }) => ({ x1: x(0), x2: x(difference), y1: y, y2: y }));
  return [
    hairlines(stems('other'), theme.other, { width: 3 }),
    hairlines(stems('me'), theme.me, { width: 4 }),
    ...valueMarks(
      drawn.map(({ row, difference, y }) => ({
        x: x(difference),
        y,
        mark: row.mark,
        colour: colourOf(row),
        radius: row.place.role === 'me' ? 7 : 5,
      })),
      theme,
    ),
  ];
}

function plot(
  rows: readonly DifferenceFromKentRow[],
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): PlotOptions {
  const ordered = inOrder(rows);
  const { benchmark, measure } = firstRow(rows);
  const top = 28;
  const list = layOutRows(listRows(ordered), width, top);
  const drawn = ordered.flatMap((row, i) =>
    row.difference === null ? [] : [{ row, difference: row.difference, y: list.rows[i]?.middle ?? 0 }],
  );
  const axis = axisDomain([0, ...drawn.map(({ difference }) => difference)], 6);
  const x = scaleLinear([axis.from, axis.to], [list.left + 8, list.right - 8]);
  const foot = wrapText(
    `${sentenceCase(differenceUnit(measure.unit))} above (+) or below (\u2212) ${benchmark.name}`,
    width - 8,
    TEXT_SIZES.small,
  );
  const middle = Math.max(90, Math.min(width - 90, x(0)));
  return placedPlot(list.bottom + 30 + foot.length * 16, [
    hairlines(
      list.rows.map(({ middle: y }) => ({ x1: list.left, x2: list.right, y1: y, y2: y })),
      theme.grid,
    ),
    pixelAxisX(width < 500 ? thinTicks(axis) : axis, { x, top, bottom: list.bottom }, theme),
    hairlines([{ x1: x(0), x2: x(0), y1: top - 6, y2: list.bottom }], theme.kent, { width: 2 }),
    drawDifferences(drawn, x, theme),
    rowTexts(list, width, theme),
    chartText(
      [{ x: middle, y: 10, text: `${benchmark.name} ${formatNumber(benchmark.value, { digits: benchmark.digits })}` }],
      {
        fill: theme.kent,
        fontWeight: 'bold',
      },
    ),
    chartText([{ x: 0, y: list.bottom + 26, text: foot.join('\n') }], {
      textAnchor: 'start',
      lineAnchor: 'top',
      fontSize: TEXT_SIZES.small,
      fill: theme.inkSoft,
    }),
  ]);
}

function table(rows: readonly DifferenceFromKentRow[]): ChartTable {
  const { measure, benchmark } = firstRow(rows);
  const ordered = inOrder(rows);
  return {
    caption: title(rows),
    columns: [
      { label: 'Area', numeric: false },
      { label: unitWords(measure), numeric: true },
      { label: `difference from ${benchmark.name}, ${differenceUnit(measure.unit)}`, numeric: true },
    ],
    rows: [
      ...ordered.map((row) => [
        wordCell(row.place.name),
        valueCell(row),
        { text: differenceText(row), sort: row.difference ?? '' },
      ]),
      [
        wordCell(benchmark.name),
        {
          text: formatNumber(benchmark.value, { digits: benchmark.digits }),
          sort: benchmark.value,
          provenance: benchmark.provenance,
        },
        { text: formatDifference(0, benchmark.digits), sort: 0 },
      ],
    ],
    setOff: [ordered.length],
  };
}

const notDrawn = (rows: readonly DifferenceFromKentRow[]): string =>
  sayNoFigure(rows.map(({ difference, missing }) => ({ value: difference, missing })));

function describe(rows: readonly DifferenceFromKentRow[]): string {
  const { benchmark, measure, period } = firstRow(rows);
  const unit = differenceUnit(measure.unit);
  const held = rows.filter(({ difference }) => difference !== null);
  const ordered = held.toSorted((a, b) => (a.difference ?? 0) - (b.difference ?? 0));
  const [low, high] = [ordered[0], ordered.at(-1)];
  if (low === undefined || high === undefined) return `No figure is held for ${period.label}.`;
  const say = (row: DifferenceFromKentRow): string =>
    `${differenceText(row)} (${row.place.name}${row.status === 'u' ? ', u: low reliability' : ''})`;
  const me = held.find(({ place }) => place.role === 'me');
  const kent = `${benchmark.name}’s ${formatNumber(benchmark.value, { digits: benchmark.digits, unit: measure.unit })}`;
  const mine = me === undefined ? '' : `${me.place.name}: ${differenceText(me)} ${unit} from ${kent}. `;
  // The two ends of one figure are one area: that is no range.
  if (low === high) {
    return `The only difference from ${kent} in ${period.label} that can be shown: ${say(low)} ${unit}. No interval belongs to it.`;
  }
  return `${mine}Differences from ${kent} in ${period.label} ran from ${say(low)} to ${say(high)} ${unit}. No interval belongs to them.`;
}

/** Areas by their difference from the benchmark, alphabetically; for measures that have no interval. */
export const differenceFromKent: ChartModule<DifferenceFromKentRow> = {
  id: 'difference-from-kent',
  needs: 'Rows of one level, measure and period, each with its difference from the same benchmark.',
  title,
  plot,
  table,
  notDrawn,
  describe,
  marks: (rows) => collectMarks(rows.flatMap(marksOfValue)),
};
