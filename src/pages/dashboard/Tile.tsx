import type { ReactNode } from 'react';
import type { Area } from '../../../pipeline/contract/area.ts';
import { Link } from '../../components/Link.tsx';
import { areaPath } from '../area/areaPaths.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Point } from '../../../pipeline/contract/series.ts';
import { formatNumber } from '../../format/numbers.ts';
import { sayInTile } from './tiles.ts';

interface TileFrameProps {
  readonly area: Area;
  readonly id: string;
  /** Further ids that lead here: sections of the page as it was, told in this tile. */
  readonly alsoAt?: readonly string[];
  readonly title: string;
  /** Path of the page its title leads to, which has the tile's id as an anchor. */
  readonly to: string;
  /** What is counted, in a word or two; blank where the title says it. */
  readonly what: string;
  /** Unit and year, for the line under the title; blank where the tile says them itself. */
  readonly unit: string;
  readonly children: ReactNode;
}

/** One tile of a dashboard: title, figures, picture, and the way to where its numbers come from. */
export function TileFrame({ area, id, alsoAt = [], title, to, what, unit, children }: TileFrameProps) {
  const told = [what, unit].filter((words) => words !== '');
  return (
    <section className="card" id={id} aria-labelledby={`${id}-heading`}>
      {alsoAt.map((other) => (
        <span key={other} id={other} />
      ))}
      <h2 className="card-title" id={`${id}-heading`}>
        <Link to={`${to}#${id}`} className="card-link">
          {title}
        </Link>
      </h2>
      {told.length > 0 && (
        <p className={told.join().includes(' ') ? 'card-unit' : 'card-unit card-year'}>{told.join(', ')}</p>
      )}
      {children}
      <p className="card-source">
        <Link to={`${areaPath(area, 'sources')}#${id}`} className="source-link">
          source
          <span className="govuk-visually-hidden"> of these numbers: {title}</span>
        </Link>
      </p>
    </section>
  );
}

interface TileFigureProps {
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
export function TileFigure({ area, point, indicator, whose, leads }: TileFigureProps) {
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
