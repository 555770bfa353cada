import { Cites } from '../../components/Citations.tsx';
import type { CompareView } from '../../select/compareView.ts';
import type { ComparedTerms } from './comparedTerms.ts';

const HEAD = 'govuk-table__header';

interface Props {
  readonly terms: readonly ComparedTerms[];
  readonly view: CompareView;
  readonly nameOf: (id: string) => string;
}

/** What the chosen LCSPs have sent by parts of the year, term beside the same term; nothing where none of them has. */
export function TermsChosen({ terms, view: { areas, measures }, nameOf }: Props) {
  const held = terms
    .filter(({ measure }) => measures.length === 0 || measures.includes(measure))
    .map((one) => ({ ...one, lcsps: areas.filter((id) => one.sent[id] !== undefined) }))
    .filter(({ lcsps }) => lcsps.length > 0);
  if (held.length === 0) return null;
  return (
    <details className="govuk-details compare-terms">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">By term: what these LCSPs have sent</span>
      </summary>
      <p className="govuk-body">
        A term stands beside the same term only: districts and Kent have no figure of one, and nothing is subtracted.
      </p>
      {held.map(({ id, caption, periods, sent, lcsps }) => (
        // A box that scrolls must take the focus, or a keyboard cannot scroll it (WCAG 2.1.1).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section key={id} className="table-scroll" aria-label={caption} tabIndex={0}>
          <table className="govuk-table compare-table">
            <caption className="govuk-table__caption govuk-table__caption--s">{caption}</caption>
            <thead>
              <tr>
                {['LCSP', ...periods].map((label, place) => (
                  <th key={label} scope="col" className={place === 0 ? HEAD : `${HEAD} ${HEAD}--numeric`}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lcsps.map((area) => (
                <tr key={area}>
                  <th scope="row" className={HEAD}>
                    {nameOf(area)}, <span className="cell-own">own</span>
                  </th>
                  {sent[area]?.map((cell, place) => (
                    <td key={periods[place]} className="govuk-table__cell govuk-table__cell--numeric">
                      {cell?.[0] ?? 'not sent'} {cell !== null && <Cites ids={[cell[1]]} />}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </details>
  );
}
