import { env } from 'node:process';
import { fullPath, projectFolder } from './effects.ts';
import type { BuildOptions, BuiltSite } from './writeSite.ts';

/**
 * Builds the whole site from `public/` into a folder, which is replaced only once everything has been written and checked.
 *
 * @throws when the contract cannot be read, a page or bundle fails, or the guard finds a broken link or a forbidden tag
 */
export async function buildSite(options: BuildOptions): Promise<BuiltSite> {
  // React chooses its build when it is first imported, and the one for development takes twice as long.
  env['NODE_ENV'] ??= 'production';
  const [{ pageKinds }, { writeSite }, { makeSiteDocuments }] = await Promise.all([
    import('../routes.tsx'),
    import('./writeSite.ts'),
    import('./siteDocuments.ts'),
  ]);
  return writeSite(options, {
    publicFolder: fullPath(projectFolder, 'public'),
    kinds: pageKinds,
    makeDocuments: makeSiteDocuments,
  });
}
