import { isConsistent } from './attackRange.ts';
import { buildSystem } from './buildSystem.ts';
import { boundsOfRow, cellName, countOf, isToWithhold, type CountRow } from './countCells.ts';
import { DEFAULT_THRESHOLD, linkName, type Bound, type Link, type PublishedTable } from './problem.ts';
import type { ProtectRules } from './protectRules.ts';
import { rateWindow, type RatePart } from './rateWindow.ts';
import { splitLinks } from './splitLinks.ts';

/** The counts of one period that sums tie together, as their keeper sees them. */
export interface CountTable {
  /** Every count that is known, by cell. */
  readonly known: ReadonlyMap<string, number>;
  readonly links: readonly Link[];
  readonly extra: readonly Bound[];
  /** Denominators, by cell, that a reader may know; none smaller than the threshold. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Cells that may be withheld, by group of neighbours: never a zero, nor what others or an earlier release published. */
  readonly groups: readonly (readonly string[])[];
  /** The group of neighbours a cell belongs to, its own or that of one that sent nothing. */
  readonly neighboursOf: (cell: string) => string;
  /** Cells that have to be withheld: small counts, small rests, what its sender hid. */
  readonly toWithhold: ReadonlySet<string>;
  /** Cells an earlier release withheld. */
  readonly withheldBefore: ReadonlySet<string>;
  /** Cells that alone were missing from an earlier release, so that it could give them away and withheld others for them. */
  readonly missingBefore: ReadonlySet<string>;
  /** Cells of ours that stay as they are, since an earlier release or others published them. */
  readonly fixed: ReadonlySet<string>;
  /** Links that do not hold. */
  readonly broken: readonly Link[];
  readonly threshold: number;
}

/** Puts the rows of one period into a table: counts, sums between areas and between indicators, and rates as windows. */
export function countTable(rows: readonly CountRow[], rules: ProtectRules): CountTable {
  const threshold = rules.threshold ?? DEFAULT_THRESHOLD;
  const cells = new Map(rows.flatMap((row) => countedCell(row)));
  const sent = rows.filter(({ hiddenBySender }) => hiddenBySender).map(cellName);
  const bounds = rows.flatMap((row) => boundsOfRow(row, threshold));
  // Where nothing is said of a total, nobody would infer what it is made of.
  const isSaid = (cell: string): boolean => cells.has(cell) || sent.includes(cell);
  const allLinks = linksOf(rows, rules).filter(({ isInferred, total }) => isInferred !== true || isSaid(total));
  const whole = { published: cells, hidden: sent, links: allLinks, extra: bounds };
  const { holding, broken, sums } = splitLinks(whole);
  const known = new Map([...cells, ...sums]);
  const others = (row: CountRow): boolean => rules.publishedByOthers?.has(row.area) === true;
  const ours = rows.filter((row) => !others(row) && (countOf(row) !== null || row.hiddenBySender));
  const fixed = new Set(
    ours.filter((row) => isPublishedBefore(row, rules) || isGivenByOthers(cellName(row), holding, known)).map(cellName),
  );
  const free = ours.filter((row) => !fixed.has(cellName(row)) && countOf(row) !== 0);
  return {
    known,
    links: holding,
    extra: [...bounds, ...windowsThatHold({ ...whole, published: known, links: holding }, windowsOf(rows, rules))],
    sizes: new Map(bounds.flatMap(({ terms, upper }) => Object.keys(terms).map((cell) => [cell, upper] as const))),
    groups: groupsOf(free, rules),
    neighboursOf: (cell) => groupName(cell.split(' ')[0] ?? '', rules),
    toWithhold: new Set(free.filter((row) => isToWithhold(row, threshold)).map(cellName)),
    withheldBefore: new Set(free.filter((row) => rules.earlier?.(row) === 'hidden').map(cellName)),
    missingBefore: missingBefore(ours, holding, rules),
    fixed,
    broken,
    threshold,
  };
}

const countedCell = (row: CountRow): readonly (readonly [string, number])[] => {
  const count = countOf(row);
  return count === null || row.hiddenBySender ? [] : [[cellName(row), count]];
};

