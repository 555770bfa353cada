import type { Indicator, IndicatorList, Theme } from '../../pipeline/contract/indicator.ts';
import type { Site } from './site.ts';

/** Indicators of one theme and one list, in the register's order. */
export const indicatorsOfTheme = (site: Site, theme: Theme, list: IndicatorList): readonly Indicator[] =>
  site.index.indicators.filter((indicator) => indicator.theme === theme && indicator.list === list);
