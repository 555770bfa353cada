import { text as textMark, type Markish } from '@observablehq/plot';
import { max } from 'd3';
import { LINE_HEIGHT, TEXT_SIZES, type ChartTheme } from '../theme/chart.ts';
import { estimateTextWidth, wrapText } from './text.ts';

/** One row of a list chart: a name at the left, something drawn, a value at the right. */
export interface ListRow {
  readonly name: string;
  /** Printed at the right, unit left to the axis; a word where there is no number. */
  readonly value: string;
  readonly isMe: boolean;
}

/** A row in its place, in CSS pixels. */
export interface PlacedRow extends ListRow {
  readonly middle: number;
  readonly lines: readonly string[];
}

/** The columns of a list chart in CSS pixels. */
export interface RowList {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly PlacedRow[];
}

const NAME_SHARE = 0.36;
const ROW_PADDING = 11;
const GUTTER = 12;

/** Drops a last word that every name shares, such as the level the title has said: `Dover district` becomes `Dover`. */
export function dropSharedEnding(names: readonly string[]): readonly string[] {
  const endings = new Set(names.map((name) => / \S+$/.exec(name)?.[0] ?? ''));
  const [ending = ''] = endings;
  return names.length < 2 || endings.size !== 1 || ending === ''
    ? names
    : names.map((name) => name.slice(0, -ending.length));
}

/** Lays rows out under `top`: names wrap, and the room between names and values is what the names leave. */
export function layOutRows(rows: readonly ListRow[], width: number, top: number): RowList {
  const weightOf = ({ isMe }: ListRow) => (isMe ? ('bold' as const) : ('normal' as const));
  const longest = max(rows, (row) => estimateTextWidth(row.name, TEXT_SIZES.normal, weightOf(row))) ?? 0;
  const nameWidth = Math.min(longest, width * NAME_SHARE);
  const valueWidth = max(rows, (row) => estimateTextWidth(row.value, TEXT_SIZES.normal, weightOf(row))) ?? 0;
  let y = top;
  const placed = rows.map((row) => {
    const lines = wrapText(row.name, nameWidth / (row.isMe ? 1.1 : 1) + 1, TEXT_SIZES.normal);
    const height = lines.length * TEXT_SIZES.normal * LINE_HEIGHT + ROW_PADDING;
    y += height;
    return { ...row, lines, middle: y - height / 2 };
  });
  return {
    left: nameWidth + GUTTER,
    right: width - Math.min(valueWidth, width * 0.3) - GUTTER,
    top,
    bottom: y,
    rows: placed,
  };
}

/** Names at the left and values at the right; this area's in its accent and bold. */
export function rowTexts({ rows }: RowList, width: number, theme: ChartTheme): Markish[] {
  return [true, false].flatMap((isMe) => {
    const ofKind = rows.filter((row) => row.isMe === isMe);
    const shared = {
      y: 'middle',
      fontSize: TEXT_SIZES.normal,
      lineHeight: LINE_HEIGHT,
      fontWeight: isMe ? 'bold' : 'normal',
      fill: isMe ? theme.me : theme.ink,
    } as const;
    return [
      textMark(ofKind, { ...shared, x: () => 0, text: (row: PlacedRow) => row.lines.join('\n'), textAnchor: 'start' }),
      textMark(ofKind, { ...shared, x: () => width - 2, text: 'value', textAnchor: 'end' }),
    ];
  });
}
