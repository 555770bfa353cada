import type { NamedArea } from '../select/drawnParts.ts';

/** What the districts of a chart are together: `Kent’s 12 districts, by where the school stands`. */
export const labelDistricts = (county: Pick<NamedArea, 'name'>, districts: number): string =>
  `${county.name}’s ${districts} districts, by where the school stands`;

/** What the LCSPs of a chart are together: `9 of Kent’s 23 LCSPs, by their own returns`. */
export const labelReturns = (county: Pick<NamedArea, 'name'>, sent: number, all: number): string =>
  `${sent} of ${county.name}’s ${all} LCSPs, by their own returns`;
