import { env } from 'node:process';
import { fullPath, projectFolder } from './effects.ts';
import type { BuiltSite, DraftedSite, BuildOptions } from './writeSite.ts';
import type { SiteInput } from './siteInput.ts';

/**
 * Builds the whole site from `public/` into a folder, which is replaced only once everything has been written and checked.
 *
 * @throws when the contract cannot be read, a page or bundle fails, or the guard finds a broken link or a forbidden tag
 */
export async function buildSite(options: BuildOptions): Promise<BuiltSite> {
  const [{ writeSite }, input] = await loadBuilder();
  return writeSite(withWholePath(options), input);
}

/** The same site beside its place, to be kept together with the data it was made from. @throws as `buildSite` */
export async function prepareSite(options: BuildOptions): Promise<DraftedSite> {
  const [{ draftSite }, input] = await loadBuilder();
  return draftSite(withWholePath(options), input);
}

const withWholePath = (options: BuildOptions): BuildOptions => ({ ...options, out: fullPath(options.out) });

async function loadBuilder(): Promise<readonly [typeof import('./writeSite.ts'), SiteInput]> {
  // React chooses its build when it is first imported, and the one for development takes twice as long.
  env['NODE_ENV'] ??= 'production';
  const [{ pageKinds }, writer, { makePaper, makeSiteDocuments }] = await Promise.all([
    import('../routes.tsx'),
    import('./writeSite.ts'),
    import('./siteDocuments.ts'),
  ]);
  const input = {
    publicFolder: fullPath(projectFolder, 'public'),
    kinds: pageKinds,
    makeDocuments: makeSiteDocuments,
    makePaper,
  };
  return [writer, input];
}
