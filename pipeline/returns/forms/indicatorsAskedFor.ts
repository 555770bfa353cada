import type { Facts } from '../../assemble/facts.ts';
import type { Indicator } from '../../contract/indicator.ts';

/** Themes an LCSP is reviewed on. */
export const THEMES_ASKED: ReadonlySet<string> = new Set(['attendance', 'exclusions', 'neet']);

/** What an LCSP is asked for, in register order: the plan's indicators of those themes, and what districts have figures of. */
export function indicatorsAskedFor(facts: Pick<Facts, 'indicators' | 'series'>): readonly Indicator[] {
  const ofDistricts = facts.series.filter(({ level }) => level === 'district');
  const byDistrict = new Set(ofDistricts.map(({ indicator }) => indicator));
  return facts.indicators.filter(
    ({ id, theme, list }) => THEMES_ASKED.has(theme) && (list === 'kpi' || byDistrict.has(id)),
  );
}
