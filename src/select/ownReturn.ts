import type { AreaFile } from '../../pipeline/contract/files.ts';
import type { Series } from '../../pipeline/contract/series.ts';

/** Series of an area's own return; empty until it has sent one. */
export const ownReturn = ({ area, series }: AreaFile): readonly Series[] =>
  series.filter((one) => one.area === area.id && one.basis === 'return');
