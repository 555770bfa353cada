/** Name under which an address holds the place a reader pinned on the front page. */
export const WITH = 'with';

/** Id of the place held in the page's address; `` when none. */
export const readHeld = (): string => new URLSearchParams(location.search).get(WITH) ?? '';

/** Lets links carry a place to the pages they lead to, or lets go of it. @param place id; `` for none */
export function carryHeld(links: Iterable<HTMLAnchorElement>, place: string): void {
  for (const link of links) {
    const url = new URL(link.href);
    if (place === '') url.searchParams.delete(WITH);
    else url.searchParams.set(WITH, place);
    link.href = url.href;
  }
}
