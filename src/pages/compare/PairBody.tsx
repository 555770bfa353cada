import type { Area } from '../../../pipeline/contract/area.ts';
import { Link } from '../../components/Link.tsx';
import { StandingBanner } from '../../components/StandingBanner.tsx';
import { SymbolKey } from '../../components/SymbolKey.tsx';
import { Term, TermScope } from '../../components/Terms.tsx';
import { describeWhose } from '../../words/claimsCompare.ts';
import { formatList } from '../../format/formatCount.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf } from '../../site/areaOf.ts';
import { selectCompareData } from '../../select/compareData.ts';
import { PageHead } from '../documents/PageHead.tsx';
import { PageSources } from '../documents/PageSources.tsx';
import { compareProvenance, compareStatuses, NotCompared } from './CompareBody.tsx';
import { MeasureCompared } from './MeasureCompared.tsx';
import { PopulationCompared } from './PopulationCompared.tsx';

/** The LCSPs of one district side by side, complete without a script. */
export function PairBody({ district }: { district: Area }) {
  const site = useSite();
  const data = selectCompareData(site);
  const lcsps = district.lcsps.map((id) => areaOf(site, id));
  return (
    <TermScope glossary={site.index.glossary}>
      <PageSources
        entries={compareProvenance(site, data)}
        sources={site.index.sources}
        heading="Where each number comes from"
        shared
      >
        <PageHead heading={`Side by side: ${formatList(lcsps.map(({ name }) => name))}`}>
          <StandingBanner />
          <p className="govuk-body-l">
            Each <Term name="LCSP" /> has its population as figures of its own. {describeWhose(lcsps)}
          </p>
          <p className="govuk-body">
            <Link to="compare/">Choose other areas</Link>
          </p>
        </PageHead>
        <PopulationCompared data={data} areas={lcsps} chosen />
        {data.measures.map((measure) => {
          const file = site.indicators.get(measure.indicator.id);
          return file === undefined ? null : (
            <MeasureCompared
              key={measure.indicator.id}
              data={data}
              measure={measure}
              file={file}
              districts={[{ district, lcsps }]}
              chosen
            />
          );
        })}
        <NotCompared />
        <SymbolKey statuses={compareStatuses(site, data)} />
      </PageSources>
    </TermScope>
  );
}
