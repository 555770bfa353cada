/** Files kept in memory once they were asked for: more than Kent has areas, so that nothing of its site is read twice. */
const MOST_KEPT = 64;

/**
 * Many files by name, each read when it is asked for and the latest kept. With the files of some hundred areas a site
 * would take more memory than it has pages to show for it.
 *
 * @param read gives the same content each time
 */
export function lateFiles<File>(names: readonly string[], read: (name: string) => File): ReadonlyMap<string, File> {
  const known = new Set(names);
  const kept = new Map<string, File>();
  const get = (name: string): File | undefined => {
    if (!known.has(name)) return undefined;
    const file = kept.get(name) ?? read(name);
    kept.delete(name);
    kept.set(name, file);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return file;
  };
  function* values(): MapIterator<File> {
    for (const [, file] of entries()) yield file;
  }
  function* entries(): MapIterator<[string, File]> {
    for (const name of names) {
      const file = get(name);
      if (file !== undefined) yield [name, file];
    }
  }
  const all: ReadonlyMap<string, File> = {
    size: names.length,
    get,
    has: (name) => known.has(name),
    keys: () => known.keys(),
    values,
    entries,
    [Symbol.iterator]: entries,
    forEach: (take) => {
      for (const [name, file] of entries()) take(file, name, all);
    },
  };
  return all;
}
