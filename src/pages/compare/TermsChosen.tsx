import type { Series } from '../../../pipeline/contract/series.ts';
import { formatUnit } from '../../format/numbers.ts';
import { latestTerms, termMeasures } from '../../select/ownReturn.ts';
import { pointIn } from '../../site/series.ts';
import type { Site } from '../../site/site.ts';
import { formatBarePoint } from '../../words/claimsFigure.ts';
import { Cites } from '../../components/Citations.tsx';
import type { CompareView } from '../../select/compareView.ts';

/** What LCSPs have sent of a measure by a part of the year, as text that travels in the page. */
export interface ComparedTerms {
  /** As an address names it: `half-days-primary-by-term`. */
  readonly id: string;
  /** Id of the measure, on whose page the entries are. */
  readonly measure: string;
  readonly caption: string;
  /** Labels of the latest terms that were sent. */
  readonly periods: readonly string[];
  /** Of each LCSP that has sent any, by its id: figure and entry of each of the terms, null of one not sent. */
  readonly sent: Readonly<Record<string, readonly (readonly [figure: string, cited: string] | null)[]>>;
}

/** All that LCSPs have sent by parts of the year, the latest terms of each measure; empty where none has. */
export const comparedTerms = (site: Site): readonly ComparedTerms[] =>
  [...site.indicators.values()].flatMap((file) =>
    termMeasures(file).map(({ id, indicator, series }): ComparedTerms => {
      const periods = latestTerms(series);
      const cellsOf = (one: Series) =>
        periods.map(({ label }) => {
          const point = pointIn(one, label);
          return point === undefined ? null : ([formatBarePoint(point), point.provenance] as const);
        });
      return {
        id,
        measure: indicator.id,
        caption: `${indicator.shortLabel}: the latest ${periods.length} sent, ${formatUnit(indicator.unit)}`,
        periods: periods.map(({ label }) => label),
        sent: Object.fromEntries(series.map((one) => [one.area, cellsOf(one)])),
      };
    }),
  );

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
