import type { Markish, PlotOptions } from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { formatNumber } from '../../format/numbers.ts';
import { chartText, estimateTextWidth, wrapText } from '../../marks/text.ts';
import { hairlines, targetRule } from '../../marks/lines.ts';
import { judgementColour, judgementMark } from '../../marks/judgementMark.ts';
import { levelLabels, type LevelledLabel } from '../../marks/endLabels.ts';
import { valueMarks } from '../../marks/values.ts';
import { VERDICT_LOOKS } from '../../theme/marks.ts';
import { LINE_HEIGHT, TEXT_SIZES, type ChartTheme } from '../../theme/chart.ts';
import { placedPlot } from '../chartMarks.ts';
import type { GlancePoint, TargetsAtAGlanceRow } from './targetsAtAGlanceRows.ts';

const WIDE = 500;
const WORDS_WIDTH = 236;
const LEVEL = 17;
const PADDING = 24;
/** A label moved further than this gets a leader to its mark. */
const SHORTEST_SLIDE = 8;
const LINE = TEXT_SIZES.normal * LINE_HEIGHT;

/** One indicator laid out in CSS pixels. */
interface GlanceRow {
  readonly row: TargetsAtAGlanceRow;
  readonly top: number;
  readonly bottom: number;
  readonly title: readonly string[];
  readonly verdict: readonly string[];
  readonly verdictTop: number;
  readonly lineY: number;
  readonly left: number;
  readonly right: number;
  readonly x: (value: number) => number;
  readonly above: readonly LevelledLabel[];
  readonly below: readonly LevelledLabel[];
}

/** A figure of another period than the target's says its own. */
function labelOf(point: GlancePoint, row: TargetsAtAGlanceRow): string {
  const target = row.points.find(({ mark }) => mark === 'target');
  const value = formatNumber(point.value, { digits: point.digits });
  if (point.mark === 'target') return `target: ${row.direction ?? ''} ${value}`.replace('  ', ' ');
  const period = point.period.key === target?.period.key ? '' : ` (${point.period.label})`;
  return `${point.mark} ${value}${period}`;
}

/**
 * What is drawn of a row: the plan's figures, the target, and outturns of the target's own period. Outturns of other
 * periods, which the bridge test uses, are in the table.
 */
function drawnPoints({ points }: TargetsAtAGlanceRow): readonly GlancePoint[] {
  const target = points.find(({ mark }) => mark === 'target');
  return points.filter(({ mark, period }) => mark !== 'outturn' || period.key === target?.period.key);
}

/** Each row on a scale of its own, with room at both ends. */
function scaleOf(row: TargetsAtAGlanceRow, left: number, right: number): (value: number) => number {
  const values = drawnPoints(row).map(({ value }) => value);
  // Nothing is placed on the scale of a row without a number.
  if (values.length === 0) return () => left;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.25 || Math.abs(high) * 0.1 || 1;
  return scaleLinear([low - room, high + room], [left, right]);
}

function layOutRow(row: TargetsAtAGlanceRow, top: number, width: number): GlanceRow {
  const isWide = width >= WIDE;
  const [left, right] = isWide ? [WORDS_WIDTH + 22, width - 4] : [4, width - 4];
  const wordsWidth = isWide ? WORDS_WIDTH : width - 8;
  const name = row.niNumber === '' ? row.measure.label : `${row.niNumber} ${row.measure.label}`;
  const title = wrapText(name, wordsWidth / 1.1, TEXT_SIZES.normal);
  const verdict = wrapText(row.verdict, (wordsWidth - 22) / 1.1, TEXT_SIZES.normal);
  const x = scaleOf(row, left + 8, right - 8);
  const place = (points: readonly GlancePoint[]) =>
    levelLabels(
      points.map((point) => {
        const text = labelOf(point, row);
        return { x: x(point.value), text, width: estimateTextWidth(text, TEXT_SIZES.small) };
      }),
      { left, right },
    );
  const above = place(drawnPoints(row).filter(({ mark }) => mark !== 'target'));
  const below = place(row.points.filter(({ mark }) => mark === 'target'));
  const verdictTop = top + title.length * LINE + 6;
  const wordsBottom = verdictTop + verdict.length * LINE;
  const levels = Math.max(0, ...above.map(({ level }) => level)) + 1;
  const lineY = (isWide ? top : wordsBottom + 4) + levels * LEVEL + 10;
  const bottom = Math.max(wordsBottom, lineY + 32) + PADDING;
  return { row, top, bottom, title, verdict, verdictTop, lineY, left, right, x, above, below };
}

