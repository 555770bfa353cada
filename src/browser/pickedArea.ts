const NAME = 'area';
const ON_INDICATOR = /\/indicators\/[^/]+\//;

/** Id of the area the reader picked, from the page's address; `` when none. */
export const readPickedArea = (): string => new URLSearchParams(location.search).get(NAME) ?? '';

/** Keeps the picked area in the page's address, without a new step in the history. */
export function writePickedArea(area: string): void {
  const url = new URL(location.href);
  if (area === '') url.searchParams.delete(NAME);
  else url.searchParams.set(NAME, area);
  history.replaceState(history.state, '', url);
}

/** Lets a link from one indicator to another carry the picked area. */
export function carryPickedArea(link: HTMLAnchorElement): void {
  const area = readPickedArea();
  if (area === '' || link.origin !== location.origin || !ON_INDICATOR.test(link.pathname)) return;
  const url = new URL(link.href);
  url.searchParams.set(NAME, area);
  link.href = url.href;
}
