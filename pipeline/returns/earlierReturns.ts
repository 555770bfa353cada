import { areaByText } from '../assemble/areas.ts';
import type { DataRow } from '../package/textTables.ts';
import { typeFigure } from '../package/typePackage.ts';
import type { Area } from '../contract/area.ts';
import { countOf } from '../protect/countCells.ts';
import type { ProtectRules } from '../protect/protectRules.ts';
import { seriesOf } from './uniteReturns.ts';

/**
 * What the releases did with a count: the number itself where one of them published it, `hidden` where one withheld it and
 * none published this number, else the last number that was another; null where none had it.
 */
export function earlierOf(rows: readonly DataRow[], areas: readonly Area[]): NonNullable<ProtectRules['earlier']> {
  const before = new Map<string, (number | 'hidden' | null)[]>();
  for (const row of rows) {
    const { area, status, numerator } = typeFigure(row);
    const key = `${areaByText(areas, area).id} ${seriesOf(row)}`;
    const told = status === 'c' ? 'hidden' : numerator;
    before.set(key, [...(before.get(key) ?? []), told]);
  }
  return (row) => {
    const told = before.get(`${row.area} ${row.indicator} ${row.period}`) ?? [];
    const count = countOf(row);
    if (count !== null && told.includes(count)) return count;
    return told.includes('hidden') ? 'hidden' : (told.at(-1) ?? null);
  };
}