function layOut(rows: readonly TargetsAtAGlanceRow[], width: number): readonly GlanceRow[] {
  const laid: GlanceRow[] = [];
  for (const row of rows) laid.push(layOutRow(row, laid.at(-1)?.bottom ?? 6, width));
  return laid;
}

function drawWords({ row, title, top, verdict, verdictTop }: GlanceRow, theme: ChartTheme): Markish[] {
  const look = VERDICT_LOOKS[row.state];
  const start = { textAnchor: 'start', lineAnchor: 'top', fontWeight: 'bold' } as const;
  return [
    chartText([{ x: 0, y: top, text: title.join('\n') }], { ...start, fill: theme.ink }),
    ...judgementMark({ x: 7, y: verdictTop + 8, look }, theme),
    chartText([{ x: 20, y: verdictTop, text: verdict.join('\n') }], { ...start, fill: judgementColour(look, theme) }),
  ];
}

const labelY = (level: number, lineY: number): number => lineY - 18 - level * LEVEL;

function drawLabels({ above, below, lineY }: GlanceRow, theme: ChartTheme): Markish[] {
  const small = { fontSize: TEXT_SIZES.small } as const;
  const leaders = above
    .filter(({ level, x, textX }) => level > 0 || Math.abs(x - textX) > SHORTEST_SLIDE)
    .map(({ x, textX, width, level }) => {
      const half = width / 2 - 4;
      return { x1: Math.max(textX - half, Math.min(textX + half, x)), x2: x, y1: labelY(level, lineY) + 7, y2: lineY };
    });
  return [
    hairlines(leaders, theme.other),
    chartText(
      above.map(({ textX, text, level }) => ({ x: textX, y: labelY(level, lineY), text })),
      { ...small, fill: theme.ink, halo: theme.paper },
    ),
    chartText(
      below.map(({ textX, text }) => ({ x: textX, y: lineY + 24, text })),
      { ...small, fill: theme.target, fontWeight: 'bold' },
    ),
  ];
}

function drawRow(laid: GlanceRow, theme: ChartTheme): Markish[] {
  const { row, lineY, left, right, x } = laid;
  const figures = drawnPoints(row).flatMap((point) =>
    point.mark === 'target' ? [] : [{ x: x(point.value), y: lineY, mark: point.mark, colour: theme.kent, radius: 6 }],
  );
  const targets = row.points
    .filter(({ mark }) => mark === 'target')
    .map(({ value }) => ({ x1: x(value), x2: x(value), y1: lineY - 12, y2: lineY + 12 }));
  return [
    hairlines([{ x1: left, x2: right, y1: lineY, y2: lineY }], theme.grid, { width: 2 }),
    ...drawLabels(laid, theme),
    ...targetRule(targets, theme),
    ...valueMarks(figures, theme),
    ...drawWords(laid, theme),
  ];
}

/** Plot options of all targeted indicators as rows on their own scales. */
export function plotTargetsAtAGlance(
  rows: readonly TargetsAtAGlanceRow[],
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): PlotOptions {
  const laid = layOut(rows, width);
  const separators = laid
    .slice(1)
    .map(({ top }) => ({ x1: 0, x2: width, y1: top - PADDING / 2, y2: top - PADDING / 2 }));
  const height = (laid.at(-1)?.bottom ?? 40) - PADDING + 8;
  return placedPlot(height, [hairlines(separators, theme.grid), laid.flatMap((each) => drawRow(each, theme))]);
}
