import type { Effects } from '../../effects.ts';
import type { Finding } from '../../findings/finding.ts';
import { recipeChecker } from './checkRecipe.ts';
import type { Recipe } from './recipe.ts';

/** The recipes of a folder, in the order of their names, and everything wrong with any of them. */
export interface CheckedRecipes {
  readonly recipes: readonly Recipe[];
  readonly findings: readonly Finding[];
}

const SCHEMA_FILE = 'recipe.schema.json';

/** Reads and checks every recipe of a folder against the schema that lies beside them. */
export async function checkRecipes(
  effects: Pick<Effects, 'listFolder' | 'readBytes'>,
  folder: string,
  indicators: ReadonlySet<string>,
): Promise<CheckedRecipes> {
  const entries = await effects.listFolder(folder);
  const names = entries.filter(({ name }) => name.endsWith('.json') && name !== SCHEMA_FILE).map(({ name }) => name);
  if (names.length === 0) return { recipes: [], findings: [] };
  const read = async (name: string): Promise<string> =>
    new TextDecoder().decode(await effects.readBytes(`${folder}/${name}`));
  // Ours, and held to the standard by a test.
  const check = recipeChecker(JSON.parse(await read(SCHEMA_FILE)) as object);
  const checked = await Promise.all(
    names.map(async (name) => check(`${folder}/${name}`, await read(name), { indicators })),
  );
  return {
    recipes: checked.flatMap(({ recipe }) => (recipe === null ? [] : [recipe])),
    findings: checked.flatMap(({ findings }) => findings),
  };
}
