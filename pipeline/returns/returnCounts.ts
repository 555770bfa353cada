import { areaByText } from '../assemble/areas.ts';
import { textOf, type DataRow, type DataTables } from '../package/textTables.ts';
import type { RowIn, TypedPackage } from '../package/declarations.ts';
import { typeFigure } from '../package/typePackage.ts';
import { indicatorOf, type IndicatorEntry } from '../registers/indicators.ts';
import { isWithoutCounts } from '../check/isSmallCount.ts';
import type { Area } from '../contract/area.ts';
import type { CountRow } from '../protect/countCells.ts';
import type { Link } from '../protect/problem.ts';

/** A figure of a return or of the package. */
type Figure = RowIn<'observations'>;
type Indicators = Pick<TypedPackage, 'indicators'>;

/** Reads the counts of rows; null for an indicator that does not count each child once, which needs no protection. */
export function rowReader(typed: Indicators, areas: readonly Area[]): (row: DataRow) => CountRow | null {
  const counting = typed.indicators.filter((row) => row.one_count_a_child !== false);
  const multipliers = new Map<string, number>(counting.map((row) => [row.indicator_id, row.multiplier]));
  const isUnjudged = unjudgedIn(typed);
  return (sent) => {
    const row = typeFigure(sent);
    const multiplier = multipliers.get(row.indicator);
    if (multiplier === undefined) return null;
    const { indicator, period, numerator, denominator } = row;
    return {
      area: areaByText(areas, row.area).id,
      indicator,
      period,
      value: row.value?.value ?? null,
      digits: row.value?.digits ?? 0,
      numerator,
      denominator,
      multiplier,
      hiddenBySender: row.return_of !== '' && isUnjudged(row),
    };
  };
}

/**
 * Tells of a row of a return whether nobody can judge its count: hidden by its sender, a rate without counts, or one
 * that only rounds to 0, which is a small count and sometimes just 1.
 */
function unjudgedIn(typed: Indicators): (row: Figure) => boolean {
  const isUncounted = uncountedIn(typed);
  return (row) => ['c', 'low'].includes(row.status) || isUncounted(row);
}

/** Tells of a row whether it gives a figure about children without its counts, as the check of a return does. */
export function uncountedIn({ indicators }: Indicators): (row: Figure) => boolean {
  const entries = new Map<string, IndicatorEntry>(indicators.map((row) => [row.indicator_id, indicatorOf(row)]));
  return ({ value, numerator, indicator }) =>
    isWithoutCounts({ value: value?.value ?? null, numerator }, entries.get(indicator) ?? null);
}

/** What is published of larger areas for whatever the returns are about, or what their figures add up to. */
export function publishedBeside(
  tables: DataTables,
  returns: readonly DataRow[],
  { areas, links }: { readonly areas: readonly Area[]; readonly links: readonly Link[] },
): readonly DataRow[] {
  const relatives = (indicator: string): readonly string[] => {
    const link = links.find(({ total, parts }) => total === indicator || parts.includes(indicator));
    return link === undefined ? [indicator] : [link.total, ...link.parts];
  };
  const wanted = new Set(
    returns.flatMap((row) => relatives(textOf(row, 'indicator')).map((id) => `${id} ${textOf(row, 'period')}`)),
  );
  const rows = [...tables.values()].filter(({ kind }) => kind === 'indicator').flatMap((table) => table.rows);
  return rows.filter((row) => {
    if (!wanted.has(`${textOf(row, 'indicator')} ${textOf(row, 'period')}`) || textOf(row, 'value') === '')
      return false;
    const { type } = areaByText(areas, textOf(row, 'area'));
    return type === 'county' || type === 'district';
  });
}

/** Finds the denominator an area states for the same indicator in the nearest other period; null where it states none. */
export function nearestSizes(
  rows: readonly DataRow[],
  areas: readonly Area[],
): (place: Pick<CountRow, 'area' | 'indicator' | 'period'>) => number | null {
  const sizes = new Map<string, { readonly year: number; readonly size: number }[]>();
  for (const { area, indicator, period, denominator: size } of rows.map(typeFigure)) {
    if (size === null) continue;
    const key = `${areaByText(areas, area).id} ${indicator}`;
    sizes.set(key, [...(sizes.get(key) ?? []), { year: yearOf(period), size }]);
  }
  return ({ area, indicator, period }) => {
    const found = sizes.get(`${area} ${indicator}`) ?? [];
    const distance = ({ year }: { readonly year: number }): number => Math.abs(year - yearOf(period));
    return found.toSorted((a, b) => distance(a) - distance(b))[0]?.size ?? null;
  };
}

const yearOf = (period: string): number => Number(period.slice(0, 4));
