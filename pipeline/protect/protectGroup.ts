import { checkWholeGroup } from './checkWholeGroup.ts';
import { chooseSuppressions, targetsOf } from './chooseSuppressions.ts';
import { boundsOfRow, cellName, countOf, isTinyGroup, targetsOfRow, type CountRow } from './countCells.ts';
import { findUnsent } from './findUnsent.ts';
import { DEFAULT_THRESHOLD, type Link } from './problem.ts';
import { splitLinks } from './splitLinks.ts';
import type { Blank, ProtectFinding, ProtectFindingKind, ProtectRules } from './protectRules.ts';

/** Decides what to blank among the rows of one indicator and period. Keys of `blanks` are cell names. */
export function protectGroup(
  rows: readonly CountRow[],
  rules: ProtectRules,
): { readonly blanks: ReadonlyMap<string, Blank>; readonly findings: readonly ProtectFinding[] } {
  const threshold = rules.threshold ?? DEFAULT_THRESHOLD;
  const withheld = withheldRows(rows, rules, threshold);
  const shown = rows.filter((row) => !withheld.has(row));
  const cells = new Map(shown.flatMap((row) => cellOf(row)));
  const extra = shown.flatMap((row) => boundsOfRow(row, threshold));
  const sent = shown.filter(({ hiddenBySender }) => hiddenBySender).map(cellName);
  const { holding, broken, sums } = splitLinks({ published: cells, hidden: sent, links: linksOf(rows, rules), extra });
  const fixed = new Set(shown.filter((row) => isFixed(row, rules)).map(cellName));
  const alreadyHidden = shown.filter((row) => wasHidden(row, rules)).map(cellName);
  const known = new Map([...cells, ...sums]);
  const ours = new Set(shown.map(cellName).filter((name) => cells.has(name) && !fixed.has(name)));
  const unsent = findUnsent(
    { published: known, hidden: [...sent, ...alreadyHidden], links: holding, extra },
    ours,
    threshold,
  );
  const targets = [
    ...shown.flatMap((row) => (fixed.has(cellName(row)) ? [] : targetsOfRow(row, threshold))),
    ...targetsOf(unsent, threshold),
  ];
  const answer = chooseSuppressions({
    cells: known,
    links: holding,
    extra,
    notSuppressible: new Set([...fixed, ...sums.keys()]),
    alreadyHidden,
    targets,
    threshold,
  });
  const blanks = new Map<string, Blank>();
  for (const cell of [...answer.primary, ...answer.secondary, ...alreadyHidden]) blanks.set(cell, 'suppressed');
  for (const row of withheld) blanks.set(cellName(row), 'not published at this level');
  const findings = [
    ...answer.unprotected.map((cell) => say(rows, 'cannot be protected', cell)),
    ...[...new Set(broken.map(({ total }) => total))].map((total) => say(rows, 'areas do not add up', total)),
    ...findRows(
      shown,
      'published before',
      (row) => fixed.has(cellName(row)) && targetsOfRow(row, threshold).length > 0,
    ),
    ...findRows(rows, 'group smaller than the threshold', (row) => isTinyGroup(row, threshold)),
    ...findRows(shown, 'everyone or no one of a small group', (row) => !blanks.has(cellName(row)) && isWholeGroup(row)),
  ];
  return { blanks, findings };
}

function say(rows: readonly CountRow[], kind: ProtectFindingKind, cell: string): ProtectFinding {
  return { kind, indicator: rows[0]?.indicator ?? '', period: rows[0]?.period ?? '', cell };
}

const findRows = (
  rows: readonly CountRow[],
  kind: ProtectFindingKind,
  applies: (row: CountRow) => boolean,
): readonly ProtectFinding[] => rows.filter(applies).map((row) => say([row], kind, cellName(row)));

function cellOf(row: CountRow): readonly (readonly [string, number])[] {
  const count = countOf(row);
  return count === null || row.hiddenBySender ? [] : [[cellName(row), count]];
}

// A small count on either of two levels that do not nest keeps the second level back, zeros excepted.
function withheldRows(
  rows: readonly CountRow[],
  { neverBoth }: ProtectRules,
  threshold: number,
): ReadonlySet<CountRow> {
  if (neverBoth === undefined) return new Set();
  const { keep, withhold } = neverBoth;
  const involved = rows.filter(({ area }) => keep.has(area) || withhold.has(area));
  const anyKept = involved.some(({ area }) => keep.has(area));
  if (!anyKept || involved.every((row) => targetsOfRow(row, threshold).length === 0)) return new Set();
  return new Set(involved.filter((row) => withhold.has(row.area) && countOf(row) !== null && countOf(row) !== 0));
}

function linksOf(rows: readonly CountRow[], { areaLinks, bandLinks = [] }: ProtectRules): readonly Link[] {
  const bands = new Set(rows.map(({ band }) => band));
  const areas = new Set(rows.map(({ area }) => area));
  const overAreas = [...bands].flatMap((band) =>
    areaLinks.map((link) => renameLink(link, (area) => cellName({ area, band }))),
  );
  const overBands = [...areas].flatMap((area) =>
    bandLinks.map((link) => renameLink(link, (band) => cellName({ area, band }))),
  );
  return [...overAreas, ...overBands];
}

const renameLink = ({ total, parts }: Link, rename: (name: string) => string): Link => ({
  total: rename(total),
  parts: parts.map(rename),
});

function isFixed(row: CountRow, { publishedByOthers, earlier }: ProtectRules): boolean {
  if (publishedByOthers?.has(row.area) === true) return true;
  const before = earlier?.(row) ?? null;
  return before !== null && before === countOf(row);
}

// A cell hidden once stays hidden, for the count may not have changed; a true zero is always shown.
const wasHidden = (row: CountRow, { earlier }: ProtectRules): boolean =>
  countOf(row) !== 0 && earlier?.(row) === 'hidden';

const isWholeGroup = (row: CountRow): boolean => {
  const count = countOf(row);
  return count !== null && row.denominator !== null && checkWholeGroup(count, row.denominator) !== null;
};
