import type { Area } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Point } from '../../../pipeline/contract/series.ts';
import { formatNumber } from '../../format/numbers.ts';
import { sayInTile } from './tileWords.ts';

interface Props {
  readonly area: Area;
  readonly point: Point | undefined;
  readonly indicator: Indicator;
  /** Whose the figure is, and what stands beside it. */
  readonly whose: string;
  /** True for the nearest level, which the tile leads with. */
  readonly leads: boolean;
}

/** A number that stands by itself is an actual one: an estimate or a reason is told with it, smaller. */
const isPlain = (point: Point): boolean =>
  point.value !== null && point.mark !== 'estimate' && point.mark !== 'provisional';

/** The interval of an area's own figure; of a larger area's it is one click down. */
function sayInterval(area: Area, point: Point | undefined): string {
  if (area.type !== 'LCSP' || point === undefined || point.lower === null || point.upper === null) return '';
  return ` (95% interval ${formatNumber(point.lower, point)} to ${formatNumber(point.upper, point)})`;
}

/** One figure of a tile: the number, and whose it is. */
export function TileFigure({ area, point, indicator, whose, leads }: Props) {
  const isShown = point !== undefined && point.value !== null;
  const isOwn = leads && area.type !== 'county';
  return (
    <p
      className={`card-figure${leads ? ' card-lead' : ''}${isOwn ? ' card-own' : ''}`}
      data-rule={isShown ? 'side by side' : 'missing'}
    >
      <b className={point !== undefined && isPlain(point) ? 'card-number' : 'card-words'}>
        {point === undefined ? 'not held' : sayInTile(point, indicator)}
      </b>{' '}
      <span>
        {whose}
        {sayInterval(area, point)}
      </span>
    </p>
  );
}
