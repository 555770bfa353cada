import type { Effects } from '../../effects.ts';

/** Addresses of the pages of a built site, from its root: `''` is the first page, `areas/dover/` another. */
export async function listPages(effects: Effects, site: string): Promise<readonly string[]> {
  return listUnder(effects, site, '');
}

async function listUnder(effects: Effects, site: string, under: string): Promise<readonly string[]> {
  const entries = await effects.listFolder(`${site}/${under}`.replace(/\/$/, ''));
  const lists = await Promise.all(
    entries.map((entry) => {
      if (entry.kind === 'folder') return listUnder(effects, site, `${under}${entry.name}/`);
      return entry.name === 'index.html' ? [under] : [];
    }),
  );
  return lists.flat();
}
