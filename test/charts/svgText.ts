import { estimateTextWidth } from '../../src/marks/text.ts';
import { serverDocument } from './testChart.tsx';

/** A line of text of a drawing where it stands, in CSS pixels. */
export interface DrawnText {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const ANCHORS = { start: 0, middle: 0.5, end: 1 } as const;

const inherited = (element: Element, name: string): string => {
  const closest = element.closest(`[${name}]`);
  return closest?.getAttribute(name) ?? '';
};

/** Sum of the translations from the root down: Plot uses no other transform on text. */
function offsetOf(element: Element): readonly [number, number] {
  let [x, y] = [0, 0];
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    const match = /translate\(([-\d.]+),([-\d.]+)\)/.exec(each.getAttribute('transform') ?? '');
    x += Number(match?.[1] ?? 0);
    y += Number(match?.[2] ?? 0);
  }
  return [x, y];
}

const emOf = (value: string | null, size: number): number =>
  value === null || value === '' ? 0 : value.endsWith('em') ? Number(value.slice(0, -2)) * size : Number(value);

function measureLines(element: Element): readonly DrawnText[] {
  const size = Number(inherited(element, 'font-size'));
  const anchor = inherited(element, 'text-anchor') || 'start';
  const weight = inherited(element, 'font-weight') === 'bold' ? 'bold' : 'normal';
  const [x, y] = offsetOf(element);
  const spans = Array.from(element.querySelectorAll('tspan'));
  const lines = spans.length === 0 ? [element] : spans;
  let baseline = y + emOf(element.getAttribute('y'), size) + emOf(element.getAttribute('dy'), size);
  return lines.map((line) => {
    const text = line.textContent ?? '';
    const width = estimateTextWidth(text, size, weight);
    const share = ANCHORS[anchor as keyof typeof ANCHORS]; // Plot writes no other anchor.
    const own = line.getAttribute('y');
    if (line !== element && own !== null) baseline = y + emOf(own, size);
    if (line !== element) baseline += emOf(line.getAttribute('dy'), size);
    return {
      text,
      size,
      left: x - width * share,
      right: x + width * (1 - share),
      top: baseline - 0.8 * size,
      bottom: baseline + 0.25 * size,
    };
  });
}

/** An SVG's text, parsed with the document charts are drawn in. */
export function parseDrawing(svg: string): Element {
  const box = serverDocument.createElement('div');
  box.innerHTML = svg;
  const drawing = box.querySelector('svg');
  if (drawing === null) throw new Error('missing svg');
  return drawing;
}

/** Every line of text of a drawing with its estimated box. */
export const textsOf = (svg: string): readonly DrawnText[] =>
  Array.from(parseDrawing(svg).querySelectorAll('text')).flatMap(measureLines);
