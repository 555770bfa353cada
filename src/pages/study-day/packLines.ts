import { measuresOfDistricts, type ComparedMeasure } from '../../select/compareData.ts';
import { leadPeriod, type Site } from '../../site/site.ts';
import { sayWhoseAttendance } from './claimsPack.ts';
import type { PackLines } from './pack.ts';

/** Measures of the plan that a pack's cover draws for each LCSP: those its district has figures of. */
export const coverMeasures = (site: Site): readonly ComparedMeasure[] =>
  measuresOfDistricts(site).filter(({ indicator }) => indicator.list === 'kpi');

/** Heading of the ages on the cover. */
export const AGES_LABEL = 'Ages, share of 0 to 19';

/** Heading of a measure on the cover: its name and the year of its figures. */
export const coverLabel = (site: Site, { indicator }: ComparedMeasure): string =>
  `${indicator.shortLabel}, ${leadPeriod(site.governance)}`;

/** What the small charts of a pack’s cover show, said once over all of them. */
export function linesOf(site: Site, county: string): PackLines {
  const measures = coverMeasures(site).map((measure) => coverLabel(site, measure));
  return {
    caption: `Each LCSP by age, and ${sayWhoseAttendance(coverMeasures(site).some(({ own }) => own.length > 0))}; thin line and upright line: ${county}; one scale down each column`,
    columns: ['LCSP', AGES_LABEL, ...measures],
  };
}
