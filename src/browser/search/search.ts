import { findEntries, prepareEntries, type Findable, type Found } from './findEntries.ts';

/** Loaded on the first touch of the search page: looks in the list that stands on the page itself. */
const MOST_SHOWN = 30;
const NAME = 'q';

interface Listed extends Findable {
  readonly item: HTMLElement;
}

const readList = (index: Element): readonly Listed[] =>
  [...index.querySelectorAll<HTMLElement>('li')].map((item) => ({
    item,
    name: item.querySelector('a')?.textContent ?? '',
    beside: item.querySelector('.finder-context')?.textContent ?? '',
  }));

function describeFound({ entries, whole }: Found<Listed>): string {
  const count = entries.length;
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
    const found = findEntries(query, list);
    results.replaceChildren(
      ...(isAsked ? found.entries.slice(0, MOST_SHOWN) : []).map(({ item }) => item.cloneNode(true)),
    );
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
