import { areaByText, assembleAreas } from '../assemble/areas.ts';
import type { TypedPackage } from '../package/declarations.ts';
import { typeFigure, typePackage } from '../package/typePackage.ts';
import type { RowPlace } from '../package/columns.ts';
import { textOf, type DataRow, type DataTables } from '../package/textTables.ts';
import type { Area } from '../contract/area.ts';
import type { Finding } from '../findings/finding.ts';
import type { CountRow } from '../protect/countCells.ts';
import { protectObservations } from '../protect/protectObservations.ts';
import { areaLinks } from './areaLinks.ts';
import type { ProtectedCell } from './auditContext.ts';
import { describeFinding, describeUncounted, describeWithheld } from './describeProtection.ts';
import { earlierOf } from './earlierReturns.ts';
import { hushWithheld } from './hushWithheld.ts';
import { indicatorLinks } from './indicatorLinks.ts';
import type { Returns } from './returns.ts';
import { nearestSizes, publishedBeside, rowReader, uncountedIn } from './returnCounts.ts';
import { seriesOf, uniteReturns } from './uniteReturns.ts';

/** Tables with the protected returns among them: all that any later stage ever sees of a return. */
export interface ProtectedReturns {
  readonly tables: DataTables;
  /** Withheld cells, small or withheld to protect others: not told apart. */
  readonly cells: readonly ProtectedCell[];
  /** Names of the sums that do not hold, by period. */
  readonly untrueLinks: ReadonlyMap<string, ReadonlySet<string>>;
  /** What was found on reading the returns, without a remark on figures of which some are withheld. */
  readonly remarks: readonly Finding[];
  /** What was found on protecting them, for whoever builds. */
  readonly findings: readonly Finding[];
  /** Those that may be published: the same for every set of returns that would be published alike. */
  readonly publishable: readonly Finding[];
}

/** Counts from 1 to one below this are withheld; set in `data/disclosure.csv` with its owner. */
export function thresholdOf({ disclosure }: Pick<TypedPackage, 'disclosure'>): number {
  const [row] = disclosure;
  if (row === undefined) throw new Error('missing threshold in the disclosure table');
  return row.threshold;
}

/**
 * Withholds what has to be withheld of the returns and adds the rest to the tables. What is published of larger areas
 * stands beside them, counts and bare rates alike, since a reader can subtract; it stays as it is, for it is published
 * already. `earlier` are the protected rows of all releases, oldest first: what one withheld stays withheld, what one
 * published cannot be taken back.
 */
export function protectReturns(
  tables: DataTables,
  returns: Pick<Returns, 'rows' | 'sources' | 'findings'>,
  earlier: readonly DataRow[] = [],
): ProtectedReturns {
  const nothing = { cells: [], untrueLinks: new Map(), findings: [], publishable: [] };
  if (returns.rows.length === 0) return { ...nothing, tables, remarks: returns.findings };
  const typed = typePackage(tables);
  const areas = assembleAreas(typed);
  const read = rowReader(typed, areas);
  const links = indicatorLinks(typed);
  const counted = returns.rows.filter((row) => read(row) !== null);
  const beside = publishedBeside(tables, counted, { areas, links });
  const gone = withheldAndGone(earlier, counted).filter((row) => read(row) !== null);
  const { value, findings, untrueLinks } = protectObservations([...counted, ...gone, ...beside], {
    read: (row) => countsOf(row, read),
    blank: withhold,
    areaLinks: areaLinks(areas),
    indicatorLinks: links,
    neighboursOf: (id) => areas.find((area) => area.id === id)?.district ?? null,
    publishedByOthers: new Set(areas.filter(({ type }) => type !== 'LCSP').map(({ id }) => id)),
    earlier: earlierOf(earlier, areas),
    sizeElsewhere: nearestSizes([...counted, ...earlier], areas),
    threshold: thresholdOf(typed),
  });
  const byPlace = new Map(value.slice(0, counted.length).map((row) => [placeOf(row), row]));
  const rows = returns.rows.map((row) => byPlace.get(placeOf(row)) ?? row);
  const isUncounted = uncountedIn(typed);
  const publishable = describeWithheld(rows);
  return {
    tables: uniteReturns(tables, { rows, sources: returns.sources }),
    cells: withheldCells(rows, returns.rows, areas),
    untrueLinks,
    remarks: hushWithheld(returns.findings, rows),
    findings: [
      ...findings.flatMap((found) => describeFinding(found, rows, areas)),
      ...returns.rows.filter((row) => isUncounted(typeFigure(row))).map(describeUncounted),
      ...publishable,
    ],
    publishable,
  };
}

/**
 * Figures a release withheld whose rows are gone: a reader still has that release, so they are protected on. Nothing of
 * them is published.
 */
function withheldAndGone(earlier: readonly DataRow[], rows: readonly DataRow[]): readonly DataRow[] {
  const keyOf = (row: DataRow): string => `${textOf(row, 'area')} ${seriesOf(row)}`;
  const held = new Set(rows.map(keyOf));
  const withheld = earlier.filter((row) => textOf(row, 'status') === 'c' && !held.has(keyOf(row)));
  return [...new Map(withheld.map((row) => [keyOf(row), row])).values()];
}

const placeOf = ({ file, line }: RowPlace): string => `${file}:${line}`;

function countsOf(row: DataRow, read: ReturnType<typeof rowReader>): CountRow {
  const counts = read(row);
  if (counts === null) throw new Error(`missing counts in ${placeOf(row)}`);
  return counts;
}

// The denominator goes with the rest: with it, an interval or a rate kept elsewhere would give the count.
function withhold(row: DataRow): DataRow {
  const kept = (['area', 'indicator', 'period', 'source', 'return_of'] as const).map((name) => [
    name,
    textOf(row, name),
  ]);
  const blank = ['value', 'numerator', 'denominator', 'section'].map((name) => [name, '']);
  return { ...row, cells: Object.fromEntries([...kept, ...blank, ['status', 'c']]) };
}

/** Withheld cells with the denominators their senders gave: the audit takes a reader to know these. */
function withheldCells(
  rows: readonly DataRow[],
  sent: readonly DataRow[],
  areas: readonly Area[],
): readonly ProtectedCell[] {
  const sizes = new Map(sent.map((row) => [placeOf(row), typeFigure(row).denominator]));
  return rows.map(typeFigure).flatMap(({ at, area, indicator, period, status }) => {
    if (status !== 'c') return [];
    const { id, name } = areaByText(areas, area);
    return [{ area: id, name, indicator, period, size: sizes.get(placeOf(at)) ?? null, keptAt: null }];
  });
}
