import { scaleLinear, type ScaleLinear } from 'd3';
import type { Period } from '../../../pipeline/contract/series.ts';
import { formatNumber } from '../../format/numbers.ts';
import { wrapText } from '../../marks/text.ts';
import { LINE_HEIGHT, TEXT_SIZES } from '../../theme/chart.ts';
import { axisDomain, type AxisDomain } from '../../marks/axes.ts';
import { sentenceCase, unitWords } from '../chartWords.ts';
import { groupSeries, type PlaceSeries } from './measureOverTimeRuns.ts';
import {
  isBreak,
  isDrawn,
  isFigure,
  isSpan,
  isTarget,
  measureOfRows,
  type DrawnFigureRow,
  type MeasureOverTimeRow,
} from './measureOverTimeRow.ts';
import { periodPosition, uniquePeriods } from '../../marks/periods.ts';

/** The label at the end of one place's line. */
export interface EndLabel {
  readonly row: DrawnFigureRow;
  readonly lines: readonly string[];
}

/** Everything the drawing needs that depends on the width: scales in CSS pixels, margins, axis. */
export interface TimeFrame {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly axis: AxisDomain;
  readonly axisTitle: readonly string[];
  readonly periods: readonly Period[];
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly series: readonly PlaceSeries[];
  readonly ends: readonly EndLabel[];
  /** Pixel row below which values are drawn; labels of breaks and stretches stand above it. */
  readonly dataTop: number;
}

const LEFT = 42;
const BOTTOM = 34;
const WIDE = 500;
const HALF_YEAR = 0.5;

/** A plan's few points are named by callouts; a series that has a line is named at its end. */
const isNamedAtEnd = ({ rows }: PlaceSeries): boolean => rows.length > 2 && rows.at(-1)?.basis !== 'plan';

function labelEnd({ rows }: PlaceSeries, width: number): readonly EndLabel[] {
  const row = rows.at(-1);
  if (row === undefined) return [];
  const value = formatNumber(row.value, { digits: row.digits });
  return [
    {
      row,
      lines: wrapText(
        `${row.place.name} ${value}`,
        width,
        TEXT_SIZES.normal * (row.place.role === 'me' || row.place.role === 'kent' ? 1.1 : 1),
      ),
    },
  ];
}

const linesHeight = (lines: number, size: number): number => lines * size * LINE_HEIGHT;

/** Lays out the chart for one width. Rows without a number take part in the time axis only. */
export function frameTime(rows: readonly MeasureOverTimeRow[], width: number): TimeFrame {
  const figures = rows.filter(isFigure);
  const targets = rows.filter(isTarget);
  const series = groupSeries(figures.filter(isDrawn));
  const labelWidth = width < WIDE ? 92 : 142;
  const ends = series.filter(isNamedAtEnd).flatMap((each) => labelEnd(each, labelWidth));
  const values = [...figures.filter(isDrawn), ...targets].map(({ value }) => value);
  // One domain for every width: two screens show one picture.
  const axis = axisDomain(values, 6);
  const title = `${sentenceCase(unitWords(measureOfRows(rows)))}${axis.note === '' ? '' : `; ${axis.note}`}`;
  const axisTitle = wrapText(title, width - 8, TEXT_SIZES.small);
  const margins = {
    top: linesHeight(axisTitle.length, TEXT_SIZES.small) + 12,
    right: ends.length === 0 ? 16 : labelWidth + 18,
    bottom: BOTTOM,
    left: LEFT,
  };
  const periods = uniquePeriods([...figures, ...targets].map(({ period }) => period));
  const positions = periods.map(periodPosition);
  const head = rows.some((row) => isBreak(row) || isSpan(row)) ? linesHeight(3, TEXT_SIZES.small) + 6 : 8;
  const height = margins.top + head + (width < WIDE ? 250 : 270) + BOTTOM;
  const dataTop = margins.top + head;
  const x = scaleLinear(
    [Math.min(...positions) - HALF_YEAR, Math.max(...positions) + HALF_YEAR],
    [LEFT, width - margins.right],
  );
  const y = scaleLinear([axis.from, axis.to], [height - BOTTOM, dataTop]);
  return { width, height, margins, axis, axisTitle, periods, x, y, series, ends, dataTop };
}
