import { element } from '../element.ts';

/**
 * Paints an SVG picture of ours on a canvas. A browser would do it from a `blob:` or `data:` image, which our policy
 * refuses, so each shape is painted from what the browser has laid out. Knows the shapes charts are made of: path,
 * line, rect, circle and text.
 */
export async function paintPicture(picture: SVGSVGElement, scale: number): Promise<Blob> {
  const { width, height } = picture.viewBox.baseVal;
  const canvas = element('canvas', { width: String(width * scale), height: String(height * scale) });
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('missing canvas');
  // Laid out where nobody sees it: only what stands in the page has places and computed styles.
  const laid = element('div', { 'aria-hidden': 'true' }, picture);
  Object.assign(laid.style, { position: 'absolute', left: '-10000px', top: '0' });
  document.body.append(laid);
  try {
    for (const shape of picture.querySelectorAll<SVGGraphicsElement>('path, line, rect, circle, text')) {
      paintShape(brush, shape, scale);
    }
  } finally {
    laid.remove();
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('missing picture')) : resolve(blob)), 'image/png');
  });
}

const isPaint = (paint: string): boolean => paint !== 'none' && paint !== '';

function opacityOf(shape: Element): number {
  let opacity = 1;
  for (let element: Element | null = shape; element instanceof SVGElement; element = element.parentElement) {
    opacity *= Number(getComputedStyle(element).opacity);
  }
  return opacity;
}

function paintShape(brush: CanvasRenderingContext2D, shape: SVGGraphicsElement, scale: number): void {
  const look = getComputedStyle(shape);
  const place = shape.getCTM();
  if (place === null || look.display === 'none' || look.visibility === 'hidden') return;
  brush.setTransform(
    place.a * scale,
    place.b * scale,
    place.c * scale,
    place.d * scale,
    place.e * scale,
    place.f * scale,
  );
  const opacity = opacityOf(shape);
  const fill = (draw: () => void) => {
    if (!isPaint(look.fill)) return;
    brush.globalAlpha = opacity * Number(look.fillOpacity);
    brush.fillStyle = look.fill;
    draw();
  };
  const stroke = (draw: () => void) => {
    if (!isPaint(look.stroke)) return;
    brush.globalAlpha = opacity * Number(look.strokeOpacity);
    brush.strokeStyle = look.stroke;
    brush.lineWidth = Number.parseFloat(look.strokeWidth);
    brush.lineJoin = look.strokeLinejoin === 'round' ? 'round' : 'miter';
    brush.lineCap = look.strokeLinecap === 'round' ? 'round' : 'butt';
    brush.setLineDash((look.strokeDasharray.match(/[\d.]+/g) ?? []).map(Number));
    draw();
  };
  if (shape instanceof SVGTextContentElement) return paintText(brush, shape, { look, fill, stroke });
  const outline = outlineOf(shape);
  fill(() => brush.fill(outline));
  stroke(() => brush.stroke(outline));
}

const numberOf = (shape: Element, name: string): number => Number(shape.getAttribute(name) ?? 0);

function outlineOf(shape: Element): Path2D {
  if (shape.localName === 'path') return new Path2D(shape.getAttribute('d') ?? '');
  const outline = new Path2D();
  const at = (name: string) => numberOf(shape, name);
  switch (shape.localName) {
    case 'line':
      outline.moveTo(at('x1'), at('y1'));
      outline.lineTo(at('x2'), at('y2'));
      break;
    case 'rect':
      outline.rect(at('x'), at('y'), at('width'), at('height'));
      break;
    case 'circle':
      outline.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI);
      break;
    default:
      throw new Error(`invalid shape: ${shape.localName}`);
  }
  return outline;
}

interface Brushwork {
  readonly look: CSSStyleDeclaration;
  readonly fill: (draw: () => void) => void;
  readonly stroke: (draw: () => void) => void;
}

/** Each run of text from the place the browser gave its first letter; a halo is painted under its letters. */
function paintText(
  brush: CanvasRenderingContext2D,
  text: SVGTextContentElement,
  { look, fill, stroke }: Brushwork,
): void {
  let letter = 0;
  const runs = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (runs.nextNode() !== null) {
    const words = runs.currentNode.textContent ?? '';
    const parent = runs.currentNode.parentElement;
    if (words === '' || parent === null || letter >= text.getNumberOfChars()) continue;
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(parent);
    const { x, y } = text.getStartPositionOfChar(letter);
    letter += words.length;
    brush.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    brush.textAlign = 'left';
    brush.textBaseline = 'alphabetic';
    const isHalo = look.paintOrder.startsWith('stroke');
    if (isHalo) stroke(() => brush.strokeText(words, x, y));
    fill(() => brush.fillText(words, x, y));
    if (!isHalo) stroke(() => brush.strokeText(words, x, y));
  }
}
