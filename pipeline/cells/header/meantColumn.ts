import { typeAgain } from '../findLookAlikes.ts';

/** How a header says a column's name in another way: with a note mark, with its unit, or inside the name of a dashboard's table. */
export type ColumnDress = 'note mark' | 'unit' | 'table name';

/** The known column a header cell is about, and what stands round its name; `dress` null where only case, spaces or unseen characters do. */
export type MeantColumn = { readonly column: string; readonly dress: ColumnDress | null };

/** A column's name in lower case, its words joined by _. */
export const tidyColumn = (name: string): string =>
  typeAgain(name)
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

// No header is longer that is a name with a mark.
const LONGEST = 80;

const DRESSES: readonly (readonly [ColumnDress, RegExp])[] = [
  ['note mark', /^(?<name>[^[*†‡§¹²³⁰-⁹]+?)\s*(\[[^\]]{1,20}\]|\((foot)?notes? ?\d*\)|[*†‡§¹²³⁰-⁹]{1,3})$/iu],
  [
    'unit',
    /^(?<name>[^[(%£]+?)[\s_]*(\((%|per ?cent|percentage|number|no\.?|n|count|£[^)]{0,12}|per [\d,]+[^)]{0,20})\)|%)$/iu,
  ],
  ['table name', /^'?[\p{L}\p{N}_ ]{1,40}'?\[(?<name>[^\]]{1,40})\]$/u],
];

/**
 * Finds the known column that a header cell is about where nothing but spelling, a note mark (`value [note 1]`, `Numerator¹`), a
 * unit (`Value (%)`) or a dashboard's table (`Returns[area]`) stands between. Null where that is not certain.
 */
export function meantColumn(name: string, known: ReadonlySet<string>): MeantColumn | null {
  const plain = tidyColumn(name);
  if (known.has(plain)) return { column: plain, dress: null };
  const text = name.slice(0, LONGEST + 1).trim();
  if (text.length > LONGEST) return null;
  for (const [dress, pattern] of DRESSES) {
    const bare = pattern.exec(text)?.groups?.['name'];
    const column = bare === undefined ? null : bareColumn(bare, known);
    if (column !== null) return { column, dress };
  }
  return null;
}

// A unit may stand before a note mark: "Value (%) [note 1]".
function bareColumn(name: string, known: ReadonlySet<string>): string | null {
  const plain = tidyColumn(name);
  if (known.has(plain)) return plain;
  const unmeasured = DRESSES[1]?.[1].exec(name)?.groups?.['name'];
  const column = unmeasured === undefined ? '' : tidyColumn(unmeasured);
  return known.has(column) ? column : null;
}

// What other tables call the columns of ours; each is only proposed, and only where the table has that column.
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['area_name', 'area'],
  ['area_code', 'area'],
  ['lcsp', 'area'],
  ['la_code', 'area'],
  ['la_name', 'area'],
  ['ons_code', 'area'],
  ['gss_code', 'area'],
  ['new_la_code', 'area'],
  ['district', 'area'],
  ['geography', 'area'],
  ['measure', 'indicator'],
  ['indicator_id', 'indicator'],
  ['indicator_name', 'indicator'],
  ['year', 'period'],
  ['time_period', 'period'],
  ['academic_year', 'period'],
  ['school_year', 'period'],
  ['financial_year', 'period'],
  ['figure', 'value'],
  ['rate', 'value'],
  ['percentage', 'value'],
  ['percent', 'value'],
  ['per_cent', 'value'],
  ['count', 'numerator'],
  ['population', 'denominator'],
  ['denominators', 'denominator'],
  ['flag', 'status'],
  ['symbol', 'status'],
  ['notes', 'note'],
  ['comment', 'note'],
  ['age', 'age_band'],
  ['age_group', 'age_band'],
  ['number', 'count'],
]);

/** The column that a table of others would mean by a name, such as `area` by `area_code`; null where none of the free ones is. */
export function otherName(name: string, free: readonly string[]): string | null {
  const column = OTHER_NAMES.get(tidyColumn(name)) ?? null;
  return column !== null && free.includes(column) ? column : null;
}
