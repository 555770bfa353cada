import type { Verdict } from '../../pipeline/contract/verdict.ts';

/**
 * Why a verdict was given, as a sentence. That no direction is judged is the register's word; what a reader is told is
 * why the register has none: the documents do not say. A figure under “Estimated /actual” may be an actual, so what is
 * missing is one that is marked so.
 */
export const formatVerdictReason = ({ rule, reason }: Pick<Verdict, 'rule' | 'reason'>): string =>
  rule === 'V1'
    ? 'No document held says whether more or less of it is good.'
    : reason.replace('No actual or outturn is held for', 'No figure marked as an actual or an outturn is held for');
