import type { AreaType } from '../contract/kinds.ts';
import { problem, WHOLE_FILE, type Problem } from '../findings/finding.ts';
import type { FileChecks, FileContext } from './table/fileChecks.ts';

// The two levels that divide the county in different ways and may never be used together.
const DETAIL: readonly AreaType[] = ['LCSP', 'district'];

/** What is known of the levels of a file whose rows are gone through a part at a time. */
export type LevelsSeen = { all: LevelCounts; changes: Problem[] };

export const seeLevels = (): LevelsSeen => ({ all: [0, 0], changes: [] });

/**
 * Checks that no series changes its areas on the way (G09), and otherwise that a file keeps to one level of detail (K06): one finding,
 * for it is one fault. Each row of a return that is not of its LCSP is told by itself (G02), and so are areas (`asked`, places in the
 * names) of which it is not known at which level they are meant.
 */
export function noteLevels(checks: FileChecks, seen: LevelsSeen, asked: ReadonlySet<number>): void {
  if (checks.isReturn) return;
  const counts = countLevels(checks, asked);
  for (const [level, count] of counts.all.entries()) seen.all[level] = (seen.all[level] ?? 0) + count;
  for (const [indicator, periods] of counts.byIndicator.entries())
    seen.changes.push(...changesOf(checks, indicator, periods));
}

/** Tells what was seen, once all rows were. */
export function reportLevels({ collector }: FileContext, { all, changes }: LevelsSeen): void {
  for (const found of changes) collector.add(found, WHOLE_FILE);
  if (changes.length > 0) return;
  const [lcsps, districts] = all;
  if (lcsps > 0 && districts > 0) {
    const isDistrictMain = districts > lcsps;
    const found = isDistrictMain
      ? { count: lcsps, level: 'LCSP', main: 'district' }
      : { count: districts, level: 'district', main: 'LCSP' };
    collector.add(problem('K06', found), WHOLE_FILE);
  }
}

type LevelCounts = [lcsps: number, districts: number];

function countLevels(
  { table }: FileChecks,
  asked: ReadonlySet<number>,
): { all: LevelCounts; byIndicator: Map<string, LevelCounts>[] } {
  const all: LevelCounts = [0, 0];
  const levels = table.areas.map((area) => (area.type === null ? -1 : DETAIL.indexOf(area.type)));
  // A file of one level, as nearly all are, needs no counting.
  if (!DETAIL.every((_, level) => levels.includes(level))) return { all, byIndicator: [] };
  const byIndicator = table.indicators.map(() => new Map<string, LevelCounts>());
  for (let row = 0; row < table.length; row += 1) {
    const level = levels[table.area[row] ?? -1] ?? -1;
    const periods = byIndicator[table.indicator[row] ?? -1];
    const period = table.periods[table.period[row] ?? -1];
    if (level < 0 || periods === undefined || period === undefined) continue;
    const counts = periods.get(period) ?? [0, 0];
    counts[level] = (counts[level] ?? 0) + 1;
    if (!asked.has(table.area[row] ?? -1)) all[level] = (all[level] ?? 0) + 1;
    periods.set(period, counts);
  }
  return { all, byIndicator };
}

function changesOf(
  { table }: FileChecks,
  indicator: number,
  periods: ReadonlyMap<string, LevelCounts>,
): readonly Problem[] {
  const ordered = [...periods].sort(([first], [second]) => (first < second ? -1 : 1));
  const name = ([lcsps, districts]: LevelCounts): string =>
    lcsps > 0 ? `${lcsps} LCSP${lcsps === 1 ? '' : 's'}` : `${districts} district${districts === 1 ? '' : 's'}`;
  return ordered.flatMap(([period, after], index) => {
    const before = ordered[index - 1]?.[1];
    if (before === undefined || !isOnly(before) || !isOnly(after) || before[0] > 0 === after[0] > 0) return [];
    const id = table.indicators[indicator]?.id ?? '';
    return [problem('G09', { indicator: id, period, before: name(before), after: name(after) })];
  });
}

const isOnly = ([lcsps, districts]: LevelCounts): boolean => lcsps > 0 !== districts > 0;
