import type { Population } from '../../../pipeline/contract/area.ts';
import type { AgeStructureRow } from './ageStructure.ts';
import type { NamedArea } from '../../select/drawnParts.ts';
import { formatArea } from '../../format/areas.ts';

/** The label of a sum names its LCSPs, too long for a chart's title; the page prints it in full. */
const SUMMED = 'district summed by us from LCSPs';

/** The bands of one area in its part of the chart. */
export const ageRowsOf = (
  area: NamedArea,
  population: Population,
  role: AgeStructureRow['role'],
): readonly AgeStructureRow[] =>
  population.bands.flatMap((band) =>
    band.role === 'whole'
      ? []
      : [
          {
            place: formatArea(area),
            level: area.type,
            role,
            band: band.band,
            bandRole: band.role,
            fromAge: band.fromAge,
            count: band.count,
            share: band.share,
            // The plan prints whole per cents; a sum of ours is shown no finer.
            digits: 0,
            basis: population.basis === 'summed' ? SUMMED : population.label,
            provenance: band.provenance,
          },
        ],
  );

/** The age bands of an area, and of the county unless the area is the county. */
export function ageStructureRows(
  here: { readonly area: NamedArea; readonly population: Population },
  county: { readonly area: NamedArea; readonly population: Population },
): readonly AgeStructureRow[] {
  const mine = ageRowsOf(here.area, here.population, 'me');
  return here.area.id === county.area.id ? mine : [...mine, ...ageRowsOf(county.area, county.population, 'kent')];
}
