import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { areaStrip, areaStripRows } from '../../charts/areaStrip/areaStrip.ts';
import { Sentences } from '../../components/Claims.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { labelReturns } from '../../words/areasLabels.ts';
import { describeSent } from './claimsReturn.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { isOwn, ownWay } from '../../select/ownReturn.ts';
import { countyOf, benchmarksOf, lcspsOf, leadPeriod, sourceTitles } from '../../site/site.ts';
import { pointIn } from '../../site/series.ts';

interface Props {
  readonly indicator: Indicator;
  /** Id of the LCSP the page is about; blank when it is about none. */
  readonly me: string;
}

/** The LCSPs that have sent a return, in the first LCSP year, around the county's line. Nothing until one has. */
export function LcspStrip({ indicator, me }: Props) {
  const site = useSite();
  const file = site.indicators.get(indicator.id);
  if (file === undefined) return null;
  const series = file.series.filter((one) => isOwn(one) || one.level !== 'LCSP');
  const period = leadPeriod(site.governance);
  const all = lcspsOf(site);
  const sent = all.filter((area) => series.some((one) => one.area === area.id && pointIn(one, period) !== undefined));
  if (sent.length === 0) return null;
  const county = countyOf(site);
  const way = ownWay(series);
  const rows = areaStripRows({
    indicator,
    areas: sent,
    benchmarks: [county, ...benchmarksOf(site)],
    me,
    series,
    period,
    target: file.targets[0],
    areasLabel: labelReturns(county, { sent: sent.length, all: all.length, way }),
  });
  const titles = sourceTitles(
    rows.map((row) => row.provenance),
    file.provenance,
    site.index.sources,
  );
  return (
    <>
      {sent.length < all.length && (
        <Sentences claims={[describeSent(county, { sent: sent.length, all: all.length, period, way })]} />
      )}
      <Figure chart={areaStrip} rows={rows} id={`chart-${indicator.id}-lcsps`} source={titles.join('; ')} />
    </>
  );
}
