import type { Columns, ValuesOf } from '../package/columns.ts';

/** A table as it is read: column names, then rows of cells. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[] }[];
}

/** Some of the columns a table declares, in the order named. */
export const pickColumns = <Declared extends Columns, Name extends keyof Declared & string>(
  declared: Declared,
  names: readonly Name[],
): Pick<Declared, Name> =>
  // One entry for each name.
  Object.fromEntries(names.map((name) => [name, declared[name]])) as Pick<Declared, Name>;

/**
 * The rows of a register that nobody may have checked, typed by its declared columns; a column it lacks is blank. A cell
 * that stands for nothing has the value of `instead`; where there is none the row is left out, and its own check reports it.
 */
export function parseRows<Declared extends Columns>(
  table: TextTable,
  declared: Declared,
  instead: Partial<ValuesOf<Declared>> = {},
): readonly ValuesOf<Declared>[] {
  const places = new Map(table.header.map((name, place) => [name, place]));
  const columns = Object.entries(declared).map(([name, column]) => ({
    name,
    place: places.get(name) ?? -1,
    decode: column.decode,
    // The same names; an index signature has none.
    instead: (instead as Readonly<Record<string, unknown>>)[name],
  }));
  return table.rows.flatMap(({ cells }) => {
    const values = columns.map(({ name, place, decode, instead: other }) => {
      const value = decode(cells[place] ?? '');
      return [name, value === undefined ? other : value] as const;
    });
    // Filled from the same declaration the type is made of.
    return values.some(([, value]) => value === undefined) ? [] : [Object.fromEntries(values) as ValuesOf<Declared>];
  });
}
