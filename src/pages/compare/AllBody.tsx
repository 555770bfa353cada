import { Link } from '../../components/Link.tsx';
import { StandingBanner, PageHead, PageSources } from '../documents/DocumentPage.tsx';
import { SymbolKey, Glossary, Term, TermScope } from '../../components/Terms.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { districtsOf, lcspsOf, mergeProvenance, type Site } from '../../site/site.ts';
import { comparedMeasures, measuresOfDistricts } from '../../select/compareData.ts';
import { COMPARE_PATH } from './comparePaths.ts';
import { MeasureCompared } from './MeasureCompared.tsx';
import { TermsCompared } from './TermsCompared.tsx';
import { PopulationCompared } from './PopulationCompared.tsx';

/** Every entry the long tables may cite. */
export const compareProvenance = (site: Site) =>
  mergeProvenance(
    site.kent.provenance,
    ...comparedMeasures(site).map(({ indicator }) => site.indicators.get(indicator.id)?.provenance ?? []),
    ...[...site.indicators.values()].filter(({ terms }) => terms !== undefined).map(({ provenance }) => provenance),
  );

/** Symbols that stand in the long tables. */
export const compareStatuses = (site: Site) => [
  ...comparedMeasures(site).flatMap(({ indicator }) =>
    (site.indicators.get(indicator.id)?.series ?? [])
      .filter((one) => one.basis !== 'plan')
      .flatMap((one) => one.status),
  ),
  ...[...site.indicators.values()].flatMap(({ terms = [] }) => terms.flatMap(({ status }) => status)),
];

/** All areas on every measure that can be compared, with every year held. */
export function AllBody() {
  const site = useSite();
  const districts = districtsOf(site);
  return (
    <TermScope glossary={site.index.glossary}>
      <PageSources
        entries={compareProvenance(site)}
        sources={site.index.sources}
        heading="Where each number comes from"
        shared
      >
        <PageHead heading="Compare all areas, every year">
          <StandingBanner />
          <p className="govuk-body-l">
            An <Term name="LCSP" /> has its population as figures of its own; attendance here is of districts, in which
            LCSPs are read as lying, and is called so.
          </p>
          <p className="govuk-body">
            <Link to={COMPARE_PATH}>Choose up to four areas</Link>
          </p>
        </PageHead>
        <PopulationCompared areas={[...lcspsOf(site), ...districts]} isOpen={false} />
        {measuresOfDistricts(site).map(({ indicator }) => (
          <MeasureCompared
            key={indicator.id}
            indicator={indicator}
            districts={districts.map((district) => ({ district, lcsps: [] }))}
            isOpen={false}
          />
        ))}
        <TermsCompared areas={lcspsOf(site)} />
        <Glossary names={['LCSP', 'Persistent absence', 'Half day (session)', 'Outturn']} />
        <SymbolKey statuses={compareStatuses(site)} />
      </PageSources>
    </TermScope>
  );
}
