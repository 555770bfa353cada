import { applyEdits, modify } from 'jsonc-parser';
import type { Recipe } from '../recipes/recipe.ts';

interface Field {
  readonly name: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

interface Resource {
  readonly name: string;
  readonly table?: string;
  readonly schema: { readonly fields: readonly Field[] };
}

interface PackageText {
  readonly version: string;
  readonly resources: readonly Resource[];
}

// Ours, and held to its own schema by a test.
const parsePackage = (text: string): PackageText => JSON.parse(text) as PackageText;

export const versionOf = (text: string): string => parsePackage(text).version;

/** The place of the last table of figures. */
const lastOfFigures = ({ resources }: PackageText): number =>
  resources.findLastIndex(({ table }) => table === 'indicator');

/** The columns of every table of figures. */
export const figureColumns = (text: string): readonly string[] => {
  const parsed = parsePackage(text);
  return parsed.resources[lastOfFigures(parsed)]?.schema.fields.map(({ name }) => name) ?? [];
};

const FORMATTING = { formattingOptions: { insertSpaces: true, tabSize: 2 } } as const;

/** The data package with its version, and with the table if it is new: it has the columns of every table of figures. */
export function planPackage(
  text: string,
  recipe: Recipe,
  { version, isThere }: { readonly version: string; readonly isThere: boolean },
): string {
  const named = allowYears(applyEdits(text, modify(text, ['version'], version, FORMATTING)), recipe);
  const parsed = parsePackage(text);
  const at = lastOfFigures(parsed);
  const like = parsed.resources[at];
  if (isThere || like === undefined) return named;
  const resource = resourceOf(recipe, like);
  return applyEdits(named, modify(named, ['resources', at + 1], resource, { ...FORMATTING, isArrayInsertion: true }));
}

/** The log of revisions takes calendar years once a table has them. */
function allowYears(text: string, { period }: Recipe): string {
  if (crossesYears(period.kind)) return text;
  const { resources } = parsePackage(text);
  const log = resources.findIndex(({ name }) => name === 'revisions');
  const field = resources[log]?.schema.fields.findIndex(({ name }) => name === 'period') ?? -1;
  if (field < 0) return text;
  const path = ['resources', log, 'schema', 'fields', field, 'constraints', 'pattern'];
  return applyEdits(text, modify(text, path, '^[0-9]{4}(/[0-9]{2})?$', FORMATTING));
}

const crossesYears = (kind: Recipe['period']['kind']): boolean => kind === 'academic' || kind === 'financial';

function resourceOf({ becomes, period }: Recipe, like: Resource) {
  const { table, title, description, section } = becomes;
  const name = table.replace('/', '-').replace(/\.csv$/, '');
  const own = crossesYears(period.kind) ? {} : { description: 'Calendar year, written 2023.' };
  const pattern = crossesYears(period.kind) ? '^[0-9]{4}/[0-9]{2}$' : '^[0-9]{4}$';
  const fields = like.schema.fields.map((field) =>
    field.name === 'period' ? { ...field, ...own, constraints: { ...field.constraints, pattern } } : field,
  );
  const schema = { ...like.schema, fields };
  return { ...like, name, path: table, title: title ?? name, description: description ?? section, schema };
}
