import type { GovernanceFile } from '../../pipeline/contract/files.ts';
import { onceFor } from './onceFor.ts';
import type { Period } from '../../pipeline/contract/series.ts';

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

/** First day of the LCSPs, and the day by which 12 boards were to replace theirs; ISO dates from the mapping table. */
export interface LcspYears {
  readonly began: string;
  readonly proposedEnd: string;
}

export function lcspYears(governance: GovernanceFile): LcspYears {
  const days = [...new Set(governance.mapping.map((link) => link.validFrom))].toSorted();
  const [began, proposedEnd] = days;
  if (began === undefined || proposedEnd === undefined) throw new Error('missing mapping: the LCSPs have no dates');
  return { began, proposedEnd };
}

/** True for a period of which some day lies in the LCSPs' time. */
export const isLcspPeriod = (years: LcspYears, period: Period): boolean =>
  period.start < years.proposedEnd && period.end >= years.began;

/** True for a period that lies wholly after it: shown as context only, "after the LCSPs". */
export const isAfterLcsps = (years: LcspYears, period: Period): boolean => period.start >= years.proposedEnd;
