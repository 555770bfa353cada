import { WITHOUT_NUMBER, type StatusCode } from '../contract/reasons.ts';
import { listText, quoteText, yearsMend } from './spelling.ts';
import { HOW_TO_WRITE_A_MARK, wording, type NoParams } from './wording.ts';

type UnknownColumn =
  /** Like none known: of the required ones these are `missing`, and where it is the only one it may well be one of them. */
  | { name: string; missing: readonly string[]; isOnly: boolean; known: readonly string[] }
  /** Probably another one, and its mark a status that may not be lost. */
  | { name: string; nearest: string; status: StatusCode | null; has: HasColumns }
  /** A known column with something round its name; `isRead` where it is read all the same. */
  | {
      name: string;
      column: string;
      dress: keyof typeof DRESS_WORDS | null;
      isRead: boolean;
      status: StatusCode | null;
      has?: HasColumns;
    };

/** Which columns the table has, or may have, for what a mark says. */
type HasColumns = { readonly status: boolean; readonly note: boolean };
const OF_FIGURES: HasColumns = { status: true, note: true };

const DRESS_WORDS = {
  'note mark': 'with a note mark',
  status: 'with a status',
  unit: 'with its unit',
  'table name': 'inside the name of a table',
} as const;

function statusMend(status: StatusCode): string {
  const perRow = `the status ${status} in each row it is meant for`;
  if (WITHOUT_NUMBER.includes(status)) return `${perRow}, its figures left out`;
  return status === 'r' ? `${perRow} (in a return: no status, and what was revised in the note)` : perRow;
}

// A star may say more than "see the note": what it stands for is in the key of the table that is sent.
const markMend = ({ status, note }: HasColumns): string =>
  status ? `; ${HOW_TO_WRITE_A_MARK}` : note ? '; what the mark says belongs in the note' : '';

function unknownColumnWords(found: UnknownColumn): { what: string; mend: string; severity?: 'warning' } {
  const name = quoteText(found.name);
  if ('dress' in found) {
    const { has = OF_FIGURES } = found;
    if (found.status !== null)
      return {
        what: `column ${name} is ${found.column}, and its mark is the status ${found.status}, which ${has.status ? 'a status column says row by row' : 'this table has no column for'}`,
        mend: `write ${found.column} alone${has.status ? `, and ${statusMend(found.status)}` : ''}`,
      };
    const how = found.dress === null ? 'in another spelling' : DRESS_WORDS[found.dress];
    const what = `column ${name} is ${found.column} ${how}`;
    const mend = `write ${found.column}${found.dress === null ? '' : ' alone'}${found.dress === 'note mark' ? markMend(has) : ''}`;
    return found.isRead ? { what: `${what}, and is read as that`, mend, severity: 'warning' } : { what, mend };
  }
  if ('nearest' in found) {
    const { nearest, status, has } = found;
    const more = status === null || !has.status ? '' : `, and ${statusMend(status)}`;
    return { what: `unknown column ${name}`, mend: `write "${nearest}" if that is meant${more}` };
  }
  return unlikeColumnWords(name, found);
}

function unlikeColumnWords(
  name: string,
  { missing, isOnly, known }: { missing: readonly string[]; isOnly: boolean; known: readonly string[] },
): { what: string; mend: string } {
  const [first = ''] = missing;
  if (isOnly && missing.length === 1)
    return {
      what: `unknown column ${name}, and no column "${first}"`,
      mend: `write "${first}" if that is meant; else add a column "${first}" too`,
    };
  if (missing.length > 0)
    return {
      what: `unknown column ${name}`,
      mend: `if it is one of the columns that are missing, give it that name: ${listText(missing, 'or')}${isOnly ? '' : '; else leave it out of this copy'}`,
    };
  return {
    what: `unknown column ${name}`,
    mend: `leave it out of this copy, unless it is one of the columns under another name: ${listText(known, 'and')}`,
  };
}

