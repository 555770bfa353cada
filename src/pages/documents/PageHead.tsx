import type { ReactNode } from 'react';

/** The page's one first-level heading and the sentences that answer it. */
export function PageHead({ heading, children }: { heading: ReactNode; children?: ReactNode }) {
  return (
    <header className="document-head">
      <h1 className="govuk-heading-xl">{heading}</h1>
      {children}
    </header>
  );
}
