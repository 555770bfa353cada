import { element } from '../element.ts';
import type { Direction } from '../sorting/sortRows.ts';
import { carryHeld, readHeld, WITH } from '../pins/heldPlace.ts';
import { findBoards, firstDirection, orderBoards, type Boards } from './rowOrder.ts';

/** Shades the map by one of the measures its squares carry; another key leaves it as it is. */
export function shadeTiles(key: string): void {
  const legends = [...document.querySelectorAll<HTMLElement>('[data-shading]')];
  const at = legends.findIndex(({ dataset }) => dataset['shading'] === key);
  if (at === -1) return;
  for (const [place, legend] of legends.entries()) legend.hidden = place !== at;
  for (const tile of document.querySelectorAll<HTMLElement>('[data-shades]')) {
    tile.className = tile.className.replace(/tile-shade-\d/, `tile-shade-${tile.dataset['shades']?.[at] ?? 0}`);
    const number = tile.querySelector('.tile-count');
    if (number !== null) number.textContent = tile.dataset['numbers']?.split(' ')[at] ?? '';
  }
}

const MARKED = 'is-marked';
const PINNED = 'is-pinned';

/** District of an LCSP, from its row; blank for any other place. Ids are the register's: Dover the district has another than Dover the LCSP. */
function districtOf(place: string): string {
  return document.querySelector<HTMLElement>(`tr[data-place="${CSS.escape(place)}"][data-in]`)?.dataset['in'] ?? '';
}

/** Everything that shows a place: its own row and square; an LCSP's district, and a district's LCSPs. */
function partsOf(place: string): readonly Element[] {
  const id = CSS.escape(place);
  const own = [...document.querySelectorAll(`[data-place="${id}"]`)];
  const district = districtOf(place);
  const wider = district === '' ? [] : [...document.querySelectorAll(`[data-place="${CSS.escape(district)}"]`)];
  const within = [...document.querySelectorAll<HTMLElement>(`[data-in="${id}"]`)].flatMap((row) => [
    ...document.querySelectorAll(`[data-place="${CSS.escape(row.dataset['place'] ?? '')}"]`),
  ]);
  return [...new Set([...own, ...wider, ...within])];
}

function mark(className: string, place: string): void {
  for (const element of document.querySelectorAll(`.${className}`)) element.classList.remove(className);
  if (place === '') return;
  for (const element of partsOf(place)) element.classList.add(className);
}

const placeAt = (target: EventTarget | null): string =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? '') : '';

/** Marks a place wherever the page shows it while it is pointed at or has the focus. */
export const pointAt = (target: EventTarget | null): void => mark(MARKED, placeAt(target));

/** Holds a place marked; none lets go. */
export const pin = (place: string): void => mark(PINNED, place);

/** A press on a place, but not on its link, which leads to its page: the place pressed, or undefined for elsewhere. */
export function pressedPlace(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element) || target.closest('a, button, select') !== null) return undefined;
  const place = placeAt(target);
  return place === '' ? undefined : place;
}

/** What the address holds of the front page beside the place pinned: the column it is in the order of, and whether turned round. */
const SORT = 'sort';
const TURNED = 'turned';

const other = (direction: Direction): Direction => (direction === 'ascending' ? 'descending' : 'ascending');

function keep(changes: Readonly<Record<string, string>>): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  history.replaceState(history.state, '', url);
}

const headersOf = ({ ages, districts }: Boards): readonly HTMLElement[] =>
  [ages, districts].flatMap((table) => [...(table?.querySelectorAll<HTMLElement>('thead [data-key]') ?? [])]);

const headerOf = (boards: Boards, key: string): HTMLElement | undefined =>
  headersOf(boards).find(({ dataset }) => dataset['key'] === key);

/** A phone has room for one share: that of the order, where it is the order of one. */
function showColumn({ ages }: Boards, key: string): void {
  const named = `:is([data-name="${CSS.escape(key)}"], [data-key="${CSS.escape(key)}"])`;
  if (ages.querySelector(`.glance-share${named}`) === null) return;
  for (const cell of ages.querySelectorAll('.glance-share')) cell.classList.toggle('is-shown', cell.matches(named));
}

/** Puts the page in the order of a column and shows everywhere that it is. */
function show(boards: Boards, key: string, direction: Direction): void {
  orderBoards(boards, key, direction);
  for (const header of headersOf(boards)) {
    header.setAttribute('aria-sort', header.dataset['key'] === key ? direction : 'none');
  }
  const select = document.querySelector<HTMLSelectElement>('#glance-sort');
  if (select !== null) select.value = key;
  showColumn(boards, key);
  shadeTiles(key);
}

function say(boards: Boards, key: string, direction: Direction): void {
  const line = document.querySelector('.glance-sort output');
  if (line !== null) line.textContent = `Sorted by ${headerOf(boards, key)?.textContent.trim() ?? key}, ${direction}`;
}

/** A reader's choice: shown, kept in the address and said. */
function choose(boards: Boards, key: string, direction: Direction): void {
  show(boards, key, direction);
  keep({ [SORT]: key === 'district' ? '' : key, [TURNED]: direction === firstDirection(key) ? '' : 'yes' });
  say(boards, key, direction);
}

function addButton(boards: Boards, header: HTMLElement): void {
  const key = header.dataset['key'] ?? '';
  const button = element('button', { type: 'button', class: 'sort-button' }, ...header.childNodes);
  header.append(button);
  button.addEventListener('click', () => {
    const now = header.getAttribute('aria-sort');
    choose(boards, key, now === firstDirection(key) ? other(firstDirection(key)) : firstDirection(key));
  });
}

/** Holds a place marked, and lets the links to areas carry it; none lets go. */
function hold(place: string): void {
  pin(place);
  carryHeld(document.querySelectorAll<HTMLAnchorElement>('[data-place] a[href]'), place);
}

function readAddress(boards: Boards): void {
  const asked = new URLSearchParams(location.search);
  // What was picked before this script came stands in the list already.
  const picked = document.querySelector<HTMLSelectElement>('#glance-sort')?.value;
  const key = asked.get(SORT) ?? picked ?? 'district';
  // An address may say anything; what is no column of the page changes nothing.
  const known = headerOf(boards, key) === undefined ? 'district' : key;
  show(boards, known, asked.get(TURNED) === null ? firstDirection(known) : other(firstDirection(known)));
  hold(readHeld());
}

function listen(boards: Boards): void {
  const page = document.querySelector('.glance');
  document.querySelector<HTMLSelectElement>('#glance-sort')?.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) choose(boards, target.value, firstDirection(target.value));
  });
  for (const type of ['pointerover', 'focusin']) page?.addEventListener(type, ({ target }) => pointAt(target));
  page?.addEventListener('pointerleave', () => pointAt(null));
  page?.addEventListener('click', ({ target }) => {
    const place = pressedPlace(target);
    if (place === undefined) return;
    const held = readHeld() === place ? '' : place;
    hold(held);
    keep({ [WITH]: held });
  });
}

/** Loaded on the first touch of the front page, or at once where its address holds a view. */
const boards = findBoards();
if (boards !== null) {
  for (const header of headersOf(boards)) addButton(boards, header);
  readAddress(boards);
  listen(boards);
}