type HeaderPlace =
  /** `expected` is the header of its table, null where it is like no table's, and empty above one. */
  | { text: string; expected: readonly string[] | null; isAcross?: boolean }
  /** Another table of ours sent as a return, whose header is `expected`. */
  | { kind: 'no return'; of: string; expected: readonly string[] }
  /** A table as a site of statistics gives it, and which of its columns hold what ours do. */
  | { kind: 'site'; site: string; columns: readonly (readonly [string, string])[]; expected: readonly string[] }
  /** The header stands on a line further down. */
  | { kind: 'below'; line: number }
  /** A table of the data package that has no check of its own. */
  | { kind: 'kept'; name: string };

type FromSite = Extract<HeaderPlace, { kind: 'site' }>;

/** Which columns of a site's table to keep under which name; of one that counts ages those of the population. */
function siteMend({ columns, expected }: FromSite): string {
  const recipe = 'where such a file comes every year write a recipe instead: data/recipes/README.md says how';
  if (columns.length === 0)
    return `leave out the lines above and below the figures, and give each figure a row of its own, under the column names ${expected.join(', ')}; ${recipe}`;
  const theirs = new Map(columns);
  const keep = (names: Readonly<Record<string, string>>): string =>
    listText(
      Object.entries(names).flatMap(([from, to]) => {
        const name = theirs.get(from);
        return name === undefined ? [] : [`${quoteText(name)} as ${to}`];
      }),
      'and',
    );
  const figures = keep({ area: 'area', indicator: 'indicator', period: 'period', value: 'value' });
  const added = expected.filter((name) => !theirs.has(name));
  const ages = theirs.has('age_band')
    ? `; where it is the population by age, keep ${keep({ area: 'area', age_band: 'age_band', value: 'count' })} and nothing else`
    : '';
  return `keep ${figures}, and write ${listText(added, 'and')} beside them${ages}; ${recipe}`;
}

/** What stands where the header belongs. */
function headerPlaceWords(place: HeaderPlace): { what: string; mend: string } {
  if ('kind' in place && place.kind === 'kept')
    return {
      what: `this is the table ${quoteText(place.name)} of the data folder, which is not checked alone`,
      mend: 'put it in the data folder and run npm run data, which checks it beside the tables it speaks of',
    };
  if ('kind' in place && place.kind === 'below')
    return {
      what: `the header stands on line ${place.line}, and other cells above it`,
      mend: `leave out the lines above line ${place.line}: what they say of the rows belongs in their cells`,
    };
  if ('kind' in place && place.kind === 'site')
    return { what: `this is a table as ${place.site} gives it, and none of those known here`, mend: siteMend(place) };
  if ('kind' in place)
    return {
      what: `this is a table of ${place.of}, and no return`,
      mend: `check it as a table, not as a return; a return has the columns ${place.expected.join(',')}`,
    };
  const { text, expected, isAcross = false } = place;
  const across = isAcross ? '; where each measure is a column, give each figure of an area a row of its own' : '';
  const what = text === '' ? 'a blank line stands where the header belongs' : `${quoteText(text)} is not the header`;
  if (expected === null)
    return {
      what: `${what} of any table known here`,
      mend:
        'name the columns as a table here does; one of figures has area,indicator,period,value,numerator,denominator,status,source' +
        across,
    };
  return {
    what,
    mend:
      expected.length === 0
        ? 'leave out what stands above the column names: they belong on line 1'
        : `make line 1 the header: ${expected.join(',')}${across}`,
  };
}

/** A column that stands twice; `again` is how the second is spelt, and `of` the column that both say, where they differ. */
type RepeatedColumn =
  | { name: string; again?: string; of?: string; first: number; second: number }
  /** From this column on the names are those of the first columns again. */
  | { kind: 'side by side'; column: number };

