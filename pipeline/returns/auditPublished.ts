import type { Area } from '../contract/area.ts';
import { placeFinding, problem, WHOLE_FILE, type Finding } from '../findings.ts';
import { auditSuppressions } from '../protect/auditSuppressions.ts';
import { findUnsent } from '../protect/findUnsent.ts';
import { splitLinks } from '../protect/splitLinks.ts';
import { areaLinks } from './areaLinks.ts';
import { readPublished, type PublishedNumber } from './readPublished.ts';

/** A withheld figure. */
export interface ProtectedCell {
  /** Area id. */
  readonly area: string;
  /** Area name, for messages. */
  readonly name: string;
  readonly indicator: string;
  /** As printed, `2008/09`. */
  readonly period: string;
}

export interface AuditContext {
  readonly cells: readonly ProtectedCell[];
  readonly areas: readonly Area[];
  /** Ids of the indicators that count each child once; only their counts are of children. */
  readonly counting: ReadonlySet<string>;
  readonly threshold: number;
}

/**
 * Audits what would be written, as text: no file may hold a number of a withheld figure, and no withheld count may be
 * worked out, or placed more narrowly than the small counts lie, from the published ones over all sums of areas
 * (integer programmes; see `auditSuppressions`), nor a small count of an LCSP that has sent none. Findings name the cell and what gives it away, never a count or bound.
 */
export function auditPublished(files: ReadonlyMap<string, string>, context: AuditContext): readonly Finding[] {
  const published = readPublished(files, context.areas);
  return [...findLeftBehind(published, context), ...findGivenAway(published, context)];
}

const keyOf = ({ area, indicator, period }: Pick<ProtectedCell, 'area' | 'indicator' | 'period'>): string =>
  `${area} ${indicator} ${period}`;

function findLeftBehind(published: readonly PublishedNumber[], { cells }: AuditContext): readonly Finding[] {
  const hidden = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const seen = new Set<string>();
  return published.flatMap((number) => {
    const cell = hidden.get(keyOf(number));
    const key = `${number.path} ${keyOf(number)}`;
    if (cell === undefined || seen.has(key)) return [];
    seen.add(key);
    const series = `${cell.indicator} ${cell.period}`;
    const words = problem('S08', { kind: 'left behind', area: cell.name, series, path: number.path });
    return [placeFinding(number.path, WHOLE_FILE, words)];
  });
}

function findGivenAway(published: readonly PublishedNumber[], context: AuditContext): readonly Finding[] {
  const lcsps = new Set<string>(context.areas.filter(({ type }) => type === 'LCSP').map(({ id }) => id));
  const ofLcsps = published.filter(
    ({ area, indicator, numerator }) => numerator !== null && lcsps.has(area) && context.counting.has(indicator),
  );
  const groups = new Map<string, ProtectedCell[]>(
    ofLcsps.map(({ indicator, period }) => [`${indicator} ${period}`, []]),
  );
  for (const cell of context.cells) {
    const series = `${cell.indicator} ${cell.period}`;
    groups.set(series, [...(groups.get(series) ?? []), cell]);
  }
  return [...groups].flatMap(([series, cells]) => {
    const counts = published.filter((one) => one.numerator !== null && `${one.indicator} ${one.period}` === series);
    return auditSeries(series, cells, { counts, context, lcsps });
  });
}

interface AuditedSeries {
  readonly counts: readonly PublishedNumber[];
  readonly context: AuditContext;
  readonly lcsps: ReadonlySet<string>;
}

function auditSeries(
  series: string,
  cells: readonly ProtectedCell[],
  { counts, context, lcsps }: AuditedSeries,
): readonly Finding[] {
  const hidden = cells.map(({ area }) => area);
  const known = new Map(
    counts.flatMap(({ area, numerator }) => (numerator === null ? [] : [[area, numerator] as const])),
  );
  for (const area of hidden) known.delete(area);
  const table = { published: known, hidden, links: areaLinks(context.areas), extra: [] };
  const { holding, sums } = splitLinks(table);
  const whole = { ...table, published: new Map([...known, ...sums]), links: holding };
  const knowledge = { attacker: 'M1', threshold: context.threshold, primary: [] } as const;
  const nameOf = (id: string): string => context.areas.find((area) => area.id === id)?.name ?? id;
  const given = auditSuppressions(whole, knowledge).map(({ cell, givenAwayBy }) =>
    problem('S08', { kind: 'given away', area: nameOf(cell), series, by: givenAwayBy.map(nameOf) }),
  );
  const unsent = findUnsent(whole, lcsps, context.threshold).map((cell) =>
    problem('S08', { kind: 'unsent', area: nameOf(cell), series }),
  );
  return [...given, ...unsent].map((words) => placeFinding('public/data', WHOLE_FILE, words));
}
