import { wrapText } from '../marks/text.ts';
import { LINE_HEIGHT, TEXT_SIZES } from '../theme/textSizes.ts';
import { plot } from '@observablehq/plot';
import type { ChartModule } from '../theme/chart.ts';
import { chartTheme } from '../theme/chartTheme.ts';
import { cleanDrawing } from './cleanDrawing.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Room above the first line and below the last. */
const ROOM = 6;
/** How much wider than plain text bold text is. */
const BOLD = 1.1;

/**
 * Writes words under a picture, inside it, so that a copied picture still says what it is: on one line, or as many as a
 * narrow picture needs to hold them whole. Changes the SVG given.
 */
export function addWatermark(svg: Element, words: string, document: Document): void {
  const [left = 0, top = 0, width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const step = Math.ceil(TEXT_SIZES.normal * LINE_HEIGHT);
  const lines = wrapText(words, width / BOLD, TEXT_SIZES.normal);
  for (const [place, line] of lines.entries()) {
    const text = document.createElementNS(SVG, 'text');
    text.setAttribute('x', String(left + width / 2));
    text.setAttribute('y', String(top + height + ROOM + step * (place + 1) - 8));
    text.setAttribute('text-anchor', 'middle');
    text.setAttribute('font-weight', 'bold');
    text.setAttribute('font-size', String(TEXT_SIZES.normal));
    text.setAttribute('fill', 'var(--c-worse)');
    text.textContent = line;
    svg.append(text);
  }
  const tall = height + step * lines.length + ROOM - 1;
  svg.setAttribute('height', String(tall));
  svg.setAttribute('viewBox', [left, top, width, tall].join(' '));
}

/** A chart to draw, and where. */
export interface Drawing<Row> {
  readonly chart: ChartModule<Row>;
  readonly rows: readonly Row[];
  /** Unique on the page; ids inside the SVG begin with it. */
  readonly id: string;
  /** CSS pixels: 360 or 640. */
  readonly width: number;
  /** The browser's, or linkedom's at build time. */
  readonly document: Document;
  /** Words laid over the picture, such as those of the training edition; none when absent. */
  readonly watermark?: string | undefined;
}

/**
 * Draws a chart as an SVG element: named by its title, described by its sentence, without anything that a strict
 * Content-Security-Policy refuses.
 *
 * @throws a defect when the chart has nothing to draw (`notDrawn`), when Plot gives anything but one SVG, or what
 * `cleanDrawing` refuses.
 */
export function drawSvg<Row>({ chart, rows, id, width, document, watermark }: Drawing<Row>): Element {
  const why = chart.notDrawn(rows);
  if (why !== '') throw new Error(`invalid chart, nothing to draw: ${chart.id}: ${why}`);
  const options = chart.plot(rows, { width, theme: chartTheme });
  const svg = plot({ ...options, className: 'plot', width, document });
  if (svg.tagName.toLowerCase() !== 'svg') throw new Error(`invalid chart, not one svg: ${chart.id}`);
  cleanDrawing(svg, id);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', chart.title(rows));
  svg.setAttribute('aria-description', chart.describe(rows));
  svg.setAttribute('font-size', String(TEXT_SIZES.normal));
  if (watermark !== undefined) addWatermark(svg, watermark, document);
  return svg;
}