function repeatedColumnWords(repeated: RepeatedColumn): { what: string; mend: string } {
  if ('kind' in repeated)
    return {
      what: `from column ${repeated.column} on the column names begin again: two tables stand side by side`,
      mend: 'put the rows of the second below those of the first, under the one header',
    };
  const { name, again = name, of = name, first, second } = repeated;
  const places = `(columns ${first} and ${second})`;
  return name === again
    ? { what: `column ${quoteText(name)} occurs twice ${places}`, mend: 'keep one of the two' }
    : {
        what: `columns ${quoteText(name)} and ${quoteText(again)} are both ${of} ${places}`,
        mend: `keep one of the two, and write ${of} alone`,
      };
}

type Category =
  | { name: string; category: string }
  /** Areas that stand across, or columns' names that stand in rows. */
  | { areas: readonly string[]; expected: readonly string[] }
  | { kind: 'on its side'; expected: readonly string[] }
  /** Age bands that stand across. */
  | { bands: readonly string[]; expected: readonly string[] }
  /** Years that stand across, and the statuses beside them. */
  | { heads: readonly string[]; statuses: readonly StatusCode[]; expected: readonly string[] };

function categoryWords(found: Category): { what: string; mend: string; severity?: 'error' } {
  if ('kind' in found)
    return {
      what: 'the table lies on its side: the names of its columns stand below one another',
      mend: `turn it (copy, then Paste Special > Transpose), so that line 1 holds ${found.expected.join(', ')} and each figure has a row`,
      severity: 'error',
    };
  if ('areas' in found)
    return {
      what: `each area is a column: ${listText(found.areas.map(quoteText), 'and')}`,
      mend: `give each figure of an area a row of its own, under the column names ${found.expected.join(', ')}`,
      severity: 'error',
    };
  if ('bands' in found)
    return {
      what: `each age band is a column: ${listText(found.bands.map(quoteText), 'and')}`,
      mend: `give each band of an area a row of its own, under the column names ${found.expected.join(', ')}; it is then a table of the population, and no return`,
      severity: 'error',
    };
  if ('heads' in found)
    return {
      what: `each year is a column: ${listText(found.heads.map(quoteText), 'and')}`,
      mend: yearsMend(found),
      severity: 'error',
    };
  return {
    what: `column ${quoteText(found.name)} holds a category ("${found.category}") in its name`,
    mend: 'make the category a column of its own and its values rows',
  };
}

// However many there are: each is to be added.
function allOf(names: readonly string[]): string {
  const last = names.slice(-1).map(quoteText);
  const others = names.slice(0, -1).map(quoteText);
  return others.length === 0 ? last.join('') : `${others.join(', ')} and ${last.join('')}`;
}

/** Wording of header findings. */
export const headerWordings = {
  H01: wording('error', headerPlaceWords),
  H02: wording('error', ({ names }: { names: readonly string[] }) => {
    const columns = `column${names.length === 1 ? '' : 's'} ${allOf(names)}`;
    return {
      what: `${columns} ${names.length === 1 ? 'is' : 'are'} missing`,
      mend: `add ${names.length === 1 ? 'a ' : 'the '}${columns}; ${names.length === 1 ? 'its' : 'their'} cells may be blank where the rules allow it`,
    };
  }),
  H03: wording('error', repeatedColumnWords),
  H04: wording('error', unknownColumnWords),
  H05: wording<NoParams>('error', () => ({
    what: 'the header is repeated among the rows',
    mend: 'delete this line',
  })),
  H06: wording('error', ({ column }: { column: number }) => ({
    what: `column ${column} has no name`,
    mend:
      column === 1
        ? 'give it a name, or leave it out if it only numbers the rows (R: row.names = FALSE)'
        : 'give it a name, or leave it out if it belongs to no table',
  })),
  H07: wording('notice', ({ name, instead }: { name: string; instead: string }) => ({
    what: `${quoteText(name)} is not written as column names are`,
    mend:
      instead === '' ? 'use lower-case letters, digits and _' : `use lower-case letters, digits and _: "${instead}"`,
  })),
  H08: wording('warning', categoryWords),
};
