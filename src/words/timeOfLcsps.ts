import type { Series } from '../../pipeline/contract/series.ts';
import { isAfterLcsps, type LcspYears } from '../site/site.ts';

/**
 * When the LCSPs were, said alike wherever a reader might take 2008/09 for now. The papers speak of boards: none says
 * that the partnerships were to end.
 */
export const TIME_OF_LCSPS =
  'LCSPs ran from September 2008; 12 local boards were to replace the 23 LCSP boards by April 2010.';

/** First label after the LCSPs among the periods drawn, for the subtitle that keeps later years context; blank for none. */
export function describeLaterYears(years: LcspYears, series: readonly Series[], indicator: string): string {
  const later = series
    .filter((one) => one.indicator === indicator)
    .flatMap((one) => one.periods)
    .filter((period) => isAfterLcsps(years, period))
    .map((period) => period.label)
    .toSorted()[0];
  return later === undefined ? '' : `Years from ${later} are after the LCSPs, shown as context.`;
}
