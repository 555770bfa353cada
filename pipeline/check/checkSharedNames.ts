import type { AreaEntry, AreaRegister } from '../registers/areas.ts';
import { parseAreaName } from '../cells/parseAreaName.ts';
import { problem } from '../findings/finding.ts';
import type { FileChecks } from './table/fileChecks.ts';

type SharedName = { name: string; lcsp: AreaEntry; district: AreaEntry };

/**
 * Asks which is meant where a name is that of an LCSP and of a district (G02), at every row that has it: in a table most
 * of whose other names are districts, and in one that has such names and no other. A return is of an LCSP and is not asked.
 * @returns places in the table's areas of those asked about
 */
export function checkSharedNames({
  table,
  registers,
  collector,
  areaTexts,
  areaColumn,
}: FileChecks): ReadonlySet<number> {
  const asked = new Set<number>();
  const { areas } = registers;
  if (areas === null) return asked;
  const shared = areaTexts.flatMap((text) => sharedName(text, areas));
  if (shared.length === 0) return asked;
  const others = areaTexts.filter((text) => shared.every(({ name }) => name !== text));
  const districts = others.filter((text) => isDistrict(text, areas)).length;
  const lcsps = others.filter((text) => parseAreaName(text, areas, false).area?.type === 'LCSP').length;
  const isAlone = others.length === 0 && shared.length > 1;
  if (districts <= lcsps && !isAlone) return asked;
  for (const { name: text, lcsp, district } of shared) {
    const found = problem('G02', { kind: 'shared name', text, lcsp: lcsp.id, district: district.id });
    const code = table.areas.findIndex(({ id }) => id === lcsp.id);
    asked.add(code);
    for (let row = 0; row < table.length; row += 1) {
      if (table.area[row] !== code) continue;
      collector.add(found, { line: table.line[row] ?? 0, column: areaColumn, field: 'area' });
    }
  }
  return asked;
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
