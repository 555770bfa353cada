import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { placeFinding, problem, type Finding, type Problem } from '../../findings/finding.ts';
import type { Recipe } from './recipe.ts';

/** A recipe of the folder, or what is wrong with it. */
export interface CheckedRecipe {
  readonly recipe: Recipe | null;
  readonly findings: readonly Finding[];
}

/** What a recipe may name: the indicators of the register. */
export interface RecipeContext {
  readonly indicators: ReadonlySet<string>;
}

/** Makes the check of recipes from their JSON Schema (check I01): every fault of a file at once, each at its line and field. */
export const recipeChecker = (
  schema: object,
): ((file: string, text: string, context: RecipeContext) => CheckedRecipe) =>
  shapeChecker<Recipe, RecipeContext>(schema, checkNames);

/** Makes the check of files of one shape: by their schema, then by what the schema cannot say. */
export function shapeChecker<Shape extends { readonly name: string }, Context>(
  schema: object,
  checkNames: (shape: Shape, file: string, context: Context) => readonly NamedFault[],
): (
  file: string,
  text: string,
  context: Context,
) => { readonly recipe: Shape | null; readonly findings: readonly Finding[] } {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, formats: { regex: isPattern } });
  const isRecipe = ajv.compile(schema);
  return (file, text, context) => {
    const broken: ParseError[] = [];
    const tree = parseTree(text, broken);
    const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
    const report = (offset: number, field: string | null, found: Problem): Finding =>
      placeFinding(file, { line: lineAt(offset), column: null, field }, found);
    if (tree === undefined || broken.length > 0) {
      return { recipe: null, findings: broken.map((error) => report(error.offset, null, explainSyntax(error))) };
    }
    const value: unknown = JSON.parse(text);
    const faults = isRecipe(value) ? [] : (isRecipe.errors ?? []);
    if (faults.length > 0) {
      const told = faults.filter((fault) => !isEcho(fault, faults));
      return { recipe: null, findings: told.map((fault) => report(...placeOf(tree, fault), explainFault(fault))) };
    }
    // The schema has just held it to the type.
    const recipe = value as Shape;
    const findings = checkNames(recipe, file, context).map(({ path, found }) =>
      report(findNodeAtLocation(tree, [...path])?.offset ?? 0, path.join('.'), found),
    );
    return { recipe: findings.length > 0 ? null : recipe, findings };
  };
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const explainSyntax = ({ error }: ParseError): Problem =>
  problem('I01', {
    fault: 'syntax',
    found: printParseErrorCode(error)
      .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
      .toLowerCase(),
  });

/** A group of alternatives fails as a whole after each of them has: the last fault says it once. */
const isEcho = (fault: ErrorObject, all: readonly ErrorObject[]): boolean =>
  !['anyOf', 'oneOf'].includes(fault.keyword) &&
  all.some(
    (other) => ['anyOf', 'oneOf'].includes(other.keyword) && fault.schemaPath.startsWith(`${other.schemaPath}/`),
  );

const stepsOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));

function placeOf(tree: Node, { instancePath, params }: ErrorObject): [number, string | null] {
  const extra: unknown = params['additionalProperty'];
  const steps = [...stepsOf(instancePath), ...(typeof extra === 'string' ? [extra] : [])];
  return [findNodeAtLocation(tree, steps)?.offset ?? 0, steps.length === 0 ? null : steps.join('.')];
}

/** What the schema demands there, in words. */
function explainFault({ keyword, params, data, parentSchema }: ErrorObject): Problem {
  const found = JSON.stringify(data) ?? '';
  const described = parentSchema as { readonly description?: string } | undefined;
  const about = described?.description ?? '';
  switch (keyword) {
    case 'required':
      return problem('I01', { fault: 'missing', name: String(params['missingProperty']) });
    case 'additionalProperties':
      return problem('I01', { fault: 'unknown', name: String(params['additionalProperty']) });
    case 'enum':
      return problem('I01', { fault: 'choice', found, choices: (params['allowedValues'] as unknown[]).map(String) });
    case 'pattern':
    case 'format':
      return problem('I01', { fault: 'form', found, form: String(params[keyword]), about });
    case 'anyOf':
    case 'oneOf':
      return problem('I01', { fault: 'alternatives', choices: alternativesOf(parentSchema) });
    default:
      return problem('I01', { fault: 'kind', found, wanted: `${keyword} ${Object.values(params).join(' ')}`, about });
  }
}

function alternativesOf(schema: unknown): readonly string[] {
  const { anyOf, oneOf } = schema as { anyOf?: { required?: string[] }[]; oneOf?: { required?: string[] }[] };
  return (anyOf ?? oneOf ?? []).map(({ required }) => (required ?? ['a list, or from and to']).join(' and '));
}

/** What is wrong at a place inside a file. */
export interface NamedFault {
  readonly path: readonly (string | number)[];
  readonly found: Problem;
}

/** A recipe is named as its file is. */
export function checkOwnName({ name: found }: { readonly name: string }, file: string): readonly NamedFault[] {
  const wanted = /([^/]+)\.json$/.exec(file)?.[1] ?? '';
  return found === wanted ? [] : [{ path: ['name'], found: problem('I01', { fault: 'name', found, wanted }) }];
}

/** What the schema cannot say: names that have to agree with the file, the register, and each other. */
function checkNames(recipe: Recipe, file: string, { indicators }: RecipeContext): readonly NamedFault[] {
  const faults: NamedFault[] = [];
  const add = (path: NamedFault['path'], found: Problem): void => void faults.push({ path, found });
  faults.push(...checkOwnName(recipe, file));
  const own = new Set((recipe.registers?.indicators ?? []).map((row) => row['indicator_id']));
  recipe.figures.forEach(({ indicator }, index) => {
    if (!indicators.has(indicator) && !own.has(indicator))
      add(['figures', index, 'indicator'], problem('I01', { fault: 'indicator', found: indicator }));
  });
  const levels = recipe.level.fixed === undefined ? Object.values(recipe.level.values ?? {}) : [recipe.level.fixed];
  for (const level of new Set(levels)) {
    if (level !== 'school' && recipe.area[level] === undefined)
      add(['area'], problem('I01', { fault: 'missing', name: level }));
  }
  const made = new Set(recipe.figures.map(({ indicator }) => indicator));
  (recipe.breaks ?? []).forEach((rule, index) => {
    for (const name of rule.indicators) {
      if (!made.has(name)) add(['breaks', index, 'indicators'], problem('I01', { fault: 'indicator', found: name }));
    }
  });
  for (const [level, rule] of Object.entries(recipe.schools?.becomes ?? {})) {
    for (const name of rule.indicators) {
      if (!made.has(name))
        add(['schools', 'becomes', level, 'indicators'], problem('I01', { fault: 'indicator', found: name }));
    }
  }
  return faults;
}
