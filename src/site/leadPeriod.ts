import type { GovernanceFile } from '../../pipeline/contract/files.ts';
import { onceFor } from './onceFor.ts';

/** `2008-09-01` -> `2008/09`: the school year that begins in the year of a date. */
const schoolYearFrom = (isoDate: string): string => {
  const year = Number(isoDate.slice(0, 4));
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
};

/**
 * Label of the period area pages lead with: the first school year of the LCSPs, taken from the day the
 * mapping table says they began, so that later figures never push it off the page.
 */
export const leadPeriod = onceFor((governance: GovernanceFile): string => {
  const began = governance.mapping.map((link) => link.validFrom).toSorted()[0];
  if (began === undefined) throw new Error('missing mapping: the LCSPs have no first day');
  return schoolYearFrom(began);
});
