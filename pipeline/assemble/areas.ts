import { AREA_TYPES, type Area, type Tile } from '../contract/area.ts';
import { splitAliases } from '../check/registers.ts';
import { areaId, type AreaId } from '../contract/ids.ts';
import { choiceOf, requiredNumberOf, rowsOf, textOf, type DataTables } from './tables.ts';

/** All areas in register order, with the district an LCSP is read as lying in and the pages they have. */
export function assembleAreas(tables: DataTables): readonly Area[] {
  const rows = rowsOf(tables, 'areas');
  const districts = new Set(
    rows.filter((row) => textOf(row, 'type') === 'district').map((row) => textOf(row, 'area_id')),
  );
  const links = rowsOf(tables, 'mapping').filter((row) => districts.has(textOf(row, 'parent')));
  const districtOf = new Map(links.map((row) => [textOf(row, 'child'), areaId(textOf(row, 'parent'))]));
  return rows.map((row) => {
    const id = areaId(textOf(row, 'area_id'));
    const type = choiceOf(row, 'type', AREA_TYPES);
    const parent = textOf(row, 'parent');
    return {
      id,
      name: textOf(row, 'name'),
      aliases: splitAliases(textOf(row, 'aliases')),
      type,
      code: textOf(row, 'code'),
      parent: parent === '' ? null : areaId(parent),
      district: districtOf.get(id) ?? null,
      lcsps: links.filter((link) => textOf(link, 'parent') === id).map((link) => areaId(textOf(link, 'child'))),
      page: pageOf(id, type),
    };
  });
}

/** Districts are read about as the trusts planned for them; region and country have no page of their own. */
function pageOf(id: AreaId, type: Area['type']): string | null {
  if (type === 'LCSP' || type === 'county') return `areas/${id}/`;
  if (type === 'district') return `trusts/${id.replace(/-district$/, '')}/`;
  return null;
}

/** Squares of the schematic map. */
export function assembleTiles(tables: DataTables): readonly Tile[] {
  return rowsOf(tables, 'tiles').map((row) => ({
    area: areaId(textOf(row, 'area_id')),
    column: requiredNumberOf(row, 'column'),
    row: requiredNumberOf(row, 'row'),
  }));
}

/** Area by id; an unknown id is a defect, because the check stage knows every area. */
export function areaById(areas: readonly Area[], id: string): Area {
  const found = areas.find((area) => area.id === id);
  if (found === undefined) throw new Error(`missing area ${id}`);
  return found;
}

/** Area by the name or id a table uses; an LCSP or larger area is known by name, a district by id. */
export function areaByText(areas: readonly Area[], text: string): Area {
  const byName = areas.find((area) => area.type !== 'district' && area.name === text);
  return byName ?? areaById(areas, text);
}
