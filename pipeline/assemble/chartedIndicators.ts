import type { Area } from '../contract/area.ts';
import type { IndicatorId } from '../contract/ids.ts';
import type { Indicator } from '../contract/indicator.ts';
import type { Facts } from './facts.ts';

/** Themes an area's page charts. */
const AREA_THEMES = ['attendance', 'exclusions', 'neet'];

/**
 * Indicators an area's page and downloads show. The county's show every indicator; a smaller area's those of the three
 * themes it is reviewed on, as far as the plan judges them or the area's own level has figures.
 */
export function chartedIndicators(area: Area, facts: Facts): ReadonlySet<IndicatorId> {
  const charted = facts.indicators.filter((indicator) => isCharted(area, indicator, facts));
  return new Set(charted.map((indicator) => indicator.id));
}

function isCharted(area: Area, indicator: Indicator, facts: Facts): boolean {
  if (area.type === 'county') return true;
  if (!AREA_THEMES.includes(indicator.theme)) return false;
  const places = [area.id, area.district];
  const hasOwn = facts.series.some((series) => series.indicator === indicator.id && places.includes(series.area));
  return hasOwn || indicator.list === 'kpi' || indicator.theme !== 'attendance';
}
