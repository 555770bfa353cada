import type { Area, Population } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import type { Point } from '../../../pipeline/contract/series.ts';
import type { Target } from '../../../pipeline/contract/verdict.ts';
import type { Claim } from '../../words/claim.ts';
import { formatPoint } from '../../words/claimsFigure.ts';
import { describeNoLocalFigure } from '../../words/claimsMissing.ts';
import { describePopulation } from '../../words/claimsPopulation.ts';
import { countOwn, describeOwnReturn, describeOwnTerms } from './claimsReturn.ts';
import { describeTargetValue } from '../../words/claimsTarget.ts';
import { formatArea } from '../../format/areas.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { areaOf, countyOf, type Site } from '../../site/site.ts';
import { evidenceOf } from '../../select/evidence.ts';
import { ownReturn, ownTerms } from '../../select/ownReturn.ts';

/** What the opening of an area page is made from. */
export interface Opening {
  readonly area: Area;
  readonly district: Area;
  readonly county: Area;
  readonly population: Population;
  readonly countyPopulation: Population;
  /** The judged measure with the smallest level held; undefined when no target could be judged. */
  readonly judged:
    | {
        readonly indicator: Indicator;
        readonly target: Target;
        /** Whose figure it is: the area's own, its district's, or the county's where neither has one. */
        readonly place: Area;
        readonly here: Point;
        readonly countyWide: Point;
      }
    | undefined;
  /** Whose the figures are: what is its own, or that nothing is. */
  readonly whose: Claim;
}

/** The district's figure, the county's and the county's verdict, in one breath. */
function describeJudged({ county, judged }: Opening): Claim {
  if (judged === undefined) return { rule: 'missing', text: 'No target could be judged from the figures held.' };
  const { indicator, target, place, here, countyWide } = judged;
  const outcome = target.verdict.state === 'met' ? 'was met' : 'was not met';
  const countySaid = `${county.name} ${formatPoint(countyWide, indicator)}`;
  const figures =
    place.id === county.id ? countySaid : `${formatArea(place)} ${formatPoint(here, indicator)}, ${countySaid}`;
  return {
    rule: 'verdict',
    text: `${indicator.label}, ${here.period.label}: ${figures}; ${county.name}’s target of ${describeTargetValue(target, indicator)} ${outcome}.`,
    cites: [here.provenance, countyWide.provenance, target.provenance],
  };
}

/** Three sentences a member could say aloud. */
export const describeOpening = (opening: Opening): readonly Claim[] => [
  describePopulation(opening.area, opening.population, opening.county, opening.countyPopulation),
  describeJudged(opening),
  opening.whose,
];

/**
 * What the opening sentences of an LCSP or trust page are made from. The measure spoken is the first of the register
 * whose target was judged and whose figure is published for the district; where that figure is withheld for every such
 * measure, the first of those, and where the district has none at all, the county's.
 */
export function openingOf(site: Site, file: AreaFile): Opening {
  const district = file.area.district === null ? file.area : areaOf(site, file.area.district);
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
    whose: describeOwn(file) ?? describeNoLocalFigure(file.area),
  };
}

/** What an area has of its own, in a sentence; null where it has nothing. */
export function describeOwn(file: AreaFile): Claim | null {
  const [years, terms] = [ownReturn(file), ownTerms(file)];
  const measures = countOwn([...years, ...terms]);
  if (years.length > 0) return describeOwnReturn(file.area, measures);
  return terms.length > 0 ? describeOwnTerms(file.area, measures) : null;
}
