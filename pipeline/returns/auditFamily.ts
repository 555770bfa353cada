import type { Area } from '../contract/area.ts';
import { placeFinding, problem, WHOLE_FILE, type Finding } from '../findings/finding.ts';
import { attackRange, cellForm } from '../protect/attackRange.ts';
import { buildSystem, publishedBeside, type System } from '../protect/buildSystem.ts';
import { cellName, type CountRow } from '../protect/countCells.ts';
import { floorOf } from '../protect/chooseNeighbours.ts';
import { countTable, type CountTable } from '../protect/countTable.ts';
import { findUnsent } from '../protect/findUnsent.ts';
import { isOpen } from '../protect/isOpen.ts';
import { withRule } from '../protect/neighbourRule.ts';
import { areaLinks } from './areaLinks.ts';
import type { AuditContext, Family, ProtectedCell } from './auditContext.ts';
import type { PublishedNumber } from './readPublished.ts';

/** Audits the figures of one period that sums tie together. */
export function auditFamily(family: Family, context: AuditContext): readonly Finding[] {
  const table = tableOf(family, context);
  const attack = attackOn(table, family.cells, context);
  const nameOf = (cell: string): string => {
    const [id] = cell.split(' ');
    return context.areas.find((area) => area.id === id)?.name ?? cell;
  };
  const given = family.cells
    .filter((cell) => attack(table, cell))
    .map((cell) => {
      const by = [...new Set(givenAwayBy(table, cell, attack).map(nameOf))];
      const series = `${cell.indicator} ${cell.period}`;
      const kind = cell.keptAt === null ? 'given away' : 'kept back in vain';
      return placeAt(cell, problem('S08', { kind, area: cell.name, series, by }));
    });
  const lcsps = context.areas.filter(({ type }) => type === 'LCSP').map(({ id }) => String(id));
  const indicators = [...context.counting];
  const ours = new Set(lcsps.flatMap((area) => indicators.map((indicator) => cellName({ area, indicator }))));
  const unsent = findUnsent(publishedTable(table, family.cells), ours, context.threshold).map((cell) => {
    const series = `${cell.split(' ')[1] ?? ''} ${family.period}`;
    return placeFinding('public/data', WHOLE_FILE, problem('S08', { kind: 'unsent', area: nameOf(cell), series }));
  });
  return [...given, ...unsent];
}

const placeAt = ({ keptAt }: ProtectedCell, words: ReturnType<typeof problem>): Finding =>
  keptAt === null
    ? placeFinding('public/data', WHOLE_FILE, words)
    : placeFinding(keptAt.file, { line: keptAt.line, column: null, field: 'status' }, words);

/** The table as read from the files; withheld cells come with their denominators, which a reader is taken to know. */
function tableOf({ numbers, cells, period }: Family, context: AuditContext): CountTable {
  const hidden = new Set(cells.map(cellName));
  const shown = numbers.filter((number) => !hidden.has(cellName(number)) && isFigure(number));
  const rows = [...uniqueRows(shown), ...cells.map((cell) => ({ ...cell, ...NOTHING, denominator: cell.size }))];
  return countTable(
    rows.map((row): CountRow => ({
      ...row,
      period,
      multiplier: context.multipliers.get(row.indicator) ?? 1,
      hiddenBySender: hidden.has(cellName(row)),
    })),
    {
      areaLinks: areaLinks(context.areas),
      indicatorLinks: context.indicatorLinks,
      untrueLinks: context.untrueLinks.get(period) ?? new Set(),
      neighboursOf: districtIn(context.areas),
      threshold: context.threshold,
    },
  );
}

const isFigure = ({ value, numerator }: PublishedNumber): boolean => value !== null || numerator !== null;

const NOTHING = { value: null, digits: 0, numerator: null } as const;

const districtIn =
  (areas: readonly Area[]) =>
  (id: string): string | null =>
    areas.find((area) => area.id === id)?.district ?? null;

// One row for each thing said of a cell: its counts once, and every bare rate, since sources may differ.
function uniqueRows(numbers: readonly PublishedNumber[]): readonly PublishedNumber[] {
  const rows = new Map<string, PublishedNumber>();
  for (const number of numbers) {
    const { value, digits, numerator } = number;
    rows.set(`${cellName(number)} ${numerator === null ? `${value} ${digits}` : 'counts'}`, number);
  }
  return [...rows.values()];
}

const publishedTable = ({ known, links, extra }: CountTable, cells: readonly ProtectedCell[]) => ({
  published: known,
  hidden: cells.map(cellName),
  links,
  extra,
});

/** Tells of a withheld cell whether a reader can place it in what a table publishes. */
type Attack = (table: CountTable, cell: ProtectedCell) => boolean;

function attackOn({ sizes }: CountTable, cells: readonly ProtectedCell[], context: AuditContext): Attack {
  const { threshold } = context;
  const byRule = cells.filter(({ keptAt, indicator }) => keptAt === null && context.counting.has(indicator));
  const neighboursOf = districtIn(context.areas);
  const groups = [...new Set(byRule.map(({ area }) => neighboursOf(area) ?? area))].map((name) =>
    byRule.filter(({ area }) => (neighboursOf(area) ?? area) === name).map(cellName),
  );
  return (table, cell) => {
    const seen = buildSystem(publishedTable(table, cells), { attacker: 'M1', threshold, primary: [] });
    const name = cellName(cell);
    if (!byRule.includes(cell)) return isNear(seen, name, threshold);
    const system = withRule(seen, { groups, sizes, threshold });
    return !isOpen(name, { system, size: sizes.get(name) ?? null, threshold, floor: () => floorOf(table, name) });
  };
}

/** A figure somebody withheld on purpose may not be placed within a tenth of itself. */
const NEAR = 0.1;

function isNear(system: System, cell: string, threshold: number): boolean {
  const range = attackRange(system, cellForm(cell));
  if (typeof range === 'string') return true;
  return range.upper - range.lower + 1 < Math.max(threshold - 1, NEAR * range.lower);
}

// Links are dropped one by one while the cell stays given away: those left are what a reader has to put together.
function givenAwayBy(table: CountTable, cell: ProtectedCell, attack: Attack): readonly string[] {
  let kept = table.links.map((_, index) => index);
  const linksAt = (indexes: readonly number[]) => indexes.flatMap((index) => table.links[index] ?? []);
  for (const index of kept) {
    const without = kept.filter((other) => other !== index);
    if (attack({ ...table, links: linksAt(without) }, cell)) kept = without;
  }
  const seen = { ...publishedTable(table, []), links: table.links };
  return publishedBeside(seen, kept);
}
