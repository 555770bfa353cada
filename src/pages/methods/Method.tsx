import type { ReactNode } from 'react';

/** One method under its own third-level heading, with an anchor for links from verdicts and tables. */
export function Method({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section className="method" id={id} aria-labelledby={`${id}-heading`} data-rule="method">
      <h3 className="govuk-heading-m" id={`${id}-heading`}>
        {heading}
      </h3>
      {children}
    </section>
  );
}

/** A formula as text, readable aloud and on paper. */
export const Formula = ({ children }: { children: ReactNode }) => <p className="formula">{children}</p>;

/** Text of a method. */
export const Text = ({ children }: { children: ReactNode }) => <p className="govuk-body">{children}</p>;

/** A worked example made from the published files. */
export const Example = ({ children }: { children: ReactNode }) => (
  <div className="worked-example">
    <p className="worked-example-title">Worked example</p>
    {children}
  </div>
);
