import { areaByText, assembleAreas } from '../assemble/areas.ts';
import {
  choiceOf,
  numberOf,
  requiredNumberOf,
  rowsOf,
  textOf,
  type DataRow,
  type DataTables,
} from '../assemble/tables.ts';
import { isWithoutCounts } from '../check/isSmallCount.ts';
import type { Area } from '../contract/area.ts';
import { STATISTICS } from '../contract/units.ts';
import { placeFinding, problem, WHOLE_FILE, type Finding } from '../findings.ts';
import { countOf, type CountRow } from '../protect/countCells.ts';
import { protectObservations } from '../protect/protectObservations.ts';
import type { ProtectFinding, ProtectFindingKind, ProtectRules } from '../protect/protectRules.ts';
import { areaLinks } from './areaLinks.ts';
import type { ProtectedCell } from './auditPublished.ts';
import type { Returns } from './readReturns.ts';
import { seriesOf, uniteReturns } from './uniteReturns.ts';

/** Tables with the protected returns among them: all that any later stage ever sees of a return. */
export interface ProtectedReturns {
  readonly tables: DataTables;
  /** Withheld cells, small or hidden to protect others: not told apart. */
  readonly cells: readonly ProtectedCell[];
  readonly findings: readonly Finding[];
}

/** Counts from 1 to one below this are withheld; set in `data/disclosure.csv` with its owner. */
export function thresholdOf(tables: DataTables): number {
  const [row] = rowsOf(tables, 'disclosure');
  if (row === undefined) throw new Error('missing threshold in the disclosure table');
  return requiredNumberOf(row, 'threshold');
}

/**
 * Withholds what has to be withheld of the returns and adds the rest to the tables. Published counts of the county and
 * the districts stand beside them, since a reader can subtract; where a count of an LCSP is withheld, the districts' counts
 * of that indicator and period are held back as well: small counts are never published for both levels. `earlier` are the
 * protected rows of all releases, oldest first: what one withheld stays withheld, what one published cannot be taken back.
 */
export function protectReturns(
  tables: DataTables,
  returns: Pick<Returns, 'rows' | 'sources'>,
  earlier: readonly DataRow[] = [],
): ProtectedReturns {
  if (returns.rows.length === 0) return { tables, cells: [], findings: [] };
  const areas = assembleAreas(tables);
  const counting = countingIndicators(tables);
  const isCounted = (row: DataRow): boolean => counting.has(textOf(row, 'indicator'));
  const isUncounted = uncountedIn(tables);
  const beside = publishedBeside(tables, returns.rows, areas).filter(isCounted);
  const { value, findings } = protectObservations([...returns.rows.filter(isCounted), ...beside], {
    read: (row) => {
      const counts = readCounts(row, areas, counting.get(textOf(row, 'indicator')) ?? 1);
      // A rate whose counts are not sent may be of one child, and the sizes of areas are known: it is kept back like a c.
      return isUncounted(row) ? { ...counts, hiddenBySender: true } : counts;
    },
    blank: withhold,
    areaLinks: areaLinks(areas),
    publishedByOthers: new Set(areas.filter(({ type }) => type !== 'LCSP').map(({ id }) => id)),
    earlier: earlierOf(earlier, areas),
    threshold: thresholdOf(tables),
  });
  const byPlace = new Map(value.map((row) => [placeOf(row), row]));
  const rows = returns.rows.map((row) => byPlace.get(placeOf(row)) ?? row);
  const hidden = rows.filter((row) => textOf(row, 'status') === 'c');
  return {
    ...uniteReturns(tables, { rows, sources: returns.sources }),
    findings: [
      ...findings.flatMap((found) => describeFinding(found, rows, areas)),
      ...returns.rows.filter(isUncounted).map(describeUncounted),
      ...countWithheld(hidden),
    ],
  };
}

/**
 * What the releases did with a count: the number itself where one of them published it, `hidden` where one withheld it and
 * none published this number, else the last number that was another; null where none had it.
 */
function earlierOf(rows: readonly DataRow[], areas: readonly Area[]): NonNullable<ProtectRules['earlier']> {
  const before = new Map<string, (number | 'hidden' | null)[]>();
  for (const row of rows) {
    const key = `${areaByText(areas, textOf(row, 'area')).id} ${seriesOf(row)}`;
    const told = textOf(row, 'status') === 'c' ? 'hidden' : numberOf(row, 'numerator');
    before.set(key, [...(before.get(key) ?? []), told]);
  }
  return (row) => {
    const told = before.get(`${row.area} ${row.indicator} ${row.period}`) ?? [];
    const count = countOf(row);
    if (count !== null && told.includes(count)) return count;
    return told.includes('hidden') ? 'hidden' : (told.at(-1) ?? null);
  };
}

