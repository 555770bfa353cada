import { parseAreaName } from '../cells/parseAreaName.ts';
import { sayArea } from '../registers/areas.ts';
import type { AreaRegister } from '../registers/areas.ts';
import type { Reference, TableSchema } from '../check/table/schema.ts';

/**
 * What a cell says, an area in the one way the rest of the program knows it by. Whoever writes its code or another spelling
 * means what its name means: the figure is published, compared with an earlier release and looked up in the revision log
 * by one text. The columns are those the table's description refers to the area register by name; a cell that names no
 * area stays as it is, and its own check refuses it.
 */
export function sayAreas(schema: TableSchema, areas: AreaRegister | null): (cell: string, column: string) => string {
  const named = new Map(
    (schema.references ?? []).filter(isByName).map((reference) => [reference.fields, reference.separator] as const),
  );
  if (areas === null || named.size === 0) return (cell) => cell;
  const say = (text: string): string => {
    const { area } = parseAreaName(text, areas, false);
    return area === null ? text : sayArea(area);
  };
  return (cell, column) => {
    if (cell === '' || !named.has(column)) return cell;
    const separator = named.get(column);
    return separator === undefined ? say(cell) : cell.split(separator).map(say).join(separator);
  };
}

const isByName = ({ anyOf }: Reference): boolean =>
  anyOf.some(({ resource, fields }) => resource === 'areas' && fields === 'name');
