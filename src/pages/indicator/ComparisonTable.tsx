import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import type { Comparison } from '../../../pipeline/contract/verdict.ts';
import { pointIn, changeIn } from '../../site/series.ts';
import { Cite, Cites } from '../../components/Citations.tsx';
import { Judgement } from '../../components/Verdict.tsx';
import { formatWithInterval } from '../../words/claimsComparison.ts';
import { formatYearChange } from '../../words/claimsFigure.ts';
import { formatTrends } from '../../words/claimsOverTime.ts';
import { formatArea } from '../../format/areas.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf, countyOf, leadPeriod } from '../../site/site.ts';
import { COMPARISON_LOOKS } from '../../theme/marks.ts';
import { DataTable } from '../../components/DataTable.tsx';
import type { Ranking } from '../../../pipeline/contract/ranking.ts';
import type { Area } from '../../../pipeline/contract/area.ts';

/** An area and what its comparison came to. */
interface ComparedArea {
  readonly area: string;
  readonly result: Comparison;
}

/**
 * Areas compared with a larger one in a period, in the order of the file's series; one whose figure is withheld keeps
 * its place, not compared.
 */
function comparedAreas(file: IndicatorFile, benchmark: string, period: string): readonly ComparedArea[] {
  const made = file.comparisons.filter((one) => one.benchmark === benchmark && one.period.label === period);
  const results = new Map(made.map(({ area, result }) => [area, result]));
  if (results.size === 0) return [];
  const withheld = file.series
    .filter((series) => pointIn(series, period)?.missing === 'suppressed')
    .map(({ area }) => area);
  const order = file.series.map(({ area }) => area);
  return [...new Set([...results.keys(), ...withheld])]
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((area) => ({ area, result: results.get(area) ?? 'not compared' }));
}

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
          { label: 'From the year before' },
          { label: 'Trend by the five-point rule' },
        ]}
        rows={compared.map(({ area: id, result }) => {
          const area = areaOf(site, id);
          const published = file.series.find((series) => series.area === area.id && series.basis !== 'plan');
          const point = pointIn(published, period);
          const change = changeIn(published, period);
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
              change === undefined ? (
                point?.status === 'u' ? (
                  'not tested (u)'
                ) : (
                  'not tested'
                )
              ) : (
                <span key="change" data-rule="difference">
                  {formatYearChange(file.indicator, change)}{' '}
                  <Cites ids={[change.before.provenance, change.here.provenance]} />
                </span>
              ),
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

const LEVEL_NAMES: Readonly<Partial<Record<Area['type'], string>>> = { LCSP: 'LCSPs', district: 'districts' };

interface Props {
  readonly file: IndicatorFile;
  readonly ranking: Ranking;
}

/** Areas by rank, for whoever asks: equal figures share a place, intervals, where there are any, stand beside them. Closed on paper. */
export function RankOnRequest({ file, ranking }: Props) {
  const site = useSite();
  const { period, level, first } = ranking;
  const areas = LEVEL_NAMES[level] ?? 'areas';
  const ranked = ranking.areas.map((one) => ({ ...one, area: areaOf(site, one.area) }));
  const pointOf = (area: Area) =>
    pointIn(
      file.series.find((one) => one.area === area.id && one.basis !== 'plan'),
      period.label,
    );
  const isWithIntervals = ranked.some(({ area }) => (pointOf(area)?.lower ?? null) !== null);
  const ordered = ranked.toSorted((a, b) => a.place - b.place || a.area.name.localeCompare(b.area.name, 'en-GB'));
  return (
    <details className="govuk-details on-request">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Show the {areas} by rank</span>
      </summary>
      <div className="govuk-details__text">
        <p>
          By the figure as shown, the {first} first; equal figures share a place. A place says nothing of how far apart
          two {areas} are{isWithIntervals && ': areas whose intervals overlap may change places by chance'}. Figures
          marked u have no place, for they may be another area’s.
        </p>
        <DataTable
          caption={`${file.indicator.label}, ${period.label}: the ${ranked.length} ${areas} by rank`}
          columns={[{ label: 'Area' }, { label: 'Place', brief: true }, { label: 'Figure' }]}
          rows={ordered.map(({ area, place, equal }) => {
            const point = pointOf(area);
            return {
              key: area.id,
              cells: [
                formatArea(area),
                equal ? `${place} equal` : String(place),
                point === undefined ? (
                  'not in the sources held'
                ) : (
                  <>
                    {formatWithInterval(point, file.indicator)} <Cite id={point.provenance} />
                  </>
                ),
              ],
            };
          })}
        />
      </div>
    </details>
  );
}
