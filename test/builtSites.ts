import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where `npm test` builds the sites that tests look at. */
export const BUILT = {
  /** As published on a web server. */
  site: '.cache/test-site',
  /** The field copy. */
  field: '.cache/test-field',
  /** The published site built once more, by another process in another time zone and language. */
  again: '.cache/test-site-again',
} as const;

/** Every file of a built site as sorted paths with forward slashes. @throws when it has not been built */
export function listBuilt(folder: string): readonly string[] {
  if (!existsSync(folder)) throw new Error(`missing ${folder}: run npm test, or npx tsx test/buildSites.ts first`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(folder).length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

export const readBuilt = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

/** Pages of the published site with their HTML. */
export const builtPages = (): readonly { readonly path: string; readonly html: string }[] =>
  listBuilt(BUILT.site)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, html: readBuilt(BUILT.site, path) }));

const SHAPES = /<\/?(?:path|rect|line|circle|polygon|g)\b[^>]*>/g;

/** A page without the lines and areas of its drawings, half of its elements: every text is left, in its place. */
export const withoutShapes = (html: string): string => html.replaceAll(SHAPES, '');
