import { problem, type Problem } from '../../findings/finding.ts';
import { columnsOf, type Recipe } from './recipe.ts';
import type { TableHead } from './recognise.ts';

/** What a publisher says of the columns of a data file, in the file of metadata that comes with it. */
export interface Metadata {
  readonly columns: ReadonlyMap<string, MetadataColumn>;
}

interface MetadataColumn {
  readonly type: string;
  readonly label: string;
  readonly unit: string;
  readonly line: number;
}

const HEADER = ['col_name', 'col_type', 'label', 'indicator_unit'] as const;

/** The metadata a table holds, as the statistics portal of the Department for Education gives it beside its data; null where it is another table. */
export function parseMetadata({ rows }: TableHead): Metadata | null {
  const [header, ...others] = rows;
  if (header === undefined || !HEADER.every((name) => header.cells.includes(name))) return null;
  const [name, type, label, unit] = HEADER.map((column) => header.cells.indexOf(column));
  const columns = others.map(
    ({ cells, line }) =>
      [
        cells[name ?? 0] ?? '',
        { type: cells[type ?? 0] ?? '', label: cells[label ?? 0] ?? '', unit: cells[unit ?? 0] ?? '', line },
      ] as const,
  );
  return { columns: new Map(columns.filter(([column]) => column !== '')) };
}

/**
 * What is to be said of a file that holds metadata and no data (check I31): what it is, of which publication where a recipe reads
 * columns it describes, and which file to send with it.
 */
export function explainLoneMetadata(file: string, { columns }: Metadata, recipes: readonly Recipe[]): Problem {
  const sharesOf = (recipe: Recipe): number => columnsOf(recipe).filter((column) => columns.has(column)).length;
  const [best] = recipes.toSorted((a, b) => sharesOf(b) - sharesOf(a));
  const title = best !== undefined && sharesOf(best) >= FEWEST_SHARED ? best.title : null;
  // The portal names the two files alike.
  const data = /\.meta\.csv$/i.test(file) ? file.replace(/\.meta(\.csv)$/i, '$1') : null;
  return problem('I31', { kind: 'metadata', title, data, file });
}

/** One column of a name may stand in any publication. */
const FEWEST_SHARED = 2;

/** Multipliers of the units metadata name. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['%', 100],
  ['pp', 100],
]);

/**
 * Holds a recipe against the metadata of the file it reads (check I30): the columns it takes counts from are measures there, and
 * the figure it compares them with has the unit the recipe says. Metadata of another file is passed over.
 */
export function checkMetadata(
  recipe: Recipe,
  { columns }: Metadata,
): readonly { readonly line: number; readonly problem: Problem }[] {
  const named = recipe.figures.flatMap(({ numerator, denominator, value, printed }) => [
    numerator,
    denominator,
    value,
    printed?.column,
  ]);
  const known = [...new Set(named)].filter((column) => column !== undefined && columns.has(column));
  if (known.length === 0) return [];
  const asFilter = known.flatMap((column) => {
    const found = columns.get(column ?? '');
    return found === undefined || found.type === 'Indicator'
      ? []
      : [{ line: found.line, problem: problem('I30', { kind: 'type', column: column ?? '', found: found.type }) }];
  });
  return [...asFilter, ...unitFaults(recipe, columns)];
}

function unitFaults({ figures }: Recipe, columns: Metadata['columns']) {
  const printed = new Map(
    figures.flatMap((rule) => (rule.printed === undefined ? [] : [[rule.printed.column, rule.printed.multiplier]])),
  );
  return [...printed].flatMap(([column, multiplier]) => {
    const found = columns.get(column);
    const unit = found === undefined ? undefined : UNITS.get(found.unit);
    if (found === undefined || found.unit === '' || unit === multiplier) return [];
    return [{ line: found.line, problem: problem('I30', { kind: 'unit', column, found: found.unit, multiplier }) }];
  });
}
