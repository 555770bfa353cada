import type { ReactNode } from 'react';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { Provenance } from '../../../pipeline/contract/provenance.ts';
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
const compareProvenance = (site: Site) =>
  mergeProvenance(
    site.kent.provenance,
    ...comparedMeasures(site).map(({ indicator }) => site.indicators.get(indicator.id)?.provenance ?? []),
    ...[...site.indicators.values()].filter(({ terms }) => terms !== undefined).map(({ provenance }) => provenance),
  );

/** Symbols that stand in the long tables. */
const compareStatuses = (site: Site) => [
  ...comparedMeasures(site).flatMap(({ indicator }) =>
    (site.indicators.get(indicator.id)?.series ?? [])
      .filter((one) => one.basis !== 'plan')
      .flatMap((one) => one.status),
  ),
  ...[...site.indicators.values()].flatMap(({ terms = [] }) => terms.flatMap(({ status }) => status)),
];

interface ComparePageProps {
  /** What the page may cite beside the long tables. */
  readonly further?: readonly (readonly Provenance[])[];
  readonly children: ReactNode;
}

/** A page of long tables with its notes and the symbols of its figures. */
export function ComparePage({ further = [], children }: ComparePageProps) {
  const site = useSite();
  return (
    <TermScope glossary={site.index.glossary}>
      <PageSources
        entries={mergeProvenance(compareProvenance(site), ...further)}
        sources={site.index.sources}
        heading="Where each number comes from"
        shared
      >
        {children}
        <SymbolKey statuses={compareStatuses(site)} />
      </PageSources>
    </TermScope>
  );
}

interface LongTablesProps {
  /** Areas whose children are counted, in order. */
  readonly counted: readonly Area[];
  /** Districts in order, each with the LCSPs it stands for; none where every district is listed. */
  readonly districts: readonly { readonly district: Area; readonly lcsps: readonly Area[] }[];
  /** LCSPs whose terms are shown. */
  readonly lcsps: readonly Area[];
  /** True where a few areas were chosen already: charts stand open. */
  readonly isOpen: boolean;
}

/** Children, every measure that can be compared and what was sent by terms, each with every year held. */
export function LongTables({ counted, districts, lcsps, isOpen }: LongTablesProps) {
  return (
    <>
      <PopulationCompared areas={counted} isOpen={isOpen} />
      {measuresOfDistricts(useSite()).map(({ indicator }) => (
        <MeasureCompared key={indicator.id} indicator={indicator} districts={districts} isOpen={isOpen} />
      ))}
      <TermsCompared areas={lcsps} />
    </>
  );
}

/** All areas on every measure that can be compared, with every year held. */
export function AllBody() {
  const site = useSite();
  const [lcsps, districts] = [lcspsOf(site), districtsOf(site)];
  return (
    <ComparePage>
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
      <LongTables
        counted={[...lcsps, ...districts]}
        districts={districts.map((district) => ({ district, lcsps: [] }))}
        lcsps={lcsps}
        isOpen={false}
      />
      <Glossary names={['LCSP', 'Persistent absence', 'Half day (session)', 'Outturn']} />
    </ComparePage>
  );
}
