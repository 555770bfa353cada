import type { Area, Population } from '../../../pipeline/contract/area.ts';
import type { AreaChildrenRow } from './areaChildren.ts';
import { formatArea } from '../../format/areas.ts';

const SUMMED = 'district summed by us from LCSPs';

/** Largest count of 0-19s and largest share of a band among areas of the county's parts: they set the common scale. */
function mostOf(populations: readonly Population[], county: Area): { mostChildren: number; mostShare: number } {
  const bands = populations.filter((one) => one.area !== county.id).flatMap((one) => one.bands);
  return {
    mostChildren: Math.max(...bands.filter((band) => band.role === 'whole').map((band) => band.count)),
    mostShare: Math.max(...bands.filter((band) => band.role === 'part').map((band) => band.share)),
  };
}

/** Bands of one area beside the county's shares, on the scale that all areas share; empty when it has no population. */
export function areaChildrenRows(
  area: Area,
  county: Area,
  populations: readonly Population[],
): readonly AreaChildrenRow[] {
  const population = populations.find((one) => one.area === area.id);
  const countyWide = populations.find((one) => one.area === county.id);
  if (population === undefined || countyWide === undefined) return [];
  const most = mostOf(populations, county);
  return population.bands.map((band) => ({
    place: formatArea(area),
    county: county.name,
    band: band.band,
    bandRole: band.role,
    count: band.count,
    share: band.share,
    countyShare: countyWide.bands.find((one) => one.band === band.band)?.share ?? 0,
    // The plan prints whole per cents; a sum of ours is shown no finer.
    digits: 0,
    basis: population.basis === 'summed' ? SUMMED : population.label,
    provenance: band.provenance,
    ...most,
  }));
}
