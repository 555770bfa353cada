/** Name under which an address holds the place a reader pinned on the front page. */
export const WITH = 'with';

/** Id of the place held in the page's address; `` when none. */
export const readHeld = (): string => new URLSearchParams(location.search).get(WITH) ?? '';

/** Lets links carry a place to the pages they lead to, or lets go of it. @param place id; `` for none */
export function carryHeld(links: Iterable<HTMLAnchorElement>, place: string): void {
  for (const link of links) {
    const [, path = '', search, hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(link.getAttribute('href') ?? '') ?? [];
    const asked = new URLSearchParams(search);
    if (place === '') asked.delete(WITH);
    else asked.set(WITH, place);
    // Written as it was, from the page it stands on: paper prints the addresses of other sites, and only those.
    link.setAttribute('href', `${path}${asked.size === 0 ? '' : `?${asked}`}${hash}`);
  }
}
