import { estimateTextWidth, wrapText } from '../../marks/text.ts';
import { lightColour } from '../../theme/lightColours.ts';
import type { ChartWords } from './readFigure.ts';
import { copyDrawing, svgElement } from './svgParts.ts';

/** CSS pixels around everything. */
const EDGE = 20;
const BOLD = 1.1;

/** A part of a picture, drawn from its own top, and how high it is. */
interface Block {
  readonly height: number;
  readonly parts: readonly SVGElement[];
}

interface TextLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly soft?: boolean;
}

function writeText(text: string, width: number, { size, bold = false, soft = false }: TextLook): Block {
  if (text === '') return { height: 0, parts: [] };
  const lines = wrapText(text, width / (bold ? BOLD : 1), size);
  const look = {
    'font-size': size,
    'font-weight': bold ? 700 : 400,
    fill: lightColour(soft ? '--c-ink-soft' : '--c-ink'),
  };
  const parts = lines.map((line, index) => svgElement('text', { x: 0, y: size * (1 + index * 1.3), ...look }, line));
  return { height: lines.length * size * 1.3 + size * 0.5, parts };
}

const KEY = { size: 12, row: 22, gap: 20, mark: 30 } as const;

/** The key's entries one after another, in as many rows as they need. */
function writeKey(figure: Element, width: number): Block {
  const parts: SVGElement[] = [];
  let [x, y] = [0, 0];
  for (const entry of figure.querySelectorAll('.key-entry')) {
    const mark = entry.querySelector('svg');
    const text = [...entry.querySelectorAll('span')].map((part) => part.textContent?.trim() ?? '').join('  ');
    const room = (mark === null ? 0 : KEY.mark) + estimateTextWidth(text, KEY.size);
    if (x > 0 && x + room > width) [x, y] = [0, y + KEY.row];
    if (mark !== null) parts.push(copyDrawing(mark, { transform: `translate(${x},${y})` }));
    const at = { x: x + (mark === null ? 0 : KEY.mark), y: y + KEY.size, 'font-size': KEY.size };
    parts.push(svgElement('text', { ...at, fill: lightColour('--c-ink') }, text));
    x += room + KEY.gap;
  }
  return parts.length === 0 ? { height: 0, parts } : { height: y + KEY.row + 6, parts };
}

function copyChart(svg: SVGSVGElement): Block {
  return { height: svg.viewBox.baseVal.height + 10, parts: [copyDrawing(svg, {})] };
}

/**
 * A picture that stands alone: title, key, chart, source and citation, in the light colours whatever the page wears.
 * Sizes are in CSS pixels; nothing in it asks for a style sheet or another file.
 */
export function composePicture(figure: HTMLElement, words: ChartWords): SVGSVGElement {
  const chart =
    figure.querySelector<SVGSVGElement>('.chart-wide svg') ?? figure.querySelector<SVGSVGElement>('svg.plot');
  if (chart === null) throw new Error(`missing chart: ${figure.id}`);
  const room = chart.viewBox.baseVal.width;
  const blocks = [
    writeText(words.title, room, { size: 17, bold: true }),
    writeText(words.subtitle, room, { size: 13, soft: true }),
    writeKey(figure, room),
    copyChart(chart),
    writeText(words.source, room, { size: 12, soft: true }),
    writeText(words.citation, room, { size: 12, soft: true }),
  ];
  const width = room + 2 * EDGE;
  const height = Math.ceil(blocks.reduce((sum, block) => sum + block.height, 2 * EDGE));
  const picture = svgElement('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  picture.setAttribute('font-family', 'system-ui, sans-serif');
  picture.append(
    svgElement('title', {}, words.title),
    svgElement('rect', { width, height, fill: lightColour('--c-paper') }),
  );
  let y = EDGE;
  for (const block of blocks) {
    picture.append(svgElement('g', { transform: `translate(${EDGE},${y})` }, ...block.parts));
    y += block.height;
  }
  // `svgElement` made an `svg`.
  return picture as SVGSVGElement;
}

/** The picture as the text of an SVG file. */
export const formatPicture = (picture: SVGSVGElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`;
