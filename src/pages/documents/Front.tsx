import type { ReactNode } from 'react';
import { Link, MovedTo } from '../../components/Link.tsx';
import type { Way, WayGroup } from './DocumentPage.tsx';

function Ways({ heading, ways }: WayGroup) {
  return (
    <section>
      <h2 className="front-ways-heading">{heading}</h2>
      <ul>
        {ways.map((way) => (
          <li key={way.to} id={way.id}>
            <Link to={way.to}>{way.label}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Props {
  /** The link to the whole document, the first of the ways on. */
  readonly whole: Way;
  readonly groups: readonly WayGroup[];
  /** What answers the first question: a picture, a table, a few sentences. */
  readonly children: ReactNode;
}

/**
 * The front of a long document: an answer, and beside it every way on. An anchor the front has not is looked for in
 * the whole document.
 */
export function Front({ whole, groups, children }: Props) {
  return (
    <MovedTo to={whole.to} className="front">
      <div className="front-answer">{children}</div>
      <nav className="front-ways" aria-label="Ways on">
        <p className="front-whole">
          <Link to={whole.to}>{whole.label}</Link>
        </p>
        {groups.map((group) => (
          <Ways key={group.heading} {...group} />
        ))}
      </nav>
    </MovedTo>
  );
}
