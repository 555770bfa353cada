import { checkWholeGroup } from './checkWholeGroup.ts';
import { chooseNeighbours } from './chooseNeighbours.ts';
import { cellName, countOf, isTinyGroup, isToWithhold, type CountRow } from './countCells.ts';
import { countTable, type CountTable } from './countTable.ts';
import { linkName } from './problem.ts';
import type { ProtectFinding, ProtectFindingKind, ProtectRules } from './protectRules.ts';

export interface ProtectOptions<Row> extends ProtectRules {
  /** The counts of a row. */
  readonly read: (row: Row) => CountRow;
  /** The row without any number: value, counts, limits, and every text made from them. */
  readonly blank: (row: Row) => Row;
}

/** Rows as they may be published, and what was found. */
export interface Protected<Row> {
  readonly value: readonly Row[];
  readonly findings: readonly ProtectFinding[];
  /** Names of the links of each period that do not hold, for the audit: as secret as the counts. */
  readonly untrueLinks: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Withholds what has to be withheld in a set of returns, before anything is written: small counts, small complements,
 * and the neighbours that keep them from being worked out over all sums and rates at once, by a reader who knows this
 * rule. One mark for all of them. Zeros are never withheld. Rows keep their order.
 */
export function protectObservations<Row>(rows: readonly Row[], options: ProtectOptions<Row>): Protected<Row> {
  const families = groupFamilies(rows, options);
  const withheld = new Set<Row>();
  const findings: ProtectFinding[] = [];
  const untrueLinks = new Map<string, ReadonlySet<string>>();
  for (const family of families.values()) {
    const answer = protectFamily(family.map(options.read), options);
    findings.push(...answer.findings);
    const { period } = options.read(firstOf(family));
    untrueLinks.set(period, new Set([...(untrueLinks.get(period) ?? []), ...answer.untrueLinks]));
    // Counts of others share a cell name with no row of ours, and are never withheld.
    for (const row of family) if (answer.withheld.has(cellName(options.read(row)))) withheld.add(row);
  }
  return { value: rows.map((row) => (withheld.has(row) ? options.blank(row) : row)), findings, untrueLinks };
}

/**
 * Rows of each period by what is protected together: an indicator, or all whose sum one of ours states. A sum that only
 * others state ties nothing of ours.
 */
function groupFamilies<Row>(rows: readonly Row[], options: ProtectOptions<Row>): ReadonlyMap<string, readonly Row[]> {
  const { indicatorLinks = [], publishedByOthers } = options;
  const keyOf = ({ indicator, period }: { readonly indicator: string; readonly period: string }): string =>
    `${indicator} ${period}`;
  const counts = rows.map(options.read);
  const stated = new Set(counts.filter(({ area }) => publishedByOthers?.has(area) !== true).map(keyOf));
  const families = new Map<string, Row[]>();
  for (const [index, row] of rows.entries()) {
    const { indicator = '', period = '' } = counts[index] ?? {};
    const link = indicatorLinks.find(({ total, parts }) => total === indicator || parts.includes(indicator));
    const isTied = link !== undefined && stated.has(keyOf({ indicator: link.total, period }));
    const key = keyOf({ indicator: isTied ? link.total : indicator, period });
    families.set(key, [...(families.get(key) ?? []), row]);
  }
  return families;
}

function firstOf<Row>(rows: readonly Row[]): Row {
  const [first] = rows;
  if (first === undefined) throw new Error('missing rows of a family');
  return first;
}

interface Answer {
  readonly withheld: ReadonlySet<string>;
  readonly findings: readonly ProtectFinding[];
  readonly untrueLinks: readonly string[];
}

function protectFamily(rows: readonly CountRow[], rules: ProtectRules): Answer {
  const table = countTable(rows, rules);
  const choice = chooseNeighbours(table);
  const withheld = new Set(choice.withheld);
  const findings = findingsOf(rows, table, { withheld, open: choice.open });
  return { withheld, findings, untrueLinks: table.broken.map(linkName) };
}

function findingsOf(
  rows: readonly CountRow[],
  table: CountTable,
  { withheld, open }: { readonly withheld: ReadonlySet<string>; readonly open: readonly string[] },
): readonly ProtectFinding[] {
  const { threshold, fixed, broken } = table;
  const period = rows[0]?.period ?? '';
  const say = (kind: ProtectFindingKind, cells: readonly string[]): readonly ProtectFinding[] =>
    cells.map((cell) => {
      const [area = '', indicator = ''] = cell.split(' ');
      return { kind, area, indicator, period };
    });
  const named = (applies: (row: CountRow) => boolean): readonly string[] => rows.filter(applies).map(cellName);
  return [
    ...say('cannot be protected', open),
    ...say('areas do not add up', [...new Set(broken.map(({ total }) => total))]),
    ...say(
      'published before',
      named((row) => fixed.has(cellName(row)) && isToWithhold(row, threshold)),
    ),
    ...say(
      'group smaller than the threshold',
      named((row) => isTinyGroup(row, threshold)),
    ),
    ...say(
      'everyone or no one of a small group',
      named((row) => !withheld.has(cellName(row)) && isWholeGroup(row)),
    ),
  ];
}

const isWholeGroup = (row: CountRow): boolean => {
  const count = countOf(row);
  return count !== null && row.denominator !== null && checkWholeGroup(count, row.denominator) !== null;
};
