import { Multiples, type Multiple } from './Multiples.tsx';

/** Small charts folded away where every area has one, open where a few were chosen. */
export function MultiplesBox({ multiples, open }: { multiples: readonly Multiple[]; open: boolean }) {
  if (open) return <Multiples multiples={multiples} />;
  return (
    <details className="govuk-details multiples-box">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Small charts of these areas, all on one scale</span>
      </summary>
      <Multiples multiples={multiples} />
    </details>
  );
}
