import type { AreaId, IndicatorId } from '../../pipeline/contract/ids.ts';
import type { Basis, Series } from '../../pipeline/contract/series.ts';

/** The series of one area and indicator on one basis, or undefined when none is held. */
export const seriesOf = (
  series: readonly Series[],
  wanted: { readonly area: AreaId; readonly indicator: IndicatorId; readonly basis?: Basis },
): Series | undefined =>
  series.find(
    (one) =>
      one.area === wanted.area &&
      one.indicator === wanted.indicator &&
      (wanted.basis === undefined || one.basis === wanted.basis),
  );
