import type { ObservationRow } from '../check/observationTable.ts';
import type { Registers } from '../check/registers.ts';
import { placeFinding, problem, type Finding, type Place, type Problem } from '../findings.ts';

const place = (line: number): Place => ({ line, column: null, field: 'area' });

/**
 * Reports the areas of a return that no register of returns has been asked about: it must be of one LCSP (G02), the one
 * its first row names. Each other area is reported once, at its first row.
 */
export function checkOneArea(
  file: string,
  rows: readonly ObservationRow[],
  { areas }: Pick<Registers, 'areas'>,
): readonly Finding[] {
  const firsts = new Map<string, ObservationRow>();
  for (const row of rows) if (row.areaId !== '' && !firsts.has(row.areaId)) firsts.set(row.areaId, row);
  const entryOf = (id: string) => areas?.byId.get(id);
  const named = [...firsts.values()].flatMap((row) => {
    const entry = entryOf(row.areaId);
    return entry === undefined ? [] : [{ row, text: entry.name, type: entry.type }];
  });
  const lcsp = named.find(({ type }) => type === 'LCSP');
  const findings = named.flatMap(({ row, text, type }): readonly { row: ObservationRow; found: Problem }[] => {
    if (row === lcsp?.row) return [];
    if (lcsp === undefined) return [{ row, found: problem('G02', { kind: 'no LCSP', text, type }) }];
    const told = { text, type, first: lcsp.text, firstLine: lcsp.row.line };
    return [{ row, found: problem('G02', { kind: 'second area', ...told }) }];
  });
  return findings.map(({ row, found }) => placeFinding(file, place(row.line), found));
}
