import type { ReactNode } from 'react';
import type { Area } from '../../../pipeline/contract/area.ts';
import { Link } from '../../components/Link.tsx';
import { areaPath } from '../area/areaPaths.ts';

interface Props {
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
export function TileFrame({ area, id, alsoAt = [], title, to, what, unit, children }: Props) {
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
