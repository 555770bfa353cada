import type { Effects } from '../../effects.ts';
import { checkAddresses } from './checkAddresses.ts';
import { isDataFile } from './isDataFile.ts';
import { listPages } from './listPages.ts';
import { readRedirects } from './readRedirects.ts';
import { readReleases } from './readReleases.ts';

/** Addresses of pages any release had that the built site has no longer, nor leads on from; empty when all is well. */
export async function checkPages(
  effects: Effects,
  { data, site }: { readonly data: string; readonly site: string },
): Promise<readonly string[]> {
  const releases = await readReleases(effects, data);
  const addresses = releases.flatMap((release) => release.record.addresses);
  const pages = new Set(await listPages(effects, site));
  return checkAddresses(
    addresses.filter((address) => !isDataFile(address)),
    pages,
    await readRedirects(effects, data),
  );
}
