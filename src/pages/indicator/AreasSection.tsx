import { Fragment } from 'react';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import { Link } from '../../components/Link.tsx';
import { Sentences } from '../../components/Claims.tsx';
import { describeYearChange } from '../../words/claimsFigure.ts';
import { describeOwnIntervals, describeOwnBesideRange } from '../../words/claimsRange.ts';
import { describeTrends, longestStretch, describeNoControl } from '../../words/claimsOverTime.ts';
import { Island } from '../../browser/islands/Island.tsx';
import { selectHighlightOptions } from '../../browser/islands/selectHighlightOptions.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { formatArea } from '../../format/areas.ts';
import { areaOf, countyOf, benchmarksOf, lcspsOf, onceFor, leadPeriod, type Site } from '../../site/site.ts';
import { changeIn } from '../../site/series.ts';
import { DistrictSpread, DistrictStrip, LcspStrip } from '../area/AreaStrips.tsx';
import { OverTimeFigure } from '../area/IndicatorFigures.tsx';
import { Section } from '../documents/DocumentPage.tsx';
import { ComparisonTable, RankOnRequest } from './ComparisonTable.tsx';
import { FunnelFigure } from './FunnelFigure.tsx';

/** Areas with a control chart, by the measure it is of, looked through once for all measures. */
const chartedAreas = onceFor(({ areas }: Site): ReadonlyMap<string, readonly Area[]> => {
  const charted = new Map<string, Area[]>();
  for (const { area, controls = [] } of areas.values())
    for (const id of new Set(controls.map(({ indicator }) => indicator)))
      charted.set(id, (charted.get(id) ?? []).concat(area));
  return charted;
});

/** That a run or control chart of some areas stands on their pages, or in a sentence why there is none. */
function ControlSaid({ file }: { file: IndicatorFile }) {
  const site = useSite();
  const charted = chartedAreas(site).get(file.indicator.id) ?? [];
  if (charted.length > 0) {
    return (
      <p className="govuk-body">
        Control charts:{' '}
        {charted.map((area, place) => (
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

/** How LCSPs' own figures lie to the range of the districts and to the county's target. Nothing until one has any. */
function OwnFiguresSaid({ file }: { file: IndicatorFile }) {
  const site = useSite();
  const { indicator, targets, ranges = [] } = file;
  const lcsps = lcspsOf(site);
  const range = ranges.find(({ period }) => period.label === leadPeriod(site.governance));
  return (
    <Sentences
      claims={[
        ...(range === undefined ? [] : describeOwnBesideRange(range, lcsps)),
        ...targets.flatMap((target) => describeOwnIntervals({ target, indicator }, { county: countyOf(site), lcsps })),
      ]}
    />
  );
}

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
  const options = selectHighlightOptions(site.index, new Set(file.series.map((series) => series.area)));
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
      {options.length > 0 && <Island name="area-highlighter" props={{ options }} />}
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
