import { recipeChecker } from '../../../pipeline/import/recipes/checkRecipe.ts';
import { codedAreas } from '../../../pipeline/import/matchArea.ts';
import { withNewIndicators, type Recipe } from '../../../pipeline/import/recipes/recipe.ts';
import { formatFindings } from '../../../pipeline/findings/report.ts';
import { parseTable } from '../../../pipeline/read/parseTable.ts';
import type { RawTable } from '../../../pipeline/read/rawTable.ts';
import { parseIndicators } from '../../../pipeline/registers/indicators.ts';
import type { PackedTable } from '../returnRegisters.ts';
import { HELD_COLUMNS, type ImportRegisters } from './importRegisters.ts';

/** The texts a published file is read by. */
export interface ImportTexts {
  /** JSON of each recipe by the path of its file. */
  readonly recipes: ReadonlyMap<string, string>;
  /** JSON Schema of recipes. */
  readonly schema: string;
  /** Registers as CSV. */
  readonly areas: string;
  readonly areaNames: string;
  readonly indicators: string;
  /** Published tables of figures as CSV by their path, such as `observations/absence.csv`. */
  readonly held: ReadonlyMap<string, string>;
}

const tableOf = (file: string, text: string): RawTable => parseTable(file, new TextEncoder().encode(text));

/** Tables of ours that the figures of a recipe become rows of. @throws where the JSON cannot be read */
export const tablesNamed = (recipes: Iterable<string>): readonly string[] => [
  // What it may hold is checked when it is packed.
  ...new Set([...recipes].map((text) => (JSON.parse(text) as Partial<Recipe>).becomes?.table ?? '')),
];

/**
 * What the page that brings a file in must know. Recipes are checked here, so that no page carries what checks them.
 *
 * @throws with every finding where a recipe is not right
 */
export function packImportRegisters(texts: ImportTexts): ImportRegisters {
  const indicators = tableOf('indicators.csv', texts.indicators);
  const known = new Set(parseIndicators(indicators).keys());
  // Ours, and held to the standard by a test.
  const check = recipeChecker(JSON.parse(texts.schema) as object);
  const checked = [...texts.recipes].map(([file, text]) => check(file, text, { indicators: known }));
  const findings = checked.flatMap((one) => one.findings);
  if (findings.length > 0) throw new Error(`invalid recipe\n${formatFindings(findings)}`);
  const recipes = checked.flatMap(({ recipe }) => recipe ?? []);
  return {
    recipes,
    areas: codedAreas(tableOf('areas.csv', texts.areas), tableOf('area-names.csv', texts.areaNames)),
    indicators: [...withNewIndicators(indicators, recipes).values()],
    held: Object.fromEntries([...texts.held].map(([path, text]) => [path, packHeld(tableOf(path, text))])),
  };
}

function packHeld({ header, rows }: RawTable): PackedTable {
  const places = HELD_COLUMNS.map((column) => header.indexOf(column));
  return { columns: HELD_COLUMNS, rows: rows.map(({ cells }) => places.map((place) => cells[place] ?? '')) };
}
