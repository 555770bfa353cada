import type { Series } from '../../pipeline/contract/series.ts';
import { isAfterLcsps, type LcspYears } from '../site/years.ts';

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
