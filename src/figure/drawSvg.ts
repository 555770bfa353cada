import { wrapText } from '../marks/text.ts';
import { LINE_HEIGHT, TEXT_SIZES, chartTheme, type ChartModule } from '../theme/chart.ts';
import { plot } from '@observablehq/plot';

/** Attributes that hold coordinates, and nothing else: only these are rounded. */
const COORDINATES = [
  'd',
  'points',
  'transform',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'dx',
  'dy',
  'cx',
  'cy',
  'r',
  'width',
  'height',
] as const;

/** Below this many pixels a length is that of a mark, where half a pixel shows. */
const SMALL = 10;

/**
 * Places are whole CSS pixels and the lengths of small marks tenths: finer cannot be seen at the width drawn, and
 * digits are what a page of charts mostly weighs.
 */
function roundCoordinates(text: string): string {
  return text.replace(/-?\d*\.\d+(?:e-?\d+)?/g, (number) => {
    const value = Number(number);
    const rounded = Math.abs(value) < SMALL ? Math.round(value * 10) / 10 : Math.round(value);
    return String(Object.is(rounded, -0) ? 0 : rounded);
  });
}

function roundElement(element: Element): void {
  for (const name of COORDINATES) {
    const value = element.getAttribute(name);
    if (value !== null && /\d\.\d|e-/.test(value)) element.setAttribute(name, roundCoordinates(value));
  }
}

/** Ids count up through a whole build; under a prefix of the chart they stay its own. */
function prefixIds(elements: readonly Element[], prefix: string): void {
  for (const element of elements) {
    for (const { name, value } of Array.from(element.attributes)) {
      if (name === 'id') element.setAttribute(name, `${prefix}-${value}`);
      else if (value.includes('url(#')) element.setAttribute(name, value.replaceAll('url(#', `url(#${prefix}-`));
      else if (name === 'href' && value.startsWith('#')) element.setAttribute(name, `#${prefix}-${value.slice(1)}`);
    }
  }
}

/**
 * Makes Plot's SVG fit a strict Content-Security-Policy and axe: no style element or attribute, no label on a group,
 * ids of its own, coordinates to a tenth of a pixel. Changes the element given.
 *
 * @throws a defect when a style attribute or Plot's own warning sign is left.
 */
export function cleanDrawing(svg: Element, prefix: string): void {
  for (const style of Array.from(svg.querySelectorAll('style'))) style.remove();
  const inner = Array.from(svg.querySelectorAll('*'));
  for (const element of inner) {
    element.removeAttribute('aria-label');
    roundElement(element);
  }
  prefixIds(inner, prefix);
  if ([svg, ...inner].some((element) => element.hasAttribute('style')))
    throw new Error(`invalid style attribute in chart: ${prefix}`);
  if (svg.textContent.includes('\u26a0')) throw new Error(`invalid chart, Plot warned: ${prefix}`);
}

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
