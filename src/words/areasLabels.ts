import type { OwnWay } from '../select/ownReturn.ts';
import type { NamedArea } from '../select/drawnParts.ts';

/** What the districts of a chart are together: `Kent’s 12 districts, by where the school stands`. */
export const labelDistricts = (county: Pick<NamedArea, 'name'>, districts: number): string =>
  `${county.name}’s ${districts} districts, by where the school stands`;

/** The same where a chart shows a part of very many: `15 of Kent’s 343 districts, by …: the ends and the nearest by figure`. */
export const labelNearest = (label: string, shown: number): string =>
  `${shown} of ${label}: the ends and the nearest by figure`;

const WAYS: Readonly<Record<OwnWay, string>> = {
  sent: 'by their own returns',
  'worked out': 'by school rows and the list of schools',
  both: 'by their own returns or by school rows and the list of schools',
};

/** What the LCSPs of a chart are together: `9 of Kent’s 23 LCSPs, by their own returns`. */
export const labelReturns = (
  county: Pick<NamedArea, 'name'>,
  { sent, all, way }: { readonly sent: number; readonly all: number; readonly way: OwnWay },
): string => `${sent} of ${county.name}’s ${all} LCSPs, ${WAYS[way]}`;