const placeOf = ({ file, line }: DataRow): string => `${file}:${line}`;

/** Multipliers of the indicators that count each child once: only their counts are of children. */
function countingIndicators(tables: DataTables): ReadonlyMap<string, number> {
  const rows = rowsOf(tables, 'indicators').filter((row) => textOf(row, 'one_count_a_child') !== 'no');
  return new Map(rows.map((row) => [textOf(row, 'indicator_id'), numberOf(row, 'multiplier') ?? 1]));
}

// Published counts of larger areas for whatever the returns are about.
function publishedBeside(tables: DataTables, returns: readonly DataRow[], areas: readonly Area[]): readonly DataRow[] {
  const wanted = new Set(returns.map(seriesOf));
  const rows = [...tables.values()].filter(({ kind }) => kind === 'indicator').flatMap((table) => table.rows);
  return rows.filter((row) => {
    if (!wanted.has(seriesOf(row)) || numberOf(row, 'numerator') === null) return false;
    const { type } = areaByText(areas, textOf(row, 'area'));
    return type === 'county' || type === 'district';
  });
}

function readCounts(row: DataRow, areas: readonly Area[], multiplier: number): CountRow {
  return {
    area: areaByText(areas, textOf(row, 'area')).id,
    indicator: textOf(row, 'indicator'),
    period: textOf(row, 'period'),
    band: '',
    value: numberOf(row, 'value'),
    numerator: numberOf(row, 'numerator'),
    denominator: numberOf(row, 'denominator'),
    multiplier,
    hiddenBySender: textOf(row, 'status') === 'c',
  };
}

/** Tells of a row whether it gives a figure about children without its counts, as the check of a return does. */
function uncountedIn(tables: DataTables): (row: DataRow) => boolean {
  const entries = new Map(
    rowsOf(tables, 'indicators').map((row) => [
      textOf(row, 'indicator_id'),
      {
        countsChildren: textOf(row, 'one_count_a_child') !== 'no',
        statistic: choiceOf(row, 'statistic', STATISTICS),
      },
    ]),
  );
  return (row) => {
    const counts = { value: numberOf(row, 'value'), numerator: numberOf(row, 'numerator') };
    return isWithoutCounts(counts, entries.get(textOf(row, 'indicator')) ?? null);
  };
}

// The denominator goes with the rest: with it, an interval or a rate kept elsewhere would give the count.
function withhold(row: DataRow): DataRow {
  const kept = ['area', 'indicator', 'period', 'source', 'return_of'].map((name) => [name, textOf(row, name)]);
  const blank = ['value', 'numerator', 'denominator', 'section'].map((name) => [name, '']);
  return { ...row, cells: Object.fromEntries([...kept, ...blank, ['status', 'c']]) };
}

function describeUncounted(row: DataRow): Finding {
  const words = problem('S08', { area: textOf(row, 'area'), kind: 'without counts', series: seriesOf(row) });
  return placeFinding(row.file, { line: row.line, column: null, field: 'numerator' }, words);
}

function countWithheld(hidden: readonly DataRow[]): readonly Finding[] {
  const files = [...new Set(hidden.map(({ file }) => file))];
  return files.map((file) => {
    const own = hidden.filter((row) => row.file === file);
    const area = own[0] === undefined ? '' : textOf(own[0], 'area');
    return placeFinding(file, WHOLE_FILE, problem('S08', { area, kind: 'withheld', figures: own.length }));
  });
}

const KINDS = {
  'cannot be protected': 'unprotected',
  'published before': 'published before',
  'group smaller than the threshold': 'tiny group',
  'everyone or no one of a small group': 'whole group',
  'areas do not add up': 'not additive',
} as const satisfies Record<ProtectFindingKind, string>;

/**
 * What the protect stage asks a person to decide, at the row it is about. Counts published by others stay as they are,
 * and LCSPs need not nest in districts: neither is worth a finding.
 */
function describeFinding(found: ProtectFinding, rows: readonly DataRow[], areas: readonly Area[]): readonly Finding[] {
  const area = areas.find(({ id }) => id === found.cell);
  const series = `${found.indicator} ${found.period}`;
  const isOthers = found.kind === 'published before' && area?.type !== 'LCSP';
  if (isOthers || (found.kind === 'areas do not add up' && area?.type !== 'county')) return [];
  const row =
    rows.find((one) => textOf(one, 'area') === area?.name && seriesOf(one) === series) ??
    rows.find((one) => seriesOf(one) === series);
  const place = { line: area?.type === 'LCSP' ? (row?.line ?? null) : null, column: null, field: null };
  const words = problem('S08', { area: area?.name ?? found.cell, kind: KINDS[found.kind], series });
  return [placeFinding(area?.type === 'LCSP' ? (row?.file ?? 'data/returns') : 'data/returns', place, words)];
}
