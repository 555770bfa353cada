import type { AreaEntry, AreaRegister } from '../registers/areas.ts';
import { parseAreaName } from '../cells/parseAreaName.ts';
import { problem, type Problem } from '../findings/finding.ts';
import type { FileChecks, FileContext } from './table/fileChecks.ts';
import type { ObservationNames } from './table/observationTable.ts';

type SharedName = { name: string; lcsp: AreaEntry; district: AreaEntry };

/** Names that an LCSP and a district share and of which is asked which is meant, by the area's place in the names, with their lines. */
export type SharedNames = ReadonlyMap<number, { found: Problem; lines: number[] }>;

/**
 * Finds the names of which it must be asked whether an LCSP or a district is meant (G02): in a table most of whose other
 * names are districts, and in one that has such names and no other. A return is of an LCSP and is not asked.
 */
export function findSharedNames({ registers, areaTexts, isReturn }: FileContext, names: ObservationNames): SharedNames {
  const { areas } = registers;
  if (areas === null || isReturn) return new Map();
  const shared = areaTexts.flatMap((text) => sharedName(text, areas));
  if (shared.length === 0) return new Map();
  const others = areaTexts.filter((text) => shared.every(({ name }) => name !== text));
  const districts = others.filter((text) => isDistrict(text, areas)).length;
  const lcsps = others.filter((text) => parseAreaName(text, areas, false).area?.type === 'LCSP').length;
  const isAlone = others.length === 0 && shared.length > 1;
  if (districts <= lcsps && !isAlone) return new Map();
  return new Map(
    shared.map(({ name: text, lcsp, district }) => {
      const found = problem('G02', { kind: 'shared name', text, lcsp: lcsp.id, district: district.id });
      return [names.areas.findIndex(({ id }) => id === lcsp.id), { found, lines: [] }];
    }),
  );
}

/** Notes the rows that have such a name. */
export function noteSharedNames({ table }: FileChecks, shared: SharedNames): void {
  if (shared.size === 0) return;
  for (let row = 0; row < table.length; row += 1) shared.get(table.area[row] ?? -1)?.lines.push(table.line[row] ?? 0);
}

/** Asks at every such row, once all were noted. */
export function reportSharedNames({ collector, areaColumn }: FileContext, shared: SharedNames): void {
  for (const { found, lines } of shared.values())
    for (const line of lines.toSorted((first, second) => first - second))
      collector.add(found, { line, column: areaColumn, field: 'area' });
}

function sharedName(name: string, { byName }: AreaRegister): readonly SharedName[] {
  const named = byName.get(name) ?? [];
  const [lcsp, district] = (['LCSP', 'district'] as const).map((type) => named.find((area) => area.type === type));
  return lcsp === undefined || district === undefined ? [] : [{ name, lcsp, district }];
}

const isDistrict = (text: string, { byId, byName, byCode }: AreaRegister): boolean =>
  byId.get(text)?.type === 'district' ||
  byCode.get(text)?.[0]?.type === 'district' ||
  (byName.get(text)?.every(({ type }) => type === 'district') ?? false);
