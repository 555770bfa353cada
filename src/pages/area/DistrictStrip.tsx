import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { areaStrip } from '../../charts/areaStrip/areaStrip.ts';
import { Figure } from '../../figure/Figure.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { areaStripRows } from '../../charts/areaStrip/selectAreaStripRows.ts';
import { countyOf } from '../../site/countyOf.ts';
import { districtPoints } from '../../site/districtPoints.ts';
import { benchmarksOf, districtsOf } from '../../site/districtsOf.ts';
import { leadPeriod } from '../../site/leadPeriod.ts';
import { sourceTitles } from '../../site/sourceTitles.ts';

interface Props {
  readonly indicator: Indicator;
  /** Id of the district the page is about; blank when it is about none. */
  readonly me: string;
}

/** The districts in the first LCSP year, alphabetical in the table, around the county's line. */
export function DistrictStrip({ indicator, me }: Props) {
  const site = useSite();
  const file = site.indicators.get(indicator.id);
  if (file === undefined || districtPoints(site, indicator) === null) return null;
  const county = countyOf(site);
  const districts = districtsOf(site);
  const rows = areaStripRows({
    indicator,
    areas: districts,
    benchmarks: [county, ...benchmarksOf(site)],
    me,
    series: file.series,
    period: leadPeriod(site.governance),
    target: file.targets[0],
    areasLabel: `${county.name}’s ${districts.length} districts, by where the school stands`,
  });
  const used = rows.map((row) => row.provenance);
  const titles = sourceTitles(used, file.provenance, site.index.sources);
  return <Figure chart={areaStrip} rows={rows} id={`chart-${indicator.id}-districts`} source={titles.join('; ')} />;
}
