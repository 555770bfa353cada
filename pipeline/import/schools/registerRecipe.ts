import type { Effects } from '../../effects.ts';
import type { Finding } from '../../findings/finding.ts';
import { checkOwnName, shapeChecker } from '../recipes/checkRecipe.ts';
import type { AreaColumns } from '../recipes/recipe.ts';
import type { KnownTable, TableHead } from '../recipes/recognise.ts';

/** How a register of schools is read into the list of schools. `data/recipes/registers/register.schema.json` describes it. */
export interface RegisterRecipe {
  readonly name: string;
  readonly title: string;
  readonly recognise: { readonly columns: readonly string[] };
  readonly schools: {
    readonly urn: string;
    readonly name: string;
    readonly opened: string;
    readonly closed: string;
    readonly dates: DateForm;
    readonly district: AreaColumns;
    /** Rows that are wanted, by the texts of some columns. */
    readonly where?: Readonly<Record<string, readonly string[]>>;
  };
  readonly becomes: { readonly list: string };
}

export type DateForm = 'DD-MM-YYYY' | 'DD/MM/YYYY' | 'YYYY-MM-DD';

/** The recipes of registers, and everything wrong with any of them. */
export interface RegisterRecipes {
  readonly recipes: readonly RegisterRecipe[];
  readonly findings: readonly Finding[];
}

const FOLDER = 'recipes/registers';
const SCHEMA_FILE = 'register.schema.json';

/** Reads and checks the recipes of registers of schools (check I01). */
export async function readRegisterRecipes(
  effects: Pick<Effects, 'listFolder' | 'readBytes'>,
  data: string,
): Promise<RegisterRecipes> {
  const entries = await effects.listFolder(`${data}/${FOLDER}`);
  const names = entries.filter(({ name }) => name.endsWith('.json') && name !== SCHEMA_FILE).map(({ name }) => name);
  if (names.length === 0) return { recipes: [], findings: [] };
  const read = async (name: string): Promise<string> =>
    new TextDecoder().decode(await effects.readBytes(`${data}/${FOLDER}/${name}`));
  // Ours, and held to the standard by a test.
  const schema = JSON.parse(await read(SCHEMA_FILE)) as object;
  const check = shapeChecker<RegisterRecipe, null>(schema, checkOwnName);
  const checked = await Promise.all(
    names.map(async (name) => check(`${data}/${FOLDER}/${name}`, await read(name), null)),
  );
  return {
    recipes: checked.flatMap(({ recipe }) => (recipe === null ? [] : [recipe])),
    findings: checked.flatMap(({ findings }) => findings),
  };
}

/** A table that is a register of schools. */
export type KnownRegister = Pick<KnownTable, 'table' | 'headerLine'> & { readonly recipe: RegisterRecipe };

/** The register among the tables of a file, known by the columns of its header; null where there is none. */
export function recogniseRegister(
  heads: readonly TableHead[],
  recipes: readonly RegisterRecipe[],
): KnownRegister | null {
  for (const recipe of recipes) {
    for (const { table, rows } of heads) {
      const header = rows.find(({ cells }) => recipe.recognise.columns.every((column) => cells.includes(column)));
      if (header !== undefined) return { table, recipe, headerLine: header.line };
    }
  }
  return null;
}
