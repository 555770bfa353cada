import { element } from '../element.ts';
import { markPlaces } from '../markArea.ts';
import { carryHeld, readHeld } from './heldPlace.ts';

/** Links of an area's page that stay among the pages of areas. */
const CARRIES = ['.switcher', '.area-tabs', '.measure-tabs', '.card-title', '.card-source', '.questions-more', '.trail']
  .map((part) => `${part} a[href]`)
  .join();

/** A place of the switcher's list: what it is called, and under which names charts and tables may show it. */
interface Held {
  readonly name: string;
  readonly places: readonly string[];
}

/**
 * The place by its own id, or by the id of the district that a partnership lies in; undefined where the list has
 * neither, and for the page's own area and its district.
 */
function findHeld(nav: HTMLElement, place: string): Held | undefined {
  const entries = [...nav.querySelectorAll<HTMLElement>(`li[data-place~="${CSS.escape(place)}"]`)];
  const entry = entries.find((one) => one.querySelector('a') !== null);
  const own = entry?.querySelector('a')?.textContent.trim();
  const isOfPage = entries.some((one) => one.querySelector('b') !== null);
  if (entry === undefined || own === undefined || isOfPage) return undefined;
  const nearest = entry.dataset['shownAs'] ?? own;
  return { name: entry.dataset['place']?.startsWith(`${place} `) === false ? nearest : own, places: [own, nearest] };
}

/** A line under the switcher: who is held, the way to both side by side, and to this page without. */
function heldLine({ name }: Held, place: string, nav: HTMLElement): HTMLParagraphElement {
  const areas = `${nav.dataset['compare'] ?? ''}?areas=${nav.dataset['area'] ?? ''},${place}`;
  return element(
    'p',
    { class: 'held-place' },
    `Held: ${name}. `,
    element('a', { class: 'govuk-link', href: areas }, 'Compare the two'),
    ' ',
    element('a', { class: 'govuk-link', href: location.pathname }, 'Let go'),
  );
}

/** Loaded where the address of an area's page holds a place: it is marked in charts and tables, and goes along. */
const nav = document.querySelector<HTMLElement>('.switcher');
const place = readHeld();
if (nav !== null && place !== '') {
  carryHeld(document.querySelectorAll<HTMLAnchorElement>(CARRIES), place);
  const held = findHeld(nav, place);
  if (held !== undefined) {
    markPlaces(held.places);
    nav.after(heldLine(held, place, nav));
  }
}
