import type { Area, Tile } from '../contract/area.ts';
import type { AreaId } from '../contract/ids.ts';
import type { TypedPackage } from '../package/declarations.ts';
import { areaOf } from '../registers/areas.ts';

/** All areas in register order, with the district an LCSP is read as lying in and the pages they have. */
export function assembleAreas(tables: Pick<TypedPackage, 'areas' | 'mapping'>): readonly Area[] {
  const rows = tables.areas;
  const districts = new Set<string>(rows.filter((row) => row.type === 'district').map((row) => row.area_id));
  const links = tables.mapping.filter((row) => districts.has(row.parent));
  const districtOf = new Map(links.map((row) => [row.child, row.parent]));
  return rows.map((row) => {
    const { id, name, aliases, type, parent, code } = areaOf(row);
    return {
      id,
      name,
      aliases,
      type,
      code,
      parent,
      district: districtOf.get(id) ?? null,
      lcsps: links.filter((link) => link.parent === id).map((link) => link.child),
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
export function assembleTiles(tables: Pick<TypedPackage, 'tiles'>): readonly Tile[] {
  return tables.tiles.map((row) => ({
    area: row.area_id,
    column: row.column,
    row: row.row,
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
