import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  /** A finding or a question. */
  readonly heading: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under its own second-level heading, with an anchor. */
export function Section({ id, heading, children }: Props) {
  return (
    <section className="document-section" aria-labelledby={`${id}-heading`} id={id}>
      <h2 className="govuk-heading-l" id={`${id}-heading`}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
