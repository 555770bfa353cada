import type { ChartModule } from '../theme/chart.ts';
import { drawSvg, type Drawing } from './drawSvg.ts';

/** Stands for the figure's id in a drawing that is kept: a character for private use, which no text of ours holds. */
const ANY_ID = '\uE000';

/** JSON has no word for these and would write nothing or null. */
const isUnsaid = (value: unknown): boolean =>
  value === undefined || (typeof value === 'number' && !Number.isFinite(value));

/** Plain data: lists, records and single values, all of which JSON tells. */
function isTold(value: unknown): boolean {
  if (typeof value === 'function') return false;
  const prototype: unknown = typeof value === 'object' && value !== null ? Object.getPrototypeOf(value) : null;
  return prototype === null || prototype === Object.prototype || prototype === Array.prototype;
}

/**
 * What a drawing is made of, as text: two lists of rows with the same text hold the same values. Null where a row holds
 * what JSON would not tell apart, such as a map or a function.
 */
export function drawingKey(rows: readonly unknown[], width: number, watermark: string | undefined): string | null {
  let isWhole = true;
  const text = JSON.stringify([rows, width, watermark ?? null], (_, value: unknown) => {
    if (isUnsaid(value)) return `\uE001${String(value)}`;
    // A date is text before it comes here, so its holder is asked.
    const held = typeof value === 'object' && value !== null ? [value, ...Object.values(value)] : [value];
    isWhole &&= held.every(isTold);
    return value;
  });
  return isWhole ? text : null;
}

/** Where drawings are kept from one command to the next; the same chart of the same key is the same drawing. */
export interface DrawingShelf {
  find(chart: string, key: string): string | undefined;
  add(chart: string, key: string, svg: string): void;
}

let shelf: DrawingShelf | null = null;

/** Has drawings looked for on a shelf before they are made, and put there; null for none. */
export function drawFrom(next: DrawingShelf | null): void {
  shelf = next;
}

/** Drawings of a chart kept in memory: more than the pages of Kent have of any, so that none of its site is drawn twice. */
const MOST_DRAWN = 1000;

/** By chart, what was drawn of which rows. */
const drawn = new WeakMap<object, Map<string, string>>();

function drawingsOf<Row>(chart: ChartModule<Row>): Map<string, string> {
  const kept = drawn.get(chart) ?? new Map<string, string>();
  drawn.set(chart, kept);
  return kept;
}

function drawForAnyId<Row>(drawing: Drawing<Row>, key: string): string {
  const found = shelf?.find(drawing.chart.id, key);
  if (found !== undefined) return found;
  const svg = drawSvg({ ...drawing, id: ANY_ID }).outerHTML;
  shelf?.add(drawing.chart.id, key, svg);
  return svg;
}

/**
 * Draws a chart as SVG text for a page; see `drawSvg`. The same chart of the same rows stands on five pages and in every
 * pack of its area, so it is drawn once and only its ids differ.
 */
export function drawChart<Row>(drawing: Drawing<Row>): string {
  const { chart, rows, width, watermark, id } = drawing;
  const key = drawingKey(rows, width, watermark);
  if (key === null) return drawSvg(drawing).outerHTML;
  const kept = drawingsOf(chart);
  const svg = kept.get(key) ?? drawForAnyId(drawing, key);
  keepLatest(kept, key, svg);
  return svg.replaceAll(ANY_ID, id);
}

/** The pages of one area follow each other: what was asked for longest ago is let go. */
function keepLatest(kept: Map<string, string>, key: string, svg: string): void {
  kept.delete(key);
  kept.set(key, svg);
  const [oldest] = kept.keys();
  if (kept.size > MOST_DRAWN && oldest !== undefined) kept.delete(oldest);
}
