import type { Area } from '../../pipeline/contract/area.ts';
import { areaOf } from './areaOf.ts';
import type { FigureChain } from '../../pipeline/contract/figureLevels.ts';
import { countyOf } from './countyOf.ts';
import type { Site } from './site.ts';

/** Where the figures of an area may come from: itself, the district it is read as lying in, the county. */
export const figureChain = (site: Site, area: Area): FigureChain<Area> => ({
  own: area,
  district: area.district === null ? null : areaOf(site, area.district),
  county: countyOf(site),
});
