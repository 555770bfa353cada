import { describeUnknownCode, parsePostcode } from '../../select/postcode.ts';
import { element } from '../element.ts';
import { findEntries, namedJust, prepareEntries, type Findable, type Found } from './findEntries.ts';

/** Loaded on the first touch of the search page: looks in the list that stands on the page itself. */
const MOST_SHOWN = 30;
const NAME = 'q';

interface Listed extends Findable {
  readonly item: HTMLElement;
}

/** A copy of an entry; what is said of a group of places stands beside each of them where it is found. */
function showItem(item: HTMLElement): Node {
  const shown = item.cloneNode(true);
  const where = item.closest('.search-places')?.querySelector('[data-where]');
  if (where != null)
    shown.appendChild(element('span', { class: 'finder-context' }, ...where.cloneNode(true).childNodes));
  return shown;
}

const readList = (index: Element): readonly Listed[] =>
  [...index.querySelectorAll<HTMLElement>('li')].map((item) => ({
    item,
    name: item.querySelector('a')?.textContent ?? '',
    beside: item.querySelector('.finder-context')?.textContent ?? '',
  }));

const IS_CODE = /^[A-Z]{1,2}\d[A-Z\d]?$/;

/** A first half of a postcode finds itself and nothing near it; what to say of one that stands in no list. */
function findListed(
  query: string,
  list: ReturnType<typeof prepareEntries<Listed>>,
): Found<Listed> & { readonly unknown: string } {
  const code = parsePostcode(query);
  const same = code === null ? [] : namedJust(code.outward, list);
  const found: Found<Listed> =
    same.length > 0 || code?.whole === true ? { entries: same, whole: true } : findEntries(query, list);
  const codes = list.entries.map(({ entry }) => entry.name).filter((name) => IS_CODE.test(name));
  return { ...found, unknown: code === null || codes.length === 0 ? '' : describeUnknownCode(code, codes) };
}

function describeFound({ entries, whole, unknown }: ReturnType<typeof findListed>): string {
  const count = entries.length;
  if (count === 0 && unknown !== '') return unknown;
  if (count === 0) return 'Nothing of that name. Try part of it, or clear the box for the whole list.';
  const shown = count > MOST_SHOWN ? `, the nearest ${MOST_SHOWN} shown` : '';
  const found = `${count} ${count === 1 ? 'entry' : 'entries'} found${shown}`;
  return whole ? found : `No entry fits every word. ${found} that fit some`;
}

/** Keeps what is looked for in the page's address, without a new step in the history. */
function keepInAddress(query: string): void {
  const url = new URL(location.href);
  if (query === '') url.searchParams.delete(NAME);
  else url.searchParams.set(NAME, query);
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}

function startSearch(tool: HTMLElement): void {
  const box = tool.querySelector('input');
  const status = tool.querySelector('output');
  const results = tool.querySelector<HTMLElement>('[data-results]');
  const index = tool.querySelector<HTMLElement>('[data-index]');
  if (box === null || status === null || results === null || index === null) throw new Error('missing part of search');
  const list = prepareEntries(readList(index));
  const show = (): void => {
    const query = box.value.trim();
    const isAsked = query !== '';
    const found = findListed(query, list);
    results.replaceChildren(...(isAsked ? found.entries.slice(0, MOST_SHOWN) : []).map(({ item }) => showItem(item)));
    results.hidden = !isAsked;
    index.hidden = isAsked;
    status.textContent = isAsked ? describeFound(found) : '';
    keepInAddress(query);
  };
  box.addEventListener('input', show);
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' && box.value.trim() !== '') results.querySelector('a')?.click();
    if (key === 'Escape') {
      box.value = '';
      show();
    }
  });
  const asked = new URLSearchParams(location.search).get(NAME);
  if (asked !== null && box.value === '') box.value = asked;
  show();
}

const tool = document.querySelector<HTMLElement>('[data-tool="search"]');
if (tool !== null) startSearch(tool);
