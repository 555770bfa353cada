import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import { Cite } from '../../components/Cite.tsx';
import { Judgement } from '../../components/Judgement.tsx';
import { formatWithInterval } from '../../words/claimsComparison.ts';
import { formatTrends } from '../../words/claimsTrend.ts';
import { formatArea } from '../../format/formatArea.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf } from '../../site/areaOf.ts';
import { countyOf } from '../../site/countyOf.ts';
import { comparedAreas } from './comparedAreas.ts';
import { leadPeriod } from '../../site/leadPeriod.ts';
import { pointIn } from '../../site/pointIn.ts';
import { COMPARISON_LOOKS } from '../../theme/marks.ts';
import { DataTable } from '../../components/DataTable.tsx';

/** Areas compared with the county in the first LCSP year, alphabetical; a rank is had only by sorting. */
export function ComparisonTable({ file }: { file: IndicatorFile }) {
  const site = useSite();
  const county = countyOf(site);
  const period = leadPeriod(site.governance);
  const compared = comparedAreas(file, county.id, period);
  if (compared.length === 0) return null;
  return (
    <div data-rule="comparison">
      <DataTable
        caption={`${file.indicator.label}, ${period}: each area against ${county.name}, alphabetical`}
        shape="wide"
        columns={[
          { label: 'Area' },
          { label: 'Figure' },
          { label: `Against ${county.name}` },
          { label: 'Trend by the five-point rule' },
        ]}
        rows={compared.map(({ area: id, result }) => {
          const area = areaOf(site, id);
          const point = pointIn(
            file.series.find((series) => series.area === area.id && series.basis !== 'plan'),
            period,
          );
          const trends = file.trends.filter((trend) => trend.area === area.id);
          return {
            key: area.id,
            cells: [
              formatArea(area),
              point === undefined ? (
                'not in the sources held'
              ) : (
                <>
                  {formatWithInterval(point, file.indicator)} <Cite id={point.provenance} />
                </>
              ),
              <Judgement key="mark" look={COMPARISON_LOOKS[result]} />,
              <span key="trend" data-rule="trend">
                {formatTrends(trends)}
              </span>,
            ],
          };
        })}
      />
    </div>
  );
}
