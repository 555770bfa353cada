import type { Markish, PlotOptions } from '@observablehq/plot';
import { max, scaleLinear } from 'd3';
import { formatNumber } from '../../format/numbers.ts';
import { formatReason } from '../../format/statuses.ts';
import { chartText, estimateTextWidth, wrapText } from '../../marks/text.ts';
import { hairlines, intervalBand } from '../../marks/lines.ts';
import { judgementColour, judgementMark } from '../../marks/judgementMark.ts';
import { pixelAxisX, axisDomain, thinTicks, type AxisDomain } from '../../marks/axes.ts';
import { COMPARISON_LOOKS } from '../../theme/marks.ts';
import { LINE_HEIGHT, TEXT_SIZES, type ChartTheme } from '../../theme/chart.ts';
import { unitWords } from '../chartWords.ts';
import { placedPlot } from '../chartMarks.ts';
import { firstRow, isDrawn, type DrawnSpineRow, type SpineRow } from './spineRows.ts';

/** Intervals of very small counts reach far; beyond this multiple of the county's figure they are cut, and it is said. */
const MOST = 300;
const NAME_SHARE = 0.4;
const GUTTER = 12;
const TOP = 30;
/** Room for a mark with its word below it. */
const LEAST_HEIGHT = 50;
const WORD_DROP = 17;

interface SpinePlace {
  readonly row: SpineRow;
  readonly name: readonly string[];
  readonly value: string;
  readonly middle: number;
}

interface SpineLayout {
  readonly places: readonly SpinePlace[];
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

const nameOf = ({ measure }: SpineRow): string => `${measure.label}, ${unitWords(measure)}`;

function valueOf(row: SpineRow): string {
  if (row.value === null) return formatReason(row.missing ?? 'not in the sources held');
  const number = formatNumber(row.value, { digits: row.digits });
  return row.status === 'u' || row.status === 'r' ? `${number} ${row.status}` : number;
}

function layOut(rows: readonly SpineRow[], width: number): SpineLayout {
  const nameWidth = Math.min(
    width * NAME_SHARE,
    max(rows, (row) => estimateTextWidth(nameOf(row), TEXT_SIZES.normal)) ?? 0,
  );
  const valueWidth = max(rows, (row) => estimateTextWidth(valueOf(row), TEXT_SIZES.normal, 'bold')) ?? 0;
  let y = TOP;
  const places = rows.map((row) => {
    const name = wrapText(nameOf(row), nameWidth + 1, TEXT_SIZES.normal);
    const height = Math.max(LEAST_HEIGHT, name.length * TEXT_SIZES.normal * LINE_HEIGHT + 14);
    y += height;
    return { row, name, value: valueOf(row), middle: y - height / 2 };
  });
  return { places, left: nameWidth + GUTTER, right: width - valueWidth - GUTTER, bottom: y };
}

/** A figure as a share of the county's, which is 100. */
const shareOf = (value: number, { benchmark }: SpineRow): number => (100 * value) / benchmark.value;

function axisOf(drawn: readonly DrawnSpineRow[], width: number): AxisDomain {
  const shares = drawn.flatMap((row) => [row.lower, row.value, row.upper].map((value) => shareOf(value, row)));
  const axis = axisDomain([100, ...shares.map((share) => Math.min(MOST, share))], 5);
  return width < 500 ? thinTicks(axis) : axis;
}

const isCut = (row: DrawnSpineRow): boolean => shareOf(row.upper, row) > MOST;

function drawRow(place: SpinePlace & { row: DrawnSpineRow }, x: (share: number) => number, theme: ChartTheme): Markish {
  const { row, middle } = place;
  const look = COMPARISON_LOOKS[row.result];
  const at = (value: number): number => x(Math.min(MOST, shareOf(value, row)));
  const centre = at(row.value);
  // A bar lies along its interval: a gap around it keeps the two apart.
  const gap = look.shape === 'bar' ? [{ x1: centre - 9, x2: centre + 9, y1: middle - 5, y2: middle - 5 }] : [];
  return [
    intervalBand([
      { lower: at(row.lower), upper: at(row.upper), y: middle - 5, colour: judgementColour(look, theme), row },
    ]),
    hairlines(gap, theme.paper, { width: 9 }),
    ...judgementMark({ x: centre, y: middle - 5, look }, theme),
  ];
}

/** The word of each answer under its mark, inside the strip. */
function wordTexts({ places, left, right }: SpineLayout, x: (share: number) => number, theme: ChartTheme): Markish {
  const words = places.flatMap(({ row, middle }) => {
    if (!isDrawn(row)) return [];
    const text = COMPARISON_LOOKS[row.result].word;
    const half = estimateTextWidth(text, TEXT_SIZES.small) / 2;
    const at = x(Math.min(MOST, shareOf(row.value, row)));
    return [{ x: Math.max(left + half, Math.min(right - half, at)), y: middle - 5 + WORD_DROP, text }];
  });
  return chartText(words, { fontSize: TEXT_SIZES.small, fill: theme.ink, halo: theme.paper });
}

function sideTexts({ places }: SpineLayout, width: number, theme: ChartTheme): Markish[] {
  return [
    chartText(
      places.map(({ name, middle }) => ({ x: 0, y: middle, text: name.join('\n') })),
      { textAnchor: 'start', fill: theme.ink },
    ),
    chartText(
      places.map(({ value, middle }) => ({ x: width - 2, y: middle, text: value })),
      { textAnchor: 'end', fontWeight: 'bold', fill: theme.me },
    ),
  ];
}

function footOf(rows: readonly SpineRow[], width: number): readonly string[] {
  const { benchmark, place } = firstRow(rows);
  const cut = rows.filter(isDrawn).some(isCut) ? `; intervals are cut at ${MOST}` : '';
  const text = `Each figure of ${place.name} as a share of ${benchmark.name}’s, which is 100${cut}`;
  return wrapText(text, width - 8, TEXT_SIZES.small);
}

/** Plot options of the spine; rows stand in the order given. */
export function plotSpine(
  rows: readonly SpineRow[],
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): PlotOptions {
  const layout = layOut(rows, width);
  const { places, left, right, bottom } = layout;
  const axis = axisOf(rows.filter(isDrawn), width);
  const x = scaleLinear([axis.from, axis.to], [left + 8, right - 8]);
  const foot = footOf(rows, width);
  const { benchmark } = firstRow(rows);
  const guides = places.map(({ middle }) => ({ x1: left, x2: right, y1: middle - 5, y2: middle - 5 }));
  return placedPlot(bottom + 30 + foot.length * 16, [
    hairlines(guides, theme.grid),
    pixelAxisX(axis, { x, top: TOP - 4, bottom }, theme),
    hairlines([{ x1: x(100), x2: x(100), y1: TOP - 8, y2: bottom }], theme.kent, { width: 2 }),
    chartText([{ x: x(100), y: 10, text: benchmark.name }], { fill: theme.kent, fontWeight: 'bold' }),
    ...places.map(({ row, ...rest }) => (isDrawn(row) ? drawRow({ ...rest, row }, x, theme) : [])),
    wordTexts(layout, x, theme),
    sideTexts(layout, width, theme),
    chartText([{ x: 0, y: bottom + 26, text: foot.join('\n') }], {
      textAnchor: 'start',
      lineAnchor: 'top',
      fontSize: TEXT_SIZES.small,
      fill: theme.inkSoft,
    }),
  ]);
}
