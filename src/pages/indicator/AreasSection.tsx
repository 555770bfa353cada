import { Fragment } from 'react';
import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import { Link } from '../../components/Link.tsx';
import { Sentences } from '../../components/Sentences.tsx';
import { describeTrends } from '../../words/claimsTrend.ts';
import { Island } from '../../browser/islands/Island.tsx';
import { selectHighlightOptions } from '../../browser/islands/selectHighlightOptions.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { formatArea } from '../../format/formatArea.ts';
import { longestStretch } from '../../select/longestStretch.ts';
import { areaOf } from '../../site/areaOf.ts';
import { countyOf } from '../../site/countyOf.ts';
import { leadPeriod } from '../../site/leadPeriod.ts';
import { describeNoControl } from '../../words/claimsControl.ts';
import { DistrictSpread, DistrictStrip } from '../area/DistrictFigures.tsx';
import { LcspStrip } from '../area/LcspStrip.tsx';
import { OverTimeFigure } from '../area/OverTimeFigure.tsx';
import { Section } from '../documents/Section.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { FunnelFigure } from './FunnelFigure.tsx';
import { RankOnRequest } from './RankOnRequest.tsx';

/** That a run or control chart of some areas stands on their pages, or in a sentence why there is none. */
function ControlSaid({ file }: { file: IndicatorFile }) {
  const site = useSite();
  const charted = [...site.areas.values()].filter(({ controls = [] }) =>
    controls.some(({ indicator }) => indicator === file.indicator.id),
  );
  if (charted.length > 0) {
    return (
      <p className="govuk-body">
        Control charts:{' '}
        {charted.map(({ area }, place) => (
          <Fragment key={area.id}>
            {place > 0 && ', '}
            <Link to={`areas/${area.id}/full/`}>{formatArea(area)}</Link>
          </Fragment>
        ))}
      </p>
    );
  }
  const stretch = longestStretch([...file.series, ...(file.terms ?? [])]);
  return <Sentences claims={[describeNoControl(stretch, stretch === null ? undefined : areaOf(site, stretch.area))]} />;
}

/** All areas that have the figure: the years for the county, the districts in one year, comparisons and trends. */
export function AreasSection({ file }: { file: IndicatorFile }) {
  const site = useSite();
  const county = countyOf(site);
  const { indicator, trends } = file;
  const isPublished = file.series.some((series) => series.basis !== 'plan');
  if (!isPublished) return null;
  const options = selectHighlightOptions(site.index, new Set(file.series.map((series) => series.area)));
  return (
    <Section id="areas" heading={`Which areas have it, and how do they lie around ${county.name}?`}>
      <OverTimeFigure indicator={indicator} about={county} held={file} />
      <Sentences
        claims={describeTrends(
          trends.filter((trend) => trend.area === county.id),
          county,
        )}
      />
      <ControlSaid file={file} />
      {options.length > 0 && <Island name="area-highlighter" props={{ options }} />}
      <DistrictSpread indicator={indicator} />
      <DistrictStrip indicator={indicator} me="" />
      <FunnelFigure file={file} level="district" me="" />
      <LcspStrip indicator={indicator} me="" />
      <FunnelFigure file={file} level="LCSP" me="" />
      <ComparisonTable file={file} />
      {file.rankings
        .filter(({ period }) => period.label === leadPeriod(site.governance))
        .map((ranking) => (
          <RankOnRequest key={ranking.level} file={file} ranking={ranking} />
        ))}
    </Section>
  );
}
