import { placeFinding, problem, WHOLE_FILE, type Finding } from '../findings/finding.ts';
import type { AuditContext, Family, ProtectedCell } from './auditContext.ts';
import { auditFamily } from './auditFamily.ts';
import { readPublished, type PublishedNumber } from './readPublished.ts';

/**
 * Audits what would be written, path and text of one file after the other: no file may hold a number of a withheld figure, and no withheld count may be
 * worked out, or placed more narrowly than the small counts lie, from the published ones: counts, and rates with their
 * rounding, over all sums of areas and of indicators at once, by a reader who knows the rule (integer programmes; see
 * `isOpen`). Nor a small count of an LCSP that has sent none. Findings name the cell and what gives it away, never a
 * count or bound.
 */
export function auditPublished(files: Iterable<readonly [string, string]>, context: AuditContext): readonly Finding[] {
  const published = readPublished(files, context.areas);
  const families = groupFamilies(published, context);
  return [...findLeftBehind(published, context), ...families.flatMap((family) => auditFamily(family, context))];
}

const keyOf = ({ area, indicator, period }: Pick<ProtectedCell, 'area' | 'indicator' | 'period'>): string =>
  `${area} ${indicator} ${period}`;

function findLeftBehind(published: readonly PublishedNumber[], { cells, releases }: AuditContext): readonly Finding[] {
  const hidden = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const seen = new Set<string>();
  return published.flatMap((number) => {
    const cell = hidden.get(keyOf(number));
    const key = `${number.path} ${keyOf(number)}`;
    if (cell === undefined || seen.has(key)) return [];
    if (cell.keptAt !== null && releases.some((id) => number.path.includes(`_${id}.`))) return [];
    seen.add(key);
    const series = `${cell.indicator} ${cell.period}`;
    const words = problem('S08', { kind: 'left behind', area: cell.name, series, path: number.path });
    return [placeFinding(number.path, WHOLE_FILE, words)];
  });
}

/** The families in which something is withheld, or in which LCSPs have published counts of children. */
function groupFamilies(published: readonly PublishedNumber[], context: AuditContext): readonly Family[] {
  const keyOfFamily = ({ indicator, period }: { readonly indicator: string; readonly period: string }): string => {
    const link = context.indicatorLinks.find(({ total, parts }) => total === indicator || parts.includes(indicator));
    return `${link?.total ?? indicator} ${period}`;
  };
  const lcsps = new Set<string>(context.areas.filter(({ type }) => type === 'LCSP').map(({ id }) => id));
  const isOfLcsp = ({ area, indicator, numerator }: PublishedNumber): boolean =>
    numerator !== null && lcsps.has(area) && context.counting.has(indicator);
  const families = new Map<string, { numbers: PublishedNumber[]; cells: ProtectedCell[] }>();
  for (const one of [...published.filter(isOfLcsp), ...context.cells])
    families.set(keyOfFamily(one), { numbers: [], cells: [] });
  for (const number of published) families.get(keyOfFamily(number))?.numbers.push(number);
  for (const cell of context.cells) families.get(keyOfFamily(cell))?.cells.push(cell);
  return [...families].map(([key, family]) => ({ period: key.split(' ').at(-1) ?? '', ...family }));
}
