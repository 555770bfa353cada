import { TEXT_SIZES } from '../theme/textSizes.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Room for one line of words under the picture. */
const HEIGHT = 22;

/** Writes a line of words under a picture, inside it, so that a copied picture still says what it is. Changes the SVG given. */
export function addWatermark(svg: Element, words: string, document: Document): void {
  const [left = 0, top = 0, width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const text = document.createElementNS(SVG, 'text');
  text.setAttribute('x', String(left + width / 2));
  text.setAttribute('y', String(top + height + HEIGHT - 7));
  text.setAttribute('text-anchor', 'middle');
  text.setAttribute('font-weight', 'bold');
  text.setAttribute('font-size', String(TEXT_SIZES.normal));
  text.setAttribute('fill', 'var(--c-worse)');
  text.textContent = words;
  svg.append(text);
  svg.setAttribute('height', String(height + HEIGHT));
  svg.setAttribute('viewBox', [left, top, width, height + HEIGHT].join(' '));
}
