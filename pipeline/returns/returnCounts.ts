import { areaByText } from '../assemble/areas.ts';
import { digitsOf } from '../package/columns.ts';
import { numberOf, textOf, type DataRow, type DataTables } from '../package/textTables.ts';
import type { TypedPackage } from '../package/typedPackage.ts';
import type { IndicatorEntry } from '../check/registers.ts';
import { isWithoutCounts } from '../check/isSmallCount.ts';
import type { Area } from '../contract/area.ts';
import type { CountRow } from '../protect/countCells.ts';
import type { Link } from '../protect/problem.ts';

type Indicators = Pick<TypedPackage, 'indicators'>;

/** Reads the counts of rows; null for an indicator that does not count each child once, which needs no protection. */
export function rowReader(typed: Indicators, areas: readonly Area[]): (row: DataRow) => CountRow | null {
  const counting = typed.indicators.filter((row) => row.one_count_a_child !== false);
  const multipliers = new Map<string, number>(counting.map((row) => [row.indicator_id, row.multiplier]));
  const isUnjudged = unjudgedIn(typed);
  return (row) => {
    const multiplier = multipliers.get(textOf(row, 'indicator'));
    if (multiplier === undefined) return null;
    return {
      area: areaByText(areas, textOf(row, 'area')).id,
      indicator: textOf(row, 'indicator'),
      period: textOf(row, 'period'),
      value: numberOf(row, 'value'),
      digits: digitsOf(textOf(row, 'value')),
      numerator: numberOf(row, 'numerator'),
      denominator: numberOf(row, 'denominator'),
      multiplier,
      hiddenBySender: textOf(row, 'return_of') !== '' && isUnjudged(row),
    };
  };
}

/**
 * Tells of a row of a return whether nobody can judge its count: hidden by its sender, a rate without counts, or one
 * that only rounds to 0, which is a small count and sometimes just 1.
 */
function unjudgedIn(typed: Indicators): (row: DataRow) => boolean {
  const isUncounted = uncountedIn(typed);
  return (row) => ['c', 'low'].includes(textOf(row, 'status')) || isUncounted(row);
}

/** Tells of a row whether it gives a figure about children without its counts, as the check of a return does. */
export function uncountedIn({ indicators }: Indicators): (row: DataRow) => boolean {
  const entries = new Map<string, Pick<IndicatorEntry, 'countsChildren' | 'statistic'>>(
    indicators.map(({ indicator_id: id, one_count_a_child: countsChild, statistic }) => [
      id,
      { countsChildren: countsChild !== false, statistic },
    ]),
  );
  return (row) => {
    const counts = { value: numberOf(row, 'value'), numerator: numberOf(row, 'numerator') };
    return isWithoutCounts(counts, entries.get(textOf(row, 'indicator')) ?? null);
  };
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
  for (const row of rows) {
    const size = numberOf(row, 'denominator');
    if (size === null) continue;
    const key = `${areaByText(areas, textOf(row, 'area')).id} ${textOf(row, 'indicator')}`;
    sizes.set(key, [...(sizes.get(key) ?? []), { year: yearOf(textOf(row, 'period')), size }]);
  }
  return ({ area, indicator, period }) => {
    const found = sizes.get(`${area} ${indicator}`) ?? [];
    const distance = ({ year }: { readonly year: number }): number => Math.abs(year - yearOf(period));
    return found.toSorted((a, b) => distance(a) - distance(b))[0]?.size ?? null;
  };
}

const yearOf = (period: string): number => Number(period.slice(0, 4));
