import { problem, WHOLE_FILE } from '../findings/finding.ts';
import type { AreaEntry } from '../registers/areas.ts';
import type { FileChecks } from './table/fileChecks.ts';

/**
 * Checks that the rows of a file that claims to be complete form a whole matrix. A level of which a period has at least half
 * the registered areas must have them all (K02); a county with a row in one period has one in every period (K03).
 */
export function checkMatrix({ table, order, registers, collector }: FileChecks): void {
  const areas = registers.areas?.areas ?? [];
  const present = new Map<string, { indicator: string; period: string; ids: Set<string> }>();
  for (const row of order) {
    const indicator = table.indicators[table.indicator[row] ?? -1]?.id ?? '';
    const period = table.periods[table.period[row] ?? -1] ?? '';
    const group = present.get(`${indicator}|${period}`) ?? { indicator, period, ids: new Set<string>() };
    group.ids.add(table.areas[table.area[row] ?? -1]?.id ?? '');
    present.set(`${indicator}|${period}`, group);
  }
  for (const { indicator, period, ids } of present.values()) {
    for (const missing of missingAreas(areas, ids)) {
      collector.add(problem('K02', { scope: `${indicator} ${period}`, missing }), WHOLE_FILE);
    }
  }
  checkCounties(areas, [...present.values()], collector.add);
}

/** Names of the areas missing from each level that is at least half there. */
export function missingAreas(areas: readonly AreaEntry[], present: ReadonlySet<string>): string[][] {
  return (['LCSP', 'district'] as const).flatMap((type) => {
    const level = areas.filter((area) => area.type === type);
    const missing = level.filter((area) => !present.has(area.id)).map((area) => area.name);
    return missing.length > 0 && missing.length * 2 <= level.length ? [missing] : [];
  });
}

type Group = { indicator: string; period: string; ids: ReadonlySet<string> };

function checkCounties(
  areas: readonly AreaEntry[],
  groups: readonly Group[],
  add: (found: ReturnType<typeof problem>, place: typeof WHOLE_FILE) => void,
): void {
  for (const county of areas.filter((area) => area.type === 'county')) {
    for (const indicator of new Set(groups.map((group) => group.indicator))) {
      const own = groups.filter((group) => group.indicator === indicator);
      const periods = (has: boolean): string[] =>
        own
          .filter(({ ids }) => ids.has(county.id) === has)
          .map(({ period }) => period)
          .sort();
      const [present, absent] = [periods(true), periods(false)];
      if (present.length === 0 || absent.length === 0) continue;
      add(problem('K03', { indicator, area: county.name, present, absent }), WHOLE_FILE);
    }
  }
}
