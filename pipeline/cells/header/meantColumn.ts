import { WITHOUT_NUMBER, type StatusCode } from '../../contract/reasons.ts';
import { typeAgain } from '../findLookAlikes.ts';
import { partCodes, statusOfWord } from '../status/statusWords.ts';

/** How a header says a column's name in another way: with a note mark, a status or its unit beside it, or inside the name of a dashboard's table. */
export type ColumnDress = 'note mark' | 'status' | 'unit' | 'table name';

/**
 * The known column a header cell is about, and what stands round its name; `dress` null where only case, spaces or unseen characters
 * do. `status` is the code of a mark that says how every figure of the column stands: such a mark may not be dropped.
 */
export type MeantColumn = {
  readonly column: string;
  readonly dress: ColumnDress | null;
  readonly status: StatusCode | null;
};

/** A column's name in lower case, its words joined by _. */
export const tidyColumn = (name: string): string =>
  typeAgain(name)
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

// No header is longer that is a name with a mark.
const LONGEST = 80;

const DRESSES: readonly (readonly [ColumnDress, RegExp])[] = [
  [
    'note mark',
    /^(?<name>.+?)\s*(\[(?<mark>[^\]]{1,20})\]|\((foot)?notes? ?\d*\)|\((?<round>[^)]{1,20})\)|[*†‡§¹²³⁰-⁹]{1,3})$/iu,
  ],
  [
    'unit',
    /^(?<name>[^(%£]+?)[\s_]*(\(((in )?%|(in )?per ?cent|percentage|number|no\.?|n|count|£[^)]{0,12}|per [\d,]+[^)]{0,20})\)|%)$/iu,
  ],
  // In words only beside what is no count: a percentage of a count is another figure.
  [
    'unit',
    /^(?<name>(value|rate|figure|target)(\s*\[[^\]]{1,20}\])?)[\s_,:-]+(in[\s_]+)?(%|pct|per[\s_]?cent|percentage)$/iu,
  ],
  ['table name', /^'?[\p{L}\p{N}_ ]{1,40}'?\[(?<name>[^\]]{1,40})\]$/u],
];

type Bare = { readonly name: string; readonly dress: ColumnDress; readonly status: StatusCode | null };

// A unit may stand before a note mark or behind it: "Value (%) [note 1]", "Value [note 1] (%)".
const MOST_DRESSES = 3;

/** Every name that a header cell may be about once what stands round it is taken off. */
function bareNames(text: string, depth = 0): readonly Bare[] {
  return DRESSES.flatMap(([kind, pattern]) => {
    const { name, mark, round } = pattern.exec(text)?.groups ?? {};
    const status = statusOfMark(mark, round);
    if (name === undefined || (round !== undefined && status === null)) return [];
    const bare: Bare = { name, dress: status === null ? kind : 'status', status };
    const within = depth < MOST_DRESSES - 1 && kind !== 'table name' ? bareNames(name.trim(), depth + 1) : [];
    return [bare, ...within.map((inner) => (inner.status === null ? { ...bare, name: inner.name } : inner))];
  });
}

// "(s)" is a plural and "(k)" thousands.
const NO_STATUS = /^[sk]$/i;

// "[provisional figures]", "[revised 2009]".
const FIRST_WORD = /^[a-z]{4,}(?= )/i;

function statusOfMark(square: string | undefined, round: string | undefined): StatusCode | null {
  const mark = square ?? round ?? '';
  if (square === undefined && NO_STATUS.test(mark)) return null;
  const status = statusOfWord(mark) ?? partCodes(mark)?.first ?? statusOfWord(FIRST_WORD.exec(mark)?.[0] ?? '') ?? '';
  return status === '' ? null : status;
}

const undress = (name: string): readonly Bare[] => {
  const text = name.slice(0, LONGEST + 1).trim();
  return text.length > LONGEST ? [] : bareNames(text);
};

/**
 * Finds the known column that a header cell is about where nothing but spelling, a note mark (`value [note 1]`, `Numerator¹`), a
 * status (`value [p]`), a unit (`Value (%)`) or a dashboard's table (`Returns[area]`) stands between. Null where that is not certain.
 */
export function meantColumn(name: string, known: ReadonlySet<string>): MeantColumn | null {
  const plain = tidyColumn(name);
  if (known.has(plain)) return { column: plain, dress: null, status: null };
  const found = undress(name).find((bare) => known.has(tidyColumn(bare.name)));
  return found === undefined ? null : { column: tidyColumn(found.name), dress: found.dress, status: found.status };
}

// What other tables call the columns of ours; each is only proposed, and only where the table has that column.
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['area', 'area'],
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
  ['%', 'value'],
  ['pct', 'value'],
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
  ['comment', 'text'],
  ['comments', 'text'],
  ['age', 'age_band'],
  ['age_group', 'age_band'],
  ['number', 'count'],
]);

// Tables of the record have ids of areas, and a remark may be a note.
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['area', 'area_id'],
  ['text', 'note'],
]);

// A dashboard or a pivot table says what it did to each cell. A mean or a count of rows is another figure.
const ADDED_UP = /^(sum|first|min|max)(imum)?( of)? /i;

/** The column that a table of others would mean by a name, such as `area` by `area_code` or `value` by `Rate (%)`; null where none of the free ones is. */
export function otherName(name: string, free: readonly string[]): string | null {
  const columns = namesWithin(name).map((one) => OTHER_NAMES.get(tidyColumn(one)) ?? '');
  const added = ADDED_UP.test(name) ? tidyColumn(name.replace(ADDED_UP, '')) : '';
  const all = [added, ...columns, ...columns.map((column) => INSTEAD.get(column) ?? '')];
  return all.find((column) => free.includes(column)) ?? null;
}

/** A header cell as it is written, and each name within it once marks, units and tables' names are taken off. */
export const namesWithin = (name: string): readonly string[] => [name, ...undress(name).map((bare) => bare.name)];

/** The status that a mark in a column's name stands for, whatever the column is; null where it has none. */
export const statusInName = (name: string): StatusCode | null =>
  undress(name).find(({ status }) => status !== null)?.status ?? null;

/** Whether a mark in a column's name, such as `value [c]`, withholds what stands below it. */
export const isWithheldName = (name: string): boolean => {
  const status = statusInName(name);
  return status !== null && WITHOUT_NUMBER.includes(status);
};
