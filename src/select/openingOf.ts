import type { AreaFile } from '../../pipeline/contract/files.ts';
import type { Opening } from '../format/claimsArea.ts';
import type { Site } from '../load/site.ts';
import { areaOf } from './areaOf.ts';
import { countyOf } from './countyOf.ts';
import { evidenceOf } from './evidenceOf.ts';
import { ownReturn } from './ownReturn.ts';

/**
 * What the opening sentences of an LCSP or trust page are made from. The measure spoken is the first of the register
 * whose target was judged and whose figure is published for the district.
 */
export function openingOf(site: Site, file: AreaFile): Opening {
  const district = file.area.district === null ? file.area : areaOf(site, file.area.district);
  const own = ownReturn(file);
  const all = site.index.indicators.map((indicator) => evidenceOf(site, file, indicator));
  const judged = all.flatMap(({ indicator, target, nearest, here, countyWide }) => {
    const state = target?.verdict.state;
    if (target === undefined || here === undefined || countyWide === undefined) return [];
    const isNear = nearest.id === district.id || nearest.id === file.area.id;
    if ((state !== 'met' && state !== 'not met') || !isNear) return [];
    return [{ indicator, target, place: nearest, here, countyWide }];
  })[0];
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
