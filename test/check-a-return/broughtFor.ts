import { readdirSync, readFileSync } from 'node:fs';
import { OPEN_LOADERS } from '../../pipeline/open/openLoaders.ts';
import type { OpenSource } from '../../pipeline/open/openedFile.ts';
import { bringFile } from '../../src/check/bring/bringFile.ts';
import type { BroughtFile } from '../../src/check/bring/broughtFile.ts';
import type { ImportRegisters } from '../../src/check/bring/importRegisters.ts';
import { baseFiles, baseText } from '../import/baseData.ts';
import { packImportRegisters, tablesNamed } from '../../src/check/bring/packImportRegisters.ts';

const read = (path: string): string => readFileSync(path, 'utf8');

const recipes = new Map(
  readdirSync('data/recipes')
    .filter((name) => name.endsWith('.json') && name !== 'recipe.schema.json')
    .map((name) => [`data/recipes/${name}`, read(`data/recipes/${name}`)]),
);

/** What the shipped recipes are packed from, with the figures of the release that imports are tried on. */
export const TEXTS = {
  recipes,
  schema: read('data/recipes/recipe.schema.json'),
  areas: baseText('data/areas.csv'),
  areaNames: read('data/lookups/area-names.csv'),
  indicators: baseText('data/indicators.csv'),
  held: new Map(
    tablesNamed(recipes.values()).flatMap((path) =>
      baseFiles.has(`data/${path}`) ? [[path, baseText(`data/${path}`)] as const] : [],
    ),
  ),
};

/** Recipes, areas and published figures as the page gets them: packed, written as JSON and read again. */
// Written from the same type on this line.
export const pageRecipes = JSON.parse(JSON.stringify(packImportRegisters(TEXTS))) as ImportRegisters;

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** Looks at a file as the page does; `steps` counts how often the page could draw meanwhile. */
export async function bringAsPage(
  name: string,
  content: string | Uint8Array | OpenSource,
): Promise<{ readonly brought: BroughtFile | null; readonly steps: number }> {
  let steps = 0;
  const source = typeof content === 'string' ? bytesOf(content) : content;
  const brought = await bringFile(name, source, {
    registers: pageRecipes,
    loaders: OPEN_LOADERS,
    // The day of the command's tests.
    today: '2030-01-02',
    onStep: () => {
      steps += 1;
    },
  });
  return { brought, steps };
}
