import { Multiples, type Multiple } from './Multiples.tsx';

interface Props {
  readonly multiples: readonly Multiple[];
  /** True where a few areas were chosen already. */
  readonly open: boolean;
}

/** Small charts: folded away where every area has one, open where a few were chosen. */
export function MultiplesBox({ multiples, open }: Props) {
  if (open) return <Multiples multiples={multiples} />;
  return (
    <details className="govuk-details multiples-box">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Small charts of all areas, on one scale</span>
      </summary>
      <Multiples multiples={multiples} />
    </details>
  );
}
