import type { AreaFile } from '../../../pipeline/contract/files.ts';
import type { Opening } from './claimsArea.ts';
import type { Site } from '../../site/site.ts';
import { areaOf } from '../../site/areaOf.ts';
import { countyOf } from '../../site/countyOf.ts';
import { evidenceOf } from '../../select/evidenceOf.ts';
import { ownReturn } from '../../select/ownReturn.ts';

/**
 * What the opening sentences of an LCSP or trust page are made from. The measure spoken is the first of the register
 * whose target was judged and whose figure is published for the district; where that figure is withheld for every such
 * measure, the first of those, and where the district has none at all, the county's.
 */
export function openingOf(site: Site, file: AreaFile): Opening {
  const district = file.area.district === null ? file.area : areaOf(site, file.area.district);
  const own = ownReturn(file);
  const all = site.index.indicators.map((indicator) => evidenceOf(site, file, indicator));
  const candidates = all.flatMap(({ indicator, target, nearest, here, countyWide }) => {
    const state = target?.verdict.state;
    if (target === undefined || here === undefined || countyWide === undefined) return [];
    return state === 'met' || state === 'not met' ? [{ indicator, target, place: nearest, here, countyWide }] : [];
  });
  const near = candidates.filter(({ place }) => place.id === district.id || place.id === file.area.id);
  const judged = near.find(({ here }) => here.value !== null) ?? near[0] ?? candidates[0];
  return {
    area: file.area,
    district,
    county: countyOf(site),
    population: file.population,
    countyPopulation: file.kentPopulation,
    judged,
    ownMeasures: own.length,
  };
}
