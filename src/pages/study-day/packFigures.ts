import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { formatArea } from '../../format/areas.ts';
import { formatCount, formatNumber } from '../../format/numbers.ts';
import { sayReason } from '../../format/statuses.ts';
import { comparedMeasures, nearestCompared } from '../../select/compareData.ts';
import { leadPeriod, type Site } from '../../site/site.ts';
import { formatPoint } from '../../words/claimsFigure.ts';
import { wholeBand } from '../../words/claimsPopulation.ts';
import { placeOfEnquiry } from './linesOfEnquiry.ts';
import type { PackFigure } from './pack.ts';

/** The figures of an LCSP's pages as the side-by-side prints them, each with whose it is. */
export function packFigures(site: Site, file: AreaFile): readonly PackFigure[] {
  const place = placeOfEnquiry(site, file);
  const { area } = place;
  const level = formatArea(area);
  const bands = file.population.bands.filter((band) => band.role === 'part');
  return [
    {
      measure: 'Children and young people aged 0 to 19',
      level,
      isOwn: false,
      figure: formatCount(wholeBand(file.population).count),
    },
    ...bands.map((band) => ({
      measure: `Share aged ${band.fromAge} to ${band.toAge}`,
      level,
      isOwn: false,
      figure: formatNumber(band.share, { digits: 0, unit: '%' }),
    })),
    ...comparedMeasures(site).map((measure) => {
      const { indicator } = measure;
      const best = nearestCompared(measure, place);
      return {
        measure: `${indicator.shortLabel}, ${leadPeriod(site.governance)}`,
        level: formatArea(best?.area ?? area),
        isOwn: best?.area.id === area.id,
        figure: best === undefined ? sayReason('not published at this level') : formatPoint(best.point, indicator),
      };
    }),
  ];
}
