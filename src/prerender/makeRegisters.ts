import type { ImportRegisters } from '../check/bring/importRegisters.ts';
import { packImportRegisters, tablesNamed } from '../check/bring/packImportRegisters.ts';
import { packRegisters } from '../check/packRegisters.ts';
import { PARTS } from '../check/partsName.ts';
import { REGISTER_ROLES, type RegisterRole } from '../check/returnRegisters.ts';
import type { Site } from '../site/site.ts';
import { describeAsset, type Asset } from './bundleAssets.ts';
import { fullPath, listFolder, projectFolder, readText } from './effects.ts';
import type { CheckRegisters } from './frame/siteFrame.ts';

const findTable = ({ index }: Site, name: string) =>
  index.downloads.find(({ path, format }) => path.startsWith(`data/downloads/tables/${name}_`) && format === 'csv');

/** A recipe may name a table that nothing has been brought into yet. */
const hasTable = (site: Site, name: string): boolean => findTable(site, name) !== undefined;

/** The published table of a name, as CSV, from the folder of published files. @throws when the release has no such table */
function readTable(data: string, site: Site, name: string): Promise<string> {
  const found = findTable(site, name);
  if (found === undefined) throw new Error(`missing published table ${name}`);
  return readText(fullPath(data, found.path.slice('data/'.length)));
}

/** JSON as a JavaScript expression: two characters end a line in one and not in the other. */
const scriptText = (json: string): string => json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

const scriptOf = (name: string, packed: unknown): Asset =>
  describeAsset(name, 'js', `(globalThis.${PARTS}??={}).${name}=${scriptText(JSON.stringify(packed))};\n`);

// Kept beside the tables and not published as one.
const AREA_NAMES = fullPath(projectFolder, 'data/lookups/area-names.csv');

/**
 * The registers files are judged by, as scripts of our own that assign them: a page on a disk cannot fetch, and a
 * worker can load a script as well as a page can.
 *
 * @throws with the findings of a recipe that is not right
 */
export async function makeRegisters(data: string, site: Site): Promise<CheckRegisters> {
  const texts = await Promise.all(
    REGISTER_ROLES.map(
      async (role) =>
        [role, await (role === 'areaNames' ? readText(AREA_NAMES) : readTable(data, site, role))] as const,
    ),
  );
  // One text for each role, from the line above.
  const byRole = Object.fromEntries(texts) as Record<RegisterRole, string>;
  return {
    returns: scriptOf('registers', packRegisters(site, byRole)),
    recipes: scriptOf('recipes', await packRecipes(data, site, byRole)),
  };
}

const RECIPES = 'data/recipes';

const SCHEMA = 'recipe.schema.json';

async function packRecipes(
  data: string,
  site: Site,
  { areas, areaNames, indicators }: Record<RegisterRole, string>,
): Promise<ImportRegisters> {
  const inProject = (path: string): Promise<string> => readText(fullPath(projectFolder, path));
  const names = (await listFolder(fullPath(projectFolder, RECIPES))).filter(
    (name) => name.endsWith('.json') && name !== SCHEMA,
  );
  const texts = names.map(async (name) => [`${RECIPES}/${name}`, await inProject(`${RECIPES}/${name}`)] as const);
  const recipes = new Map(await Promise.all(texts));
  const held = tablesNamed(recipes.values()).map(async (path) => {
    const name = path.replace('/', '-').replace(/\.csv$/, '');
    return hasTable(site, name) ? [[path, await readTable(data, site, name)] as const] : [];
  });
  return packImportRegisters({
    recipes,
    schema: await inProject(`${RECIPES}/${SCHEMA}`),
    areas,
    areaNames,
    indicators,
    held: new Map((await Promise.all(held)).flat()),
  });
}
