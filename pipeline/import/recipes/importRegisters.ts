import type { Effects } from '../../effects.ts';
import type { Finding } from '../../findings/finding.ts';
import { parseTable } from '../../read/parseTable.ts';
import type { RawTable } from '../../read/rawTable.ts';
import { parseIndicators, type IndicatorEntry } from '../../registers/indicators.ts';
import { checkRecipes } from './checkRecipes.ts';
import { codedAreas, type CodedArea } from '../matchArea.ts';
import { withNewIndicators, type Recipe } from './recipe.ts';
import { readRegisterRecipes, type RegisterRecipe } from '../schools/registerRecipe.ts';

/** What files are read by: our areas and indicators, and the recipes. */
export interface ImportRegisters {
  readonly areas: readonly CodedArea[];
  readonly indicators: ReadonlyMap<string, IndicatorEntry>;
  readonly recipes: readonly Recipe[];
  /** How registers of schools are read into the list of schools. */
  readonly schoolRegisters: readonly RegisterRecipe[];
  /** What is wrong with the recipes. One that is not right is not used, and nothing is imported. */
  readonly findings: readonly Finding[];
}

export const RECIPES_FOLDER = 'recipes';

/** Reads the registers and recipes of a data folder. */
export async function readImportRegisters(effects: Effects, data: string): Promise<ImportRegisters> {
  const names = await readIfThere(effects, `${data}/lookups/area-names.csv`);
  const areas = codedAreas(await readTable(effects, `${data}/areas.csv`), names);
  const held = await readTable(effects, `${data}/indicators.csv`);
  const known = parseIndicators(held);
  const { recipes, findings } = await checkRecipes(effects, `${data}/${RECIPES_FOLDER}`, new Set(known.keys()));
  const registers = await readRegisterRecipes(effects, data);
  return {
    areas,
    indicators: withNewIndicators(held, recipes),
    recipes,
    schoolRegisters: registers.recipes,
    findings: [...findings, ...registers.findings],
  };
}

const readTable = async (effects: Effects, path: string): Promise<RawTable> =>
  parseTable(path, await effects.readBytes(path));

async function readIfThere(effects: Effects, path: string): Promise<RawTable> {
  const entry = await effects.describePath(path);
  return entry?.kind === 'file' ? readTable(effects, path) : { file: path, header: [], rows: [], findings: [] };
}
