import type { Theme, Indicator, IndicatorList } from '../../pipeline/contract/indicator.ts';
import type { Site } from './site.ts';
import type { Measure } from '../marks/places.ts';

/** The three themes an LCSP page leads with, in page order. */
export const LEADING_THEMES = ['attendance', 'exclusions', 'neet'] as const satisfies readonly Theme[];

/** The register row of an indicator id; a miss is a defect. */
export function indicatorOf(site: Site, id: string): Indicator {
  const indicator = site.index.indicators.find((one) => one.id === id);
  if (indicator === undefined) throw new Error(`missing indicator: ${id}`);
  return indicator;
}

/** Indicators of one theme and one list, in the register's order. */
export const indicatorsOfTheme = (site: Site, theme: Theme, list: IndicatorList): readonly Indicator[] =>
  site.index.indicators.filter((indicator) => indicator.theme === theme && indicator.list === list);

/** An indicator as charts name it. Its own unit says enough, so the axis needs no further words. */
export const measureOf = (indicator: Indicator, label: string = indicator.label): Measure => ({
  label,
  unit: indicator.unit,
  ofWhat: '',
});
