import { attackRange, cellForm } from './attackRange.ts';
import { buildSystem, type System } from './buildSystem.ts';
import type { CountTable } from './countTable.ts';
import { findUnsent } from './findUnsent.ts';
import { isOpen } from './isOpen.ts';
import { withRule } from './neighbourRule.ts';

type Group = readonly string[];

/** What is withheld of a table. */
export interface Choice {
  /** Every withheld cell; which of them made the rule withhold the others is not told. */
  readonly withheld: readonly string[];
  /** Cells that a reader can still place, whatever is withheld; empty when the choice holds. */
  readonly open: readonly string[];
}

/**
 * Which cells to withhold: every group of neighbours in which one has to be, whole, be it only the small count of one
 * that sent nothing and is given away by the others; then, while a reader could still place one of them, the further
 * group that costs least. Groups are fixed beforehand and known to everybody, so the choice says only that something in
 * each group is small, and any of its cells could be it. Choosing by size instead tells more: where the smallest further count is always taken, a larger one published beside it bounds what is hidden
 * (the attack on minimality of Wong, Fu, Wang and Pei, 2007, VLDB, 543-554; for cell suppression Daalmans and de Waal,
 * 2010, Transactions on Data Privacy 3, 217-238). `isOpen` asks of every cell, knowing this rule, that all small counts
 * stay possible.
 */
export function chooseNeighbours(table: CountTable): Choice {
  const isHit = (cells: Group): boolean =>
    cells.some((cell) => table.toWithhold.has(cell) || table.withheldBefore.has(cell));
  const hit = table.groups.filter(isHit);
  const besides = new Set(givenAwayUnsent(table, hit.flat()).map(table.neighboursOf));
  let chosen = table.groups.filter(
    (group) => hit.includes(group) || group.some((cell) => besides.has(table.neighboursOf(cell))),
  );
  let placed = placedCells(table, chosen);
  while (placed.length > 0) {
    const further = byCost(
      table,
      table.groups.filter((group) => !chosen.includes(group)),
    );
    const [cheapest] = further;
    if (cheapest === undefined) return { withheld: chosen.flat(), open: placed };
    const enough = further.find((group) => placedCells(table, [...chosen, group]).length === 0);
    chosen = [...chosen, enough ?? cheapest];
    placed = enough === undefined ? placedCells(table, chosen) : [];
  }
  return { withheld: chosen.flat(), open: [] };
}

// Fewest cells first, then the fewest children.
function byCost({ known }: CountTable, groups: readonly Group[]): readonly Group[] {
  const children = (group: Group): number => group.reduce((sum, cell) => sum + (known.get(cell) ?? 0), 0);
  return groups.toSorted((a, b) => a.length - b.length || children(a) - children(b));
}

/** Cells a reader could place, with these groups withheld: withheld ones, and small counts of areas that sent nothing. */
function placedCells(table: CountTable, chosen: readonly Group[]): readonly string[] {
  const withheld = chosen.flat();
  const unsent = givenAwayUnsent(table, withheld);
  if (withheld.length === 0) return unsent;
  const groups = chosen.map((group) => reasonsOf(table, group));
  const system = withRule(systemWithout(table, withheld).system, {
    groups,
    sizes: table.sizes,
    threshold: table.threshold,
  });
  const placed = withheld.filter(
    (cell) =>
      !isOpen(cell, {
        system,
        size: table.sizes.get(cell) ?? null,
        threshold: table.threshold,
        floor: () => floorOf(table, cell),
      }),
  );
  return [...placed, ...unsent];
}

const givenAwayUnsent = (table: CountTable, withheld: readonly string[]): readonly string[] =>
  findUnsent(systemWithout(table, withheld).table, new Set(table.groups.flat()), table.threshold);

// What an earlier release withheld it withheld for one of the cells it had, or for one it could give away.
function reasonsOf({ withheldBefore, missingBefore }: CountTable, group: Group): Group {
  const isBefore = (cell: string): boolean => withheldBefore.has(cell);
  return group.some(isBefore) ? group.filter((cell) => isBefore(cell) || missingBefore.has(cell)) : group;
}

function systemWithout(
  { known, links, extra, threshold }: CountTable,
  hidden: readonly string[],
): { readonly system: System; readonly table: Parameters<typeof buildSystem>[0] } {
  const gone = new Set(hidden);
  const published = new Map([...known].filter(([cell]) => !gone.has(cell)));
  const table = { published, hidden, links, extra };
  return { table, system: buildSystem(table, { attacker: 'M1', threshold, primary: [] }) };
}

/** The least a cell can be for its place alone, were no number published but the zeros: a sum of three counts is 3. */
export function floorOf(table: CountTable, cell: string): number {
  const zeros = new Map([...table.known].filter(([, count]) => count === 0));
  const { system } = systemWithout({ ...table, known: zeros, extra: [] }, table.groups.flat());
  const range = attackRange(system, cellForm(cell));
  return typeof range === 'string' ? 1 : range.lower;
}
