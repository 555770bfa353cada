import type { ReactNode } from 'react';
import { Multiples, type Multiple } from './Multiples.tsx';

interface Props {
  readonly multiples: readonly Multiple[];
  /** The table the small charts share. */
  readonly children: ReactNode;
  /** True where a few areas were chosen already. */
  readonly open: boolean;
}

/** Small charts and their table: folded away where every area has one, open where a few were chosen. */
export function MultiplesBox({ multiples, children, open }: Props) {
  if (open) {
    return (
      <>
        <Multiples multiples={multiples} />
        {children}
      </>
    );
  }
  return (
    <details className="govuk-details multiples-box">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Small charts on one scale, and the table of all areas</span>
      </summary>
      <Multiples multiples={multiples} />
      {children}
    </details>
  );
}