// One part of a sum that was not there, where all others were.
function missingBefore(
  rows: readonly CountRow[],
  links: readonly Link[],
  { earlier }: ProtectRules,
): ReadonlySet<string> {
  const byCell = new Map(rows.map((row) => [cellName(row), row]));
  const wasThere = (cell: string): boolean => {
    const row = byCell.get(cell);
    return row !== undefined && (earlier?.(row) ?? null) !== null;
  };
  const missing = links.map(({ parts }) => parts.filter((part) => !wasThere(part)));
  return new Set(missing.filter((parts) => parts.length === 1).flat());
}

function isPublishedBefore(row: CountRow, { earlier }: ProtectRules): boolean {
  const before = earlier?.(row) ?? null;
  return before !== null && before !== 'hidden' && before === countOf(row);
}

// A trust of one LCSP whose figure others publish is that LCSP's figure: withholding it would hide nothing.
const isGivenByOthers = (cell: string, links: readonly Link[], known: ReadonlyMap<string, number>): boolean =>
  links.some(({ total, parts }) => parts.length === 1 && parts[0] === cell && known.has(total));

const groupName = (area: string, { neighboursOf }: ProtectRules): string => neighboursOf(area) ?? area;

function groupsOf(rows: readonly CountRow[], rules: ProtectRules): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const name = groupName(row.area, rules);
    groups.set(name, [...(groups.get(name) ?? []), cellName(row)]);
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cells]) => cells.toSorted());
}

function linksOf(
  rows: readonly CountRow[],
  { areaLinks, indicatorLinks = [], untrueLinks }: ProtectRules,
): readonly Link[] {
  const indicators = [...new Set(rows.map(({ indicator }) => indicator))].toSorted();
  const areas = [...new Set(rows.map(({ area }) => area))].toSorted();
  const overAreas = indicators.flatMap((indicator) =>
    areaLinks.map((link) => renameLink(link, (area) => cellName({ area, indicator }))),
  );
  const overIndicators = areas.flatMap((area) =>
    indicatorLinks.map((link) => renameLink(link, (indicator) => cellName({ area, indicator }))),
  );
  return [...overAreas, ...overIndicators].filter((link) => untrueLinks?.has(linkName(link)) !== true);
}

const renameLink = (link: Link, rename: (name: string) => string): Link => ({
  ...link,
  total: rename(link.total),
  parts: link.parts.map(rename).toSorted(),
});

/** How far a denominator may have moved in a year: a tenth either way. */
const DRIFT = 0.1;

// A rate of other children than those counted here says nothing of them.
function windowsThatHold(table: PublishedTable, windows: readonly Bound[]): readonly Bound[] {
  const kept: Bound[] = [];
  for (const window of windows) {
    const withOne = { ...table, extra: [...table.extra, ...kept, window] };
    if (isConsistent(buildSystem(withOne, { attacker: 'M1', threshold: 0, primary: [] }))) kept.push(window);
  }
  return kept;
}

/**
 * Rates that larger areas publish without counts, as windows on the sum of their parts. Where the count of the larger
 * area is published as well, that says more.
 */
function windowsOf(rows: readonly CountRow[], rules: ProtectRules): readonly Bound[] {
  const byCell = new Map(rows.map((row) => [cellName(row), row]));
  const counted = new Set(rows.filter(({ numerator }) => numerator !== null).map(cellName));
  const rates = rows.filter((row) => row.value !== null && !counted.has(cellName(row)) && !row.hiddenBySender);
  return rates.flatMap(({ area, indicator, period, value, digits, multiplier }) =>
    rules.areaLinks
      .filter(({ total }) => total === area)
      .flatMap(({ parts }) => {
        const sized = parts.map((part) => ratePart({ area: part, indicator, period }, byCell, rules));
        const all = sized.filter((part) => part !== null);
        if (value === null || all.length < parts.length) return [];
        const window = rateWindow({ value, digits, multiplier, parts: all });
        return window === null ? [] : [window];
      }),
  );
}

function ratePart(
  place: Pick<CountRow, 'area' | 'indicator' | 'period'>,
  byCell: ReadonlyMap<string, CountRow>,
  { sizeElsewhere }: ProtectRules,
): RatePart | null {
  const cell = cellName(place);
  const row = byCell.get(cell);
  const count = row === undefined || row.hiddenBySender ? null : countOf(row);
  if (row?.denominator != null) return { cell, count, size: { least: row.denominator, most: row.denominator } };
  const near = sizeElsewhere?.(place) ?? null;
  return near === null ? null : { cell, count, size: { least: near * (1 - DRIFT), most: near * (1 + DRIFT) } };
}
