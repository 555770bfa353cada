import type { Area } from '../../../pipeline/contract/area.ts';
import { Link } from '../../components/Link.tsx';
import { StandingBanner } from '../../components/StandingBanner.tsx';
import { SymbolKey } from '../../components/SymbolKey.tsx';
import { Glossary, Term, TermScope } from '../../components/Terms.tsx';
import { formatArea } from '../../format/formatArea.ts';
import { formatList } from '../../format/formatCount.ts';
import { Island } from '../../browser/islands/Island.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import type { Site } from '../../site/site.ts';
import { areaOf } from '../../site/areaOf.ts';
import { selectCompareData, uncomparedIndicators, type CompareData } from '../../select/compareData.ts';
import { districtsOf } from '../../site/districtsOf.ts';
import { mergeProvenance } from '../../site/mergeProvenance.ts';
import { PageHead } from '../documents/PageHead.tsx';
import { PageSources } from '../documents/PageSources.tsx';
import { Section } from '../documents/Section.tsx';
import { MeasureCompared } from './MeasureCompared.tsx';
import { pairPath } from './pairPath.ts';
import { PopulationCompared } from './PopulationCompared.tsx';

/** Every entry the tables of the page may cite. */
export const compareProvenance = (site: Site, data: CompareData) =>
  mergeProvenance(
    site.kent.provenance,
    ...data.measures.map(({ indicator }) => site.indicators.get(indicator.id)?.provenance ?? []),
  );

/** Symbols that stand in the tables of the page. */
export const compareStatuses = (site: Site, data: CompareData) =>
  data.measures.flatMap(({ indicator }) =>
    (site.indicators.get(indicator.id)?.series ?? [])
      .filter((one) => one.basis !== 'plan')
      .flatMap((one) => one.status),
  );

function ReadyPairs() {
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
                {lcsps.map((lcsp: Area) => (
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

/** What has one figure for the whole county or none, so that nothing of it can stand side by side. */
export function NotCompared() {
  const site = useSite();
  const indicators = uncomparedIndicators(site);
  return (
    <Section id="not-compared" heading="What cannot be compared between areas?">
      <p className="govuk-body">
        The sources held give these measures for the county only, or not at all, and Kent’s value is never shown as an
        LCSP’s. <Link to="data/coverage/">Which figures are held for which area</Link>
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {indicators.map((indicator) => (
          <li key={indicator.id}>
            <Link to={`indicators/${indicator.id}/`}>{indicator.shortLabel}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** All areas on every measure that can be compared; a choice of up to four leaves only theirs. */
export function CompareBody() {
  const site = useSite();
  const data = selectCompareData(site);
  const districts = districtsOf(site).map((district) => ({ district, lcsps: [] }));
  return (
    <TermScope glossary={site.index.glossary}>
      <PageSources
        entries={compareProvenance(site, data)}
        sources={site.index.sources}
        heading="Where each number comes from"
        shared
      >
        <PageHead heading="Compare areas">
          <StandingBanner />
          <p className="govuk-body-l">
            Up to four areas side by side. An <Term name="LCSP" /> has its population as figures of its own; attendance
            is that of the district it is read as lying in, and is called so.
          </p>
        </PageHead>
        <Island name="compare" props={{ data }} />
        <div data-unchosen="">
          <ReadyPairs />
        </div>
        <PopulationCompared data={data} areas={data.areas} chosen={false} />
        {data.measures.map((measure) => {
          const file = site.indicators.get(measure.indicator.id);
          return file === undefined ? null : (
            <MeasureCompared
              key={measure.indicator.id}
              data={data}
              measure={measure}
              file={file}
              districts={districts}
              chosen={false}
            />
          );
        })}
        <NotCompared />
        <Glossary names={['LCSP', 'Persistent absence', 'Half day (session)', 'Outturn']} />
        <SymbolKey statuses={compareStatuses(site, data)} />
      </PageSources>
    </TermScope>
  );
}
