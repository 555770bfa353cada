import type { Markish, PlotOptions } from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { formatNumber } from '../../format/numbers.ts';
import { formatReason } from '../../format/statuses.ts';
import { chartText, wrapText } from '../../marks/text.ts';
import { hairlines, intervalBand } from '../../marks/lines.ts';
import { dropSharedEnding, layOutRows, rowTexts, type ListRow, type RowList } from '../../marks/rowList.ts';
import { levelLines, levelsHeight, lineLabels, type UprightLine } from '../../marks/lineLabels.ts';
import { pixelAxisX, axisDomain, thinTicks } from '../../marks/axes.ts';
import { valueMarks } from '../../marks/values.ts';
import { TEXT_SIZES, type ChartTheme } from '../../theme/chart.ts';
import {
  firstArea,
  isArea,
  isBenchmark,
  isDrawn,
  isTarget,
  type AreaStripRow,
  type StripAreaRow,
} from './areaStripRows.ts';
import { sentenceCase, unitWords } from '../chartWords.ts';
import { placedPlot } from '../chartMarks.ts';

/** Value column: the number with `u` where it is of low reliability, or the reason in its place. */
function valueText(row: StripAreaRow): string {
  if (row.value === null) return formatReason(row.missing ?? 'not in the sources held');
  const number = formatNumber(row.value, { digits: row.digits });
  return row.status === 'u' || row.status === 'r' ? `${number} ${row.status}` : number;
}

function listRows(areas: readonly StripAreaRow[]): readonly ListRow[] {
  const names = dropSharedEnding(areas.map(({ place }) => place.name));
  return areas.map((row, i) => ({ name: names[i] ?? '', value: valueText(row), isMe: row.place.role === 'me' }));
}

function uprightLines(rows: readonly AreaStripRow[], x: (value: number) => number): readonly UprightLine[] {
  const benchmarks = rows.filter(isBenchmark).map((row) => ({
    row,
    x: x(row.value),
    label: `${row.place.name} ${formatNumber(row.value, { digits: row.digits })}`,
    kind: row.place.role === 'region' || row.place.role === 'country' ? row.place.role : ('kent' as const),
  }));
  const targets = rows.filter(isTarget).map((row) => ({
    row,
    x: x(row.value),
    label: `target ${formatNumber(row.value, { digits: row.digits })}`,
    kind: 'target' as const,
  }));
  return [...benchmarks, ...targets];
}

const allValues = (rows: readonly AreaStripRow[]): readonly number[] =>
  rows.flatMap((row) =>
    [row.value, ...(row.kind === 'area' ? [row.lower, row.upper] : [])].filter((value) => value !== null),
  );

interface StripPlace {
  readonly list: RowList;
  readonly x: (value: number) => number;
}

function drawAreas(areas: readonly StripAreaRow[], { list, x }: StripPlace, theme: ChartTheme): Markish[] {
  // An interval must be seen past its mark.
  const [mine, others] = areas.some(({ lower }) => lower !== null) ? [6, 4] : [7, 5];
  const drawn = areas.flatMap((row, i) => {
    const y = list.rows[i]?.middle ?? 0;
    const isMe = row.place.role === 'me';
    return isDrawn(row) ? [{ row, y, colour: isMe ? theme.me : theme.other, radius: isMe ? mine : others }] : [];
  });
  const intervals = drawn.flatMap(({ row, y, colour }) =>
    row.lower === null || row.upper === null ? [] : [{ lower: x(row.lower), upper: x(row.upper), y, colour }],
  );
  return [
    intervalBand(intervals),
    ...valueMarks(
      drawn.map(({ row, y, colour, radius }) => ({ x: x(row.value), y, mark: row.mark, colour, radius, row })),
      theme,
    ),
  ];
}

/** Plot options of the strip; rows stand in the order given. */
export function plotAreaStrip(
  rows: readonly AreaStripRow[],
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): PlotOptions {
  const areas = rows.filter(isArea);
  const axis = axisDomain(allValues(rows), 6);
  const columns = layOutRows(listRows(areas), width, 0);
  const x = scaleLinear([axis.from, axis.to], [columns.left + 8, columns.right - 8]);
  const lines = levelLines(uprightLines(rows, x), 0, width);
  const top = levelsHeight(lines);
  const list = layOutRows(listRows(areas), width, top);
  const title = wrapText(
    `${sentenceCase(unitWords(firstArea(rows).measure))}${axis.note === '' ? '' : `; ${axis.note}`}`,
    width - 8,
    TEXT_SIZES.small,
  );
  const guides = list.rows.map(({ middle }) => ({ x1: list.left, x2: list.right, y1: middle, y2: middle }));
  return placedPlot(list.bottom + 30 + title.length * 16, [
    hairlines(guides, theme.grid),
    pixelAxisX(width < 500 ? thinTicks(axis) : axis, { x, top, bottom: list.bottom }, theme),
    lineLabels(lines, { top, bottom: list.bottom }, theme),
    drawAreas(areas, { list, x }, theme),
    rowTexts(list, width, theme),
    chartText([{ x: 0, y: list.bottom + 26, text: title.join('\n') }], {
      textAnchor: 'start',
      lineAnchor: 'top',
      fontSize: TEXT_SIZES.small,
      fill: theme.inkSoft,
    }),
  ]);
}
