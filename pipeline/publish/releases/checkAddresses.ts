/** What a published address that is gone is called, with the ways to mend it: of pages and of data alike. */
export const sayGone = (address: string): string =>
  `${address}: published in an earlier release and gone now: bring it back, or say in data/releases/redirects.csv where it leads.`;

/** An old address and the one that took its place; both from the site's root, such as `data/tables/areas.csv`. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * Addresses once published that neither stand in the site now nor lead to one that does (W3C, "Cool URIs don't change").
 * Empty when all is well.
 */
export function checkAddresses(
  published: readonly string[],
  current: ReadonlySet<string>,
  redirects: readonly Redirect[],
): readonly string[] {
  const toOf = new Map(redirects.map((redirect) => [redirect.from, redirect.to]));
  const isReachable = (address: string, steps: number): boolean => {
    if (current.has(address)) return true;
    const to = toOf.get(address);
    return to !== undefined && steps > 0 && isReachable(to, steps - 1);
  };
  return [...new Set(published)].filter((address) => !isReachable(address, redirects.length)).toSorted();
}
