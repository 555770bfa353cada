import { lightColour, resolveColours } from '../../theme/lightColours.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XML = 'http://www.w3.org/XML/1998/namespace';

export type Attributes = Readonly<Record<string, string | number>>;

/** An SVG element with attributes and children. */
export function svgElement(name: string, attributes: Attributes, ...children: readonly (Node | string)[]): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  // `createElementNS` with this namespace makes nothing else.
  return made as SVGElement;
}

/** Looks of the key's marks, which on a page are classes. */
const KEY_LOOKS: Readonly<Record<string, Attributes>> = {
  'key-fill': { fill: lightColour('--c-ink') },
  'key-line': { fill: 'none', stroke: lightColour('--c-ink'), 'stroke-width': 2 },
  'key-dashed': { 'stroke-width': 1.5, 'stroke-dasharray': '2 3' },
};

/** Attributes written out, because a saved picture has no style sheet: light colours, and what classes stood for. */
function settle(element: Element): void {
  const looks = [...element.classList].flatMap((name) => Object.entries(KEY_LOOKS[name] ?? {}));
  for (const [name, value] of looks) element.setAttribute(name, String(value));
  for (const { name, value } of Array.from(element.attributes)) {
    if (name === 'class' || name.startsWith('aria-')) element.removeAttribute(name);
    else if (value.includes('var(')) element.setAttribute(name, resolveColours(value));
  }
  if (element.localName === 'text') element.setAttributeNS(XML, 'xml:space', 'preserve');
}

const INHERITED = ['fill', 'font-size', 'text-anchor'] as const;

/** A drawing of the page as a group of a picture of its own. */
export function copyDrawing(svg: Element, attributes: Attributes): SVGElement {
  const inherited = INHERITED.flatMap((name) => {
    const value = svg.getAttribute(name);
    return value === null ? [] : [[name, value] as const];
  });
  // A clone of an element is an element, which the DOM's types do not say.
  const copy = svg.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll('*')) settle(element);
  const look = { color: lightColour('--c-ink'), ...Object.fromEntries(inherited), ...attributes };
  return svgElement('g', look, ...Array.from(copy.childNodes));
}
