import { measuresOfDistricts, type ComparedMeasure } from '../../select/compareData.ts';
import { leadPeriod, type Site } from '../../site/site.ts';

/** Measures of the plan that a pack's cover draws for each LCSP: those its district has figures of. */
export const coverMeasures = (site: Site): readonly ComparedMeasure[] =>
  measuresOfDistricts(site).filter(({ indicator }) => indicator.list === 'kpi');

/** Heading of the ages on the cover. */
export const AGES_LABEL = 'Ages, share of 0 to 19';

/** Heading of a measure on the cover: its name and the year of its figures. */
export const coverLabel = (site: Site, { indicator }: ComparedMeasure): string =>
  `${indicator.shortLabel}, ${leadPeriod(site.governance)}`;
