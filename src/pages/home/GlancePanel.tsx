import type { ReactNode } from 'react';
import { Link } from '../../components/Link.tsx';
import { FRONT_SOURCES_PATH } from './homePaths.ts';

interface Props {
  /** Id of the panel, and of the section of the sources that lists where its numbers come from. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the front page with figures, and the one way to where they come from. */
export function GlancePanel({ id, title, children }: Props) {
  return (
    <section className="card glance-panel" id={id} aria-labelledby={`${id}-heading`}>
      <h2 className="card-title" id={`${id}-heading`}>
        {title}
      </h2>
      {children}
      <p className="card-source">
        <Link to={`${FRONT_SOURCES_PATH}#${id}`} className="source-link">
          source<span className="govuk-visually-hidden"> of these numbers: {title}</span>
        </Link>
      </p>
    </section>
  );
}
