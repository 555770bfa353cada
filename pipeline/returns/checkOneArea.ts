import type { AreaEntry } from '../registers/areas.ts';
import type { ObservationRow } from '../check/table/observationTable.ts';
import type { Registers } from '../check/registers.ts';
import { problem, type Place, type Problem } from '../findings/finding.ts';

/** A row of a return and what is wrong with it as a part of that return. */
export interface RowProblem {
  readonly place: Place;
  readonly found: Problem;
}

const inArea = ({ line }: ObservationRow): Place => ({ line, column: null, field: 'area' });

/** Areas from which a file is a table of many and not a return with a row too many: that is said once. */
const MANY = 4;

/**
 * Reports each row of a return that is not of its one LCSP (G02): the one it is registered for, or, where no register
 * has been asked, the one its first row of an LCSP names. A table of many areas is told once, at its first row.
 */
export function checkOneArea(
  rows: readonly ObservationRow[],
  { areas }: Pick<Registers, 'areas'>,
  registered: AreaEntry | null,
): readonly RowProblem[] {
  const named = rows.filter(({ areaId }) => areaId !== '');
  const entryOf = ({ areaId }: ObservationRow): AreaEntry | undefined => areas?.byId.get(areaId);
  const first = registered === null ? named.find((row) => entryOf(row)?.type === 'LCSP') : undefined;
  const own = registered ?? (first === undefined ? undefined : entryOf(first));
  const areasNamed = new Set(named.map(({ areaId }) => areaId));
  const [top] = named;
  if (registered === null && areasNamed.size >= MANY && top !== undefined) {
    const lcsps = [...areasNamed].filter((id) => areas?.byId.get(id)?.type === 'LCSP').length;
    // An area that nobody knows is told by itself, and may be one of these or another.
    const isLeast = named.length < rows.length;
    const found = problem('G02', { kind: 'many areas', lcsps, others: areasNamed.size - lcsps, isLeast });
    return [{ place: inArea(top), found }];
  }
  return named.flatMap((row) => {
    if (row.areaId === own?.id) return [];
    const { name: text, type } = entryOf(row) ?? { name: row.areaId, type: 'area' };
    return [{ place: inArea(row), found: sayOther({ text, type }, own, { registered, first }) }];
  });
}

function sayOther(
  { text, type }: { readonly text: string; readonly type: string },
  own: AreaEntry | undefined,
  { registered, first }: { readonly registered: AreaEntry | null; readonly first: ObservationRow | undefined },
): Problem {
  if (registered !== null) return problem('G02', { kind: 'other area', text, type, registered: registered.name });
  if (own === undefined || first === undefined) return problem('G02', { kind: 'no LCSP', text, type });
  return problem('G02', { kind: 'second area', text, type, first: own.name, firstLine: first.line });
}
