import type { Area } from '../../pipeline/contract/area.ts';
import type { Comment } from '../../pipeline/contract/commentary.ts';
import type { AreaFile } from '../../pipeline/contract/files.ts';
import type { Indicator } from '../../pipeline/contract/indicator.ts';

/** What posts say of a measure of the page's area, or of the area whose figure stands for it. */
export const commentaryOn = (
  { area, commentary = [] }: AreaFile,
  indicator: Pick<Indicator, 'id'>,
  shown: Pick<Area, 'id'> = area,
): readonly Comment[] =>
  commentary.filter((one) => one.indicator === indicator.id && (one.area === area.id || one.area === shown.id));
