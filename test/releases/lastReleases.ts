/** Releases that are enough to try a build on: the latest, and one that is gone by. Each further one is made alike, and takes seconds. */
const ENOUGH = 2;

/** Versions of releases from the names of their files, the latest first. */
export const latestFirst = (names: readonly string[]): readonly string[] =>
  names
    .flatMap((name) => /^(\d+\.\d+\.\d+)\.json$/.exec(name)?.[1] ?? [])
    .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));

/** Of versions, the latest first, those that a copy can do without. */
export const olderOf = (versions: readonly string[]): readonly string[] => versions.slice(ENOUGH);

/** The record of a release without the downloads of releases that are left out, which nobody could make in such a copy. */
export function forgetAddresses(record: string, gone: ReadonlySet<string>): string {
  // Written by `npm run release`.
  const read = JSON.parse(record) as { readonly addresses: readonly string[] };
  const addresses = read.addresses.filter((address) => ![...gone].some((one) => address.includes(one)));
  return JSON.stringify({ ...read, addresses });
}
