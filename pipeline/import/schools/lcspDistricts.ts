import type { CodedArea } from '../matchArea.ts';
import { text } from '../../package/columns.ts';
import { parseRows, type TextTable } from '../../registers/parseRows.ts';

/** Which districts the mapping puts each LCSP in, and whether a document says so. */
export interface LcspDistricts {
  /** Districts of an LCSP by its id; more than one where it crosses districts. */
  readonly byLcsp: ReadonlyMap<string, readonly MappedDistrict[]>;
  /** LCSPs of a district by its id. */
  readonly byDistrict: ReadonlyMap<string, readonly string[]>;
  /** Every LCSP of the register. */
  readonly lcsps: readonly string[];
}

export interface MappedDistrict {
  readonly district: string;
  /** False where we matched them by their names. */
  readonly isStated: boolean;
}

const COLUMNS = { child: text, parent: text, basis: text } as const;

/** Reads from `data/mapping.csv` which LCSP lies in which district, at any time. */
export function readLcspDistricts(mapping: TextTable, areas: readonly CodedArea[]): LcspDistricts {
  const ofType = (type: CodedArea['type']): ReadonlySet<string> =>
    new Set(areas.filter((area) => area.type === type).map(({ id }) => id));
  const [lcsps, districts] = [ofType('LCSP'), ofType('district')];
  const byLcsp = new Map<string, MappedDistrict[]>();
  const byDistrict = new Map<string, string[]>();
  for (const { child, parent, basis } of parseRows(mapping, COLUMNS)) {
    if (!lcsps.has(child) || !districts.has(parent)) continue;
    byLcsp.set(child, [...(byLcsp.get(child) ?? []), { district: parent, isStated: basis === 'stated' }]);
    byDistrict.set(parent, [...(byDistrict.get(parent) ?? []), child]);
  }
  return { byLcsp, byDistrict, lcsps: [...lcsps] };
}
