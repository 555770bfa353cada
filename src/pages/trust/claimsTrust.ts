import type { Area } from '../../../pipeline/contract/area.ts';
import type { Claim } from '../../words/claim.ts';
import { describeOpening, type Opening } from '../area/opening.ts';
import { wholeBand } from '../../words/claimsPopulation.ts';
import { formatArea } from '../../format/areas.ts';
import { formatCount, formatList } from '../../format/numbers.ts';

/** Which LCSPs a trust is read as following, and that nobody's paper says so. */
export function describeGrouping(district: Area, lcsps: readonly Area[]): Claim {
  const names = formatList(lcsps.map((lcsp) => lcsp.name));
  return {
    rule: 'definition',
    text: `In December 2009 the Trust’s Board agreed to go from 23 LCSP boards to 12; feedback in its paper asks to align with districts, and the paper names none of the 12. That one of them was to be ${formatArea(district)}’s and follow ${names} is inferred by us from names; the edges of an LCSP need not nest in a district.`,
  };
}

/** Three sentences for a trust: who, how attendance stands, and what its figures are. */
export function describeTrustOpening(opening: Opening): readonly Claim[] {
  const { area, population, county, countyPopulation } = opening;
  const here = wholeBand(population);
  const judged = describeOpening(opening).slice(1, 2);
  const whom =
    area.lcsps.length === 1
      ? `The one LCSP read as going into ${formatArea(area)}’s trust has ${formatCount(here.count)} children and young people aged 0 to 19`
      : `The ${formatCount(area.lcsps.length)} LCSPs read as going into ${formatArea(area)}’s trust have ${formatCount(here.count)} children and young people aged 0 to 19 between them`;
  return [
    {
      rule: 'count',
      text: `${whom}, of the ${formatCount(wholeBand(countyPopulation).count)} in ${county.name}.`,
      cites: [here.provenance, wholeBand(countyPopulation).provenance],
    },
    ...judged,
    {
      rule: 'definition',
      text: 'Attendance here is by where the school stands, not by where the pupil lives, and is summed by us from published school rows.',
    },
  ];
}
