import type { Verdict } from '../../pipeline/contract/verdict.ts';

/**
 * Why a verdict was given, as a sentence. That no direction is judged is the register's word; what a reader is told is
 * why the register has none: the documents do not say.
 */
export const formatVerdictReason = ({ rule, reason }: Pick<Verdict, 'rule' | 'reason'>): string =>
  rule === 'V1' ? 'No document held says whether more or less of it is good.' : reason;
