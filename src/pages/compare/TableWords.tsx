import { Sentences } from '../../components/Claims.tsx';
import { uncomparedIndicators, withheldOf, type ComparedArea } from '../../select/compareData.ts';
import { describeReading } from '../../words/claimsCompare.ts';
import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';

/** What holds for every cell of a table above, said once. */
export const TableWords = ({ county, hasOwn }: { county: ComparedArea; hasOwn: boolean }) => (
  <Sentences claims={describeReading(county, hasOwn)} className="govuk-body board-words" />
);

/** What has one figure for the whole county or none, so that nothing of it can stand side by side. */
export function NotCompared() {
  const site = useSite();
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">What cannot be compared between areas?</span>
      </summary>
      <div className="govuk-details__text" id="not-compared">
        <p className="govuk-body">
          The sources held give these measures for the county only, or not at all, and Kent’s value is never shown as an
          LCSP’s. <Link to="data/coverage/">Which figures are held for which area</Link>
        </p>
        <ul className="govuk-list govuk-list--bullet">
          {uncomparedIndicators(site).map((indicator) => (
            <li key={indicator.id}>
              <Link to={`indicators/${indicator.id}/`}>{indicator.shortLabel}</Link>
              {withheldOf(site, indicator).length > 0 &&
                ': what LCSPs have sent of their own is withheld to protect children (c)'}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
