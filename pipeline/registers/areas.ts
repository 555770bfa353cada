import type { Area } from '../contract/area.ts';
import type { ValuesOf } from '../package/columns.ts';
import { text } from '../package/columns.ts';
import { AREAS } from '../package/registerTables.ts';
import { parseRows, pickColumns, type TextTable } from './parseRows.ts';

/** The columns every area register has. */
export const USUAL_AREA_COLUMNS = pickColumns(AREAS, [
  'area_id',
  'name',
  'type',
  'parent',
  'geography_version',
  'aliases',
]);

/** The columns of the area register that tables are judged by. */
export const AREA_COLUMNS = { ...USUAL_AREA_COLUMNS, ...pickColumns(AREAS, ['code']) };

/** One row of the area register: what is published of an area and stands in no other table, with its version. */
export type AreaEntry = Pick<Area, 'id' | 'name' | 'aliases' | 'type' | 'parent' | 'code'> & {
  /** Version of the geography, such as `2008-09`. */
  readonly version: string;
};

/** The area register with its look-ups. Maps, never plain objects, so that `constructor` is unknown and not a member. */
export type AreaRegister = {
  areas: readonly AreaEntry[];
  byId: ReadonlyMap<string, AreaEntry>;
  /** A name may be that of areas of several types: Dover is an LCSP and a district. */
  byName: ReadonlyMap<string, readonly AreaEntry[]>;
  byAlias: ReadonlyMap<string, readonly AreaEntry[]>;
  /** Codes such as E10000016. One code may be that of an area in two versions of the geography, under two names. */
  byCode: ReadonlyMap<string, readonly AreaEntry[]>;
  /** Names that areas have had at other times under the same code, none of them in `byName`. */
  dated: readonly DatedName[];
};

/** A name an area has had from a day to a day (ISO); `until` is blank for the one it has now. */
export type DatedName = {
  readonly name: string;
  readonly area: AreaEntry;
  readonly from: string;
  readonly until: string;
};

/** A typed row of the register as an area. */
export const areaOf = (row: ValuesOf<typeof AREA_COLUMNS>): AreaEntry => ({
  id: row.area_id,
  name: row.name,
  aliases: splitAliases(row.aliases),
  type: row.type,
  parent: row.parent,
  version: row.geography_version,
  code: row.code,
});

/** Aliases of one cell: several are separated by "; ". */
export const splitAliases = (cell: string): string[] =>
  cell
    .split(';')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');

/** What area a table says in its own way is said in one: its name, and of a district, whose name an LCSP may have, its id. */
export const sayArea = ({ type, name, id }: AreaEntry): string => (type === 'district' ? id : name);

/** Columns of `data/lookups/area-names.csv`: names that areas have had, by their dates. */
export const DATED_NAME_COLUMNS = { area_id: text, name: text, valid_from: text, valid_to: text } as const;

/** The areas of a register's text, with their dated names; those without an id or of no known type are left out. */
export function parseAreas(table: TextTable, datedNames?: TextTable): AreaRegister {
  const register = indexAreas(
    parseRows(table, AREA_COLUMNS)
      .map(areaOf)
      .filter(({ id }) => id !== ''),
  );
  const dated = datedNames === undefined ? [] : parseRows(datedNames, DATED_NAME_COLUMNS);
  return {
    ...register,
    dated: dated.flatMap(({ area_id, name, valid_from: from, valid_to: until }) => {
      const area = register.byId.get(area_id);
      return area === undefined || area.name === name ? [] : [{ name, area, from, until }];
    }),
  };
}

/** Ids of the counties among areas, registered or published. */
export const countiesOf = (areas: readonly Pick<Area, 'id' | 'type'>[]): ReadonlySet<string> =>
  new Set(areas.filter(({ type }) => type === 'county').map(({ id }) => id));

/** Builds the look-ups of an area register. */
export function indexAreas(areas: readonly AreaEntry[]): AreaRegister {
  return {
    areas,
    byId: new Map(areas.map((area) => [area.id, area])),
    byName: groupBy(areas, (area) => [area.name]),
    byAlias: groupBy(areas, (area) => area.aliases),
    byCode: groupBy(areas, ({ code }) => (code === '' ? [] : [code])),
    dated: [],
  };
}

function groupBy(areas: readonly AreaEntry[], keys: (area: AreaEntry) => readonly string[]): Map<string, AreaEntry[]> {
  const groups = new Map<string, AreaEntry[]>();
  for (const area of areas) {
    for (const key of keys(area)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [area]);
      else group.push(area);
    }
  }
  return groups;
}
