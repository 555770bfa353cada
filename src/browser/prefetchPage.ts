const fetched = new Set<string>();

const savesData = (): boolean => {
  // `connection` is not in every browser, and so not in the standard types.
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
};

/** Fetches the page behind a link of this site before it is asked for; never from a disk, never when data is to be saved. */
export function prefetchPage(link: HTMLAnchorElement): void {
  const address = link.href.replace(/#.*/, '');
  const isOurs = link.origin === location.origin && link.protocol.startsWith('http');
  const isHere = address === location.href.replace(/#.*/, '');
  if (!isOurs || isHere || link.hasAttribute('download') || fetched.has(address) || savesData()) return;
  fetched.add(address);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = address;
  document.head.append(hint);
}
