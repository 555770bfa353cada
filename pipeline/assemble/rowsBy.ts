/** The rows of a list that have one of some keys, in the order of the list; an absent key has none. */
export type RowsOf<Row> = (rows: readonly Row[], keys: Iterable<string | null>) => readonly Row[];

/** A look-up of rows by a key of theirs. A list is sorted into its keys once, because every area asks the same lists for its own. */
export function rowsBy<Row>(keyOf: (row: Row) => string): RowsOf<Row> {
  const known = new WeakMap<readonly Row[], ReadonlyMap<string, readonly number[]>>();
  const placesIn = (rows: readonly Row[]): ReadonlyMap<string, readonly number[]> => {
    const found = known.get(rows) ?? sortIntoKeys(rows, keyOf);
    known.set(rows, found);
    return found;
  };
  return (rows, keys) => {
    const places = placesIn(rows);
    const found = [...new Set(keys)].flatMap((key) => (key === null ? [] : (places.get(key) ?? [])));
    return found.toSorted((a, b) => a - b).flatMap((place) => rows[place] ?? []);
  };
}

/** Places of the rows of each key. */
function sortIntoKeys<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, row] of rows.entries()) {
    const key = keyOf(row);
    const ofKey = places.get(key);
    if (ofKey === undefined) places.set(key, [place]);
    else ofKey.push(place);
  }
  return places;
}
