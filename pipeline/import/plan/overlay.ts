import type { Effects } from '../../effects.ts';

/** Effects that see files of the data folder as they are about to be. */
export function overlay(
  effects: Pick<Effects, 'readBytes' | 'describePath' | 'listFolder'>,
  data: string,
  written: ReadonlyMap<string, string>,
): Pick<Effects, 'readBytes' | 'describePath' | 'listFolder'> {
  const inside = (path: string): string | undefined =>
    path.startsWith(`${data}/`) ? written.get(path.slice(data.length + 1)) : undefined;
  return {
    readBytes: async (path) => {
      const text = inside(path);
      return text === undefined ? effects.readBytes(path) : new TextEncoder().encode(text);
    },
    describePath: async (path) => {
      const text = inside(path);
      if (text === undefined) return effects.describePath(path);
      return { name: path.split('/').at(-1) ?? path, kind: 'file', bytes: text.length };
    },
    listFolder: async (path) => {
      const entries = await effects.listFolder(path);
      const names = [...written.keys()].filter((name) => `${data}/${name}`.replace(/\/[^/]*$/, '') === path);
      const fresh = names
        .map((name) => name.split('/').at(-1) ?? name)
        .filter((name) => !entries.some((one) => one.name === name));
      const made = fresh.map((name) => ({ name, kind: 'file' as const, bytes: 0 }));
      return [...entries, ...made].toSorted((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}
