import type { Area, Population } from '../../../pipeline/contract/area.ts';
import type { PopulationOfAreasRow } from './populationOfAreas.ts';
import { wholeBand } from '../../words/claimsPopulation.ts';

/** Each district is a sum of its own, so what is said of all of them names no LCSP. */
const SUMMED =
  'each summed by us from the LCSPs read as lying in it (inferred from names), whose numbers are as printed in the 2009/10 plan, undated';

/** Population of each area held, with the county as the whole. */
export function populationRows(
  populations: readonly Population[],
  areas: readonly Area[],
  wanted: { readonly level: Area['type']; readonly me: string },
): readonly PopulationOfAreasRow[] {
  return areas.flatMap((area): readonly PopulationOfAreasRow[] => {
    const population = populations.find((one) => one.area === area.id);
    const isWhole = area.type === 'county';
    if (population === undefined || (area.type !== wanted.level && !isWhole)) return [];
    const whole = wholeBand(population);
    const role = isWhole ? 'whole' : area.id === wanted.me ? 'me' : 'other';
    return [
      {
        id: area.id,
        name: area.name,
        level: area.type,
        role,
        who: `Children and young people aged ${whole.band}`,
        count: whole.count,
        basis: population.basis === 'summed' ? SUMMED : population.label,
        provenance: whole.provenance,
      },
    ];
  });
}
