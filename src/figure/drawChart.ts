import type { ChartModule } from '../theme/chart.ts';
import { drawSvg, type Drawing } from './drawSvg.ts';
import { latestTexts } from './latestTexts.ts';

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

/** Letters of drawings kept in memory, with what they were made of: twice what Kent’s site has, so that none of it is drawn twice. */
const MOST_LETTERS = 12_000_000;

const drawn = latestTexts(MOST_LETTERS);

/** Charts by number: two may have one id, as in tests. */
const numbers = new WeakMap<object, number>();
let charts = 0;

function numberOf<Row>(chart: ChartModule<Row>): number {
  const known = numbers.get(chart);
  if (known !== undefined) return known;
  charts += 1;
  numbers.set(chart, charts);
  return charts;
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
  const kept = `${numberOf(chart)} ${key}`;
  const known = drawn.get(kept);
  const svg = known ?? drawForAnyId(drawing, key);
  if (known === undefined) drawn.set(kept, svg);
  return svg.replaceAll(ANY_ID, id);
}
