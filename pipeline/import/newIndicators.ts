import { parseIndicators, type IndicatorEntry } from '../registers/indicators.ts';
import type { TextTable } from '../registers/parseRows.ts';
import type { Recipe } from './recipe.ts';

/** The indicators of a register, and those that recipes bring with them. */
export function withNewIndicators(held: TextTable, recipes: readonly Recipe[]): ReadonlyMap<string, IndicatorEntry> {
  const rows = recipes.flatMap(({ registers }) => registers?.indicators ?? []);
  const cells = rows.map((row) => ({ cells: held.header.map((column) => row[column] ?? '') }));
  return new Map([...parseIndicators({ header: held.header, rows: cells }), ...parseIndicators(held)]);
}
