import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import type { Ranking } from '../../../pipeline/contract/ranking.ts';
import type { Area, AreaType } from '../../../pipeline/contract/area.ts';
import { Cite } from '../../components/Citations.tsx';
import { formatWithInterval } from '../../words/claimsComparison.ts';
import { formatArea } from '../../format/areas.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf } from '../../site/site.ts';
import { pointIn } from '../../site/series.ts';
import { DataTable } from '../../components/DataTable.tsx';

const LEVEL_NAMES: Readonly<Partial<Record<AreaType, string>>> = { LCSP: 'LCSPs', district: 'districts' };

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
