import { Sentences } from '../../components/Claims.tsx';
import {
  uncomparedIndicators,
  withheldOf,
  measuresOfDistricts,
  type ComparedArea,
  type CompareData,
} from '../../select/compareData.ts';
import { describeReading } from '../../words/claimsCompare.ts';
import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { StandingBanner, Section } from '../documents/DocumentPage.tsx';
import { SymbolKey } from '../../components/Terms.tsx';
import { formatArea } from '../../format/areas.ts';
import { formatList } from '../../format/numbers.ts';
import { areaOf, districtsOf } from '../../site/site.ts';
import { POPULATION } from '../../select/compareTable.ts';
import { termMeasures } from '../../select/ownReturn.ts';
import { ALL_PATH, pairPath } from './comparePaths.ts';

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

export function ReadyPairs() {
  const site = useSite();
  const groups = districtsOf(site).map((district) => ({
    district,
    lcsps: district.lcsps.map((id) => areaOf(site, id)),
  }));
  return (
    <Section id="pairs" heading="Ready-made: the LCSPs read as lying in one district, side by side">
      <ul className="govuk-list compare-pairs">
        {groups.map(({ district, lcsps }) => (
          <li key={district.id}>
            {lcsps.length > 1 ? (
              <Link to={pairPath(district)}>{formatList(lcsps.map(({ name }) => name))}</Link>
            ) : (
              <>
                {lcsps.map((lcsp) => (
                  <Link key={lcsp.id} to={lcsp.page ?? 'areas/'}>
                    {lcsp.name}
                  </Link>
                ))}
                , the only LCSP read as lying in {formatArea(district)}
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The long tables, by the anchors they had when they stood on this page. */
export function WaysToLongTables() {
  const site = useSite();
  const parts = [
    { id: POPULATION, label: 'Children by age, of every LCSP and district' },
    ...measuresOfDistricts(site).map(({ indicator: { id, shortLabel } }) => ({
      id: String(id),
      label: `${shortLabel}: every district and year`,
    })),
    ...[...site.indicators.values()]
      .flatMap(termMeasures)
      .map(({ id, indicator }) => ({ id, label: `${indicator.shortLabel}: every LCSP that has sent it` })),
  ];
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Every area and every year: long tables and small charts</span>
      </summary>
      <ul className="govuk-list govuk-details__text">
        {parts.map(({ id, label }) => (
          <li key={id} id={`compare-${id}`}>
            <Link to={`${ALL_PATH}#compare-${id}`}>{label}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function SourceWords({ data }: { data: CompareData }) {
  const statuses = data.measures.flatMap(({ points, withheld = [], county }) =>
    [...points, ...withheld, ...(county === null ? [] : [county])].map(({ status = '' }) => status),
  );
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Where each number comes from, and what u means</span>
      </summary>
      <div className="govuk-details__text" id="sources">
        <SymbolKey statuses={statuses} />
        <p className="govuk-body">
          The small number behind a figure leads to its entry: of children,{' '}
          <Link to={`${ALL_PATH}#sources`}>under the long tables</Link>; of attendance, exclusions and NEET, on the page
          of the measure.
        </p>
        <StandingBanner />
      </div>
    </details>
  );
}
