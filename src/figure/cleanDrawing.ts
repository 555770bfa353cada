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
