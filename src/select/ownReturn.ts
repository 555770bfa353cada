import type { AreaFile } from '../../pipeline/contract/files.ts';
import type { IndicatorId } from '../../pipeline/contract/ids.ts';
import type { Series } from '../../pipeline/contract/series.ts';

/** Whether a series is an LCSP's own: sent in its return, or worked out for it from school rows. */
export const isOwn = ({ basis, level }: Pick<Series, 'basis' | 'level'>): boolean =>
  basis === 'return' || (basis === 'derived' && level === 'LCSP');

/** An area's own series, of its return or worked out from school rows; empty until there are any. */
export const ownReturn = ({ area, series }: AreaFile): readonly Series[] =>
  series.filter((one) => one.area === area.id && isOwn(one));

/** An area's own series by term of the school year, which only a return has; empty where it has sent none. */
export const ownTerms = ({ terms = [] }: Pick<AreaFile, 'terms'>): readonly Series[] => terms;

/** Whether an area has a measure by term of the school year. */
export const isByTerm = (file: AreaFile, indicator: IndicatorId): boolean =>
  ownTerms(file).some((one) => one.indicator === indicator);

/** Whether an area has own figures to show, be they of terms only. */
export const hasOwnFigures = (file: AreaFile): boolean => ownReturn(file).length > 0 || ownTerms(file).length > 0;

/** How LCSPs come by own figures: sent in returns, worked out from school rows, or some the one way and some the other. */
export type OwnWay = 'sent' | 'worked out' | 'both';

/** The way of the own series among some; `sent` where there are none. */
export function ownWay(series: readonly Pick<Series, 'basis' | 'level'>[]): OwnWay {
  const own = series.filter(isOwn);
  const derived = own.filter(({ basis }) => basis === 'derived').length;
  return derived === 0 ? 'sent' : derived === own.length ? 'worked out' : 'both';
}
