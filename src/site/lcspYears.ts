import type { GovernanceFile } from '../../pipeline/contract/files.ts';
import type { Period } from '../../pipeline/contract/series.ts';

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
