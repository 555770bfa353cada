import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import { Sentences } from '../../components/Claims.tsx';
import { describeYearChange } from '../../words/claimsFigure.ts';
import { describeTrends } from '../../words/claimsOverTime.ts';
import { HighlightArea } from './HighlightArea.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { countyOf, benchmarksOf, leadPeriod } from '../../site/site.ts';
import { changeIn } from '../../site/series.ts';
import { DistrictSpread, DistrictStrip, LcspStrip, OwnFiguresSaid } from '../area/AreaStrips.tsx';
import { OverTimeFigure } from '../area/IndicatorFigures.tsx';
import { Section } from '../documents/DocumentPage.tsx';
import { ComparisonTable, RankOnRequest } from './ComparisonTable.tsx';
import { FunnelFigure } from './FunnelFigure.tsx';
import { ControlSaid } from '../area/ControlFigure.tsx';

/** All areas that have the figure: the years for the county, the districts in one year, comparisons and trends. */
export function AreasSection({ file }: { file: IndicatorFile }) {
  const site = useSite();
  const county = countyOf(site);
  const { indicator, trends } = file;
  const isPublished = file.series.some((series) => series.basis !== 'plan');
  if (!isPublished) return null;
  const published = file.series.find((series) => series.area === county.id && series.basis !== 'plan');
  // A target's section has told it.
  const change = changeIn(published, leadPeriod(site.governance));
  return (
    <Section id="areas" heading={`Which areas have it, and how do they lie around ${county.name}?`}>
      <OverTimeFigure indicator={indicator} about={county} held={file} />
      <Sentences
        claims={[
          ...(file.targets.length > 0 || change === undefined ? [] : describeYearChange(county, indicator, change)),
          ...describeTrends(
            trends.filter((trend) => trend.area === county.id),
            county,
          ),
        ]}
      />
      <ControlSaid file={file} />
      <HighlightArea held={new Set(file.series.map((series) => series.area))} />
      <DistrictSpread indicator={indicator} beside={benchmarksOf(site)} />
      <DistrictStrip indicator={indicator} me="" />
      <FunnelFigure file={file} level="district" me="" />
      <LcspStrip indicator={indicator} me="" />
      <OwnFiguresSaid file={file} />
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
