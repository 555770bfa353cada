import { collectFindings } from '../../findings/collectFindings.ts';
import { problem, type Problem } from '../../findings/finding.ts';
import { columnsOf, type Recipe } from './recipe.ts';
import { plainHeader } from '../scan/rowReader.ts';
import type { SourceTable } from '../scan/sourceTable.ts';
import { finishSteps } from '../../read/finishSteps.ts';

/** Rows looked at for a header, and below it for what the cells say. */
const HEAD_ROWS = 60;
const SAMPLE_ROWS = 40;

// The columns by which a table of figures of ours is known.
const OUR_COLUMNS = ['area', 'indicator', 'period', 'value'] as const;

/** The first rows of a table, from which it is known. */
export interface TableHead {
  readonly table: SourceTable;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** A table that a recipe fits. */
export interface KnownTable {
  readonly table: SourceTable;
  readonly recipe: Recipe;
  readonly headerLine: number;
}

/** Reads as much of a table as it takes to know it. */
export function readHead(table: SourceTable): TableHead {
  const rows: { line: number; cells: readonly string[] }[] = [];
  const visitor = {
    head: (cells: readonly string[], line: number) => {
      rows.push({ line, cells: cells.map(plainHeader) });
      return rows.length < HEAD_ROWS + SAMPLE_ROWS ? ('not yet' as const) : ('stop' as const);
    },
    row: () => {},
  };
  // What is wrong with the text is told when the table is read whole.
  finishSteps(table.scan(visitor, collectFindings('')));
  return { table, rows };
}

/**
 * Finds the table of a file and the recipe that knows it, by what stands in it and never by its name (check I02). A recipe that
 * is named has to fit too.
 */
export function recognise(
  heads: readonly TableHead[],
  recipes: readonly Recipe[],
  named: string | undefined,
): KnownTable | { readonly fault: Problem } {
  const asked = named === undefined ? recipes : recipes.filter(({ name }) => name === named);
  if (named !== undefined && asked.length === 0)
    return { fault: problem('I02', { kind: 'unknown', recipe: named, recipes: recipes.map(({ name }) => name) }) };
  const known = asked.flatMap((recipe) => heads.flatMap((head) => knowTable(head, recipe)));
  const names = [...new Set(known.map(({ recipe }) => recipe.name))];
  const [first, ...others] = known;
  if (first === undefined) return { fault: explainUnknown(heads, asked, named) };
  if (names.length > 1) return { fault: problem('I02', { kind: 'several', recipes: names }) };
  if (others.length > 0)
    return { fault: problem('I02', { kind: 'sheets', sheets: known.map(({ table }) => table.sheet) }) };
  return first;
}

function knowTable({ table, rows }: TableHead, recipe: Recipe): readonly KnownTable[] {
  const { columns, cells = {}, without = [] } = recipe.recognise;
  if (recipe.layout?.sheet !== undefined && !new RegExp(recipe.layout.sheet, 'u').test(table.sheet)) return [];
  const index = rows.slice(0, HEAD_ROWS).findIndex(({ cells: names }) => columns.every((name) => names.includes(name)));
  const header = rows[index];
  if (header === undefined || without.some((name) => header.cells.includes(name))) return [];
  const sample = rows.slice(index + 1).filter((row) => row.cells.length === header.cells.length);
  const agrees = Object.entries(cells).every(([name, texts]) => {
    const place = header.cells.indexOf(name);
    return sample.every((row) => texts.includes(row.cells[place] ?? ''));
  });
  return agrees ? [{ table, recipe, headerLine: header.line }] : [];
}

/** What a file lacks for a recipe. */
interface NearRecipe {
  readonly recipe: Recipe;
  readonly missing: readonly string[];
}

/** The recipe a file comes nearest to, by more than half of the columns it is known by; null where there is none. */
export function nearestRecipe(heads: readonly TableHead[], recipes: readonly Recipe[]): NearRecipe | null {
  const cells = new Set(heads.flatMap(({ rows }) => rows.slice(0, HEAD_ROWS).flatMap((row) => row.cells)));
  const shareOf = ({ recognise: { columns } }: Recipe): number =>
    columns.filter((column) => cells.has(column)).length / columns.length;
  const [best] = recipes.toSorted((a, b) => shareOf(b) - shareOf(a));
  if (best === undefined || shareOf(best) <= 0.5) return null;
  return { recipe: best, missing: missingIn(cells, best) };
}

const missingIn = (cells: ReadonlySet<string>, recipe: Recipe): readonly string[] =>
  [...new Set([...recipe.recognise.columns, ...columnsOf(recipe)])].filter((column) => !cells.has(column));

function explainUnknown(heads: readonly TableHead[], asked: readonly Recipe[], named: string | undefined): Problem {
  const [only] = asked;
  if (named !== undefined && only !== undefined) {
    const cells = new Set(heads.flatMap(({ rows }) => rows.slice(0, HEAD_ROWS).flatMap((row) => row.cells)));
    return problem('I02', { kind: 'named', recipe: named, missing: missingIn(cells, only) });
  }
  const near = nearestRecipe(heads, asked);
  const isOurs = heads.some(({ rows: [first] }) => OUR_COLUMNS.every((name) => first?.cells.includes(name) === true));
  if (near === null && isOurs) return problem('I02', { kind: 'ours' });
  return problem('I02', { kind: 'none', nearest: near?.recipe.name ?? null, missing: near?.missing ?? [] });
}
