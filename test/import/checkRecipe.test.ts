import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { recipeChecker } from '../../pipeline/import/recipes/checkRecipe.ts';
import { checkRecipes } from '../../pipeline/import/recipes/checkRecipes.ts';

const schema = JSON.parse(readFileSync('data/recipes/recipe.schema.json', 'utf8')) as object;
const check = recipeChecker(schema);
const text = readFileSync('data/recipes/dfe-absence.json', 'utf8');
const shipped = new Set(
  readFileSync('data/indicators.csv', 'utf8')
    .split('\n')
    .map((line) => line.split(',')[0] ?? ''),
);

/** What is said of the shipped recipe with a piece of its text in the place of another. */
function messages(before: string | RegExp, after: string): readonly string[] {
  const changed = text.replace(before, after);
  if (changed === text) throw new Error(`missing text: ${String(before)}`);
  const { recipe, findings } = check('data/recipes/dfe-absence.json', changed, { indicators: shipped });
  expect(recipe).toBeNull();
  return findings.map(({ code, line, message }) => `${code} ${line === null ? '' : line > 0} ${message}`);
}

test('every shipped recipe is right, and its file is named as it names itself', async () => {
  const { recipes, findings } = await checkRecipes(diskEffects, 'data/recipes', shipped);
  expect(findings).toEqual([]);
  const files = readdirSync('data/recipes').filter((name) => /^(?!recipe\.schema).*\.json$/.test(name));
  expect(recipes.map(({ name }) => `${name}.json`)).toEqual(files);
});

test.each([
  [
    'a word that is unknown',
    /"kind": "academic"/,
    '"kind": "acadmic"',
    '"acadmic" is none of the words known here - write academic, financial, calendar or snapshot',
  ],
  [
    'a field that is no part of a recipe',
    /"becomes"/,
    '"sheet": 1, "becomes"',
    '"sheet" is no part of a recipe - take it out, or mend its name',
  ],
  ['a field that is missing', /\n {2}"source": \{[\s\S]*?\n {2}\}/, '\n"$schema": "x"', '"source" is missing - add it'],
  [
    'a pattern that is none',
    /"\^\(\\\\d\{4\}\)\\\\d\{2\}\$"/,
    '"^(\\\\d{4"',
    'has not the form asked for (regex) - write it in that form: data/recipes/recipe.schema.json',
  ],
  [
    'a table outside the folder of figures',
    '"observations/absence.csv"',
    '"../areas.csv"',
    '"../areas.csv" has not the form asked for',
  ],
  [
    'an indicator nobody knows',
    '"half-days-primary"',
    '"half-day-primary"',
    'no indicator "half-day-primary": neither data/indicators.csv nor this recipe has it - mend the name, or give its row',
  ],
  [
    'a name that is not the file’s',
    '"name": "dfe-absence"',
    '"name": "absence"',
    'the name "absence" is not that of the file - write "dfe-absence", or rename the file',
  ],
  [
    'a figure with neither counts nor value',
    /"numerator": "sess_overall",\s*"denominator": "sess_possible",/,
    '',
    'none of the ways to say it is whole, or more than one - give numerator and denominator or value',
  ],
  ['a status that is none', '"c": "c"', '"c": "supp"', '"supp" is none of the words known here - write c, x, z or low'],
  [
    'a comma too many',
    '"title":',
    ',"title":',
    'not JSON: property name expected - mend the brackets, commas and quotation marks here',
  ],
])('%s is told with its line and how to mend it', (_, before, after, expected) => {
  const found = messages(before, after);
  expect(found.join('\n')).toContain(expected);
  for (const one of found) expect(one).toMatch(/^I01 true line \d+/);
});

test('all that is wrong with a recipe is told at once', () => {
  const twice = text.replace('"kind": "academic"', '"kind": "school"').replace('"c": "c"', '"c": "hidden"');
  const { findings } = check('data/recipes/dfe-absence.json', twice, { indicators: shipped });
  expect(findings.map(({ field }) => field)).toEqual(['period.kind', 'symbols.c']);
});
