import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { areaOf, type Site } from '../../site/site.ts';
import type { Claim } from '../../words/claim.ts';
import { describeSize } from '../../words/claimsPopulation.ts';

/** How many children an area has, and its place among the areas of its kind: `15,330 aged 0 to 19: 11th largest of 23 LCSPs`. */
export const sizeOf = (site: Site, { area, population }: AreaFile): Claim =>
  describeSize(
    area,
    population,
    site.kent.populations.filter(({ area: id }) => areaOf(site, id).type === area.type),
  );
