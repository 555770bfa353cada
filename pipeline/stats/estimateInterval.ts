import type { Statistic } from '../contract/kinds.ts';
import { rate } from './rate.ts';
import { wilson } from './wilson.ts';
import { refuse, type Refusal, type TwoLevelInterval } from './workings.ts';
import { checkKnown, checkNumberOrNull, checkPositive } from './checkArguments.ts';

const METHOD = 'Which interval a statistic may have';

/** Why a statistic has no interval; blank where it may have one. */
function whyNoInterval(statistic: Statistic): string {
  switch (statistic) {
    case 'proportion':
    case 'rate':
      return '';
    case 'count':
      return 'no interval: a count is not a share of people';
    case 'amount':
      return 'no interval: an amount is not a share of people';
    case 'not stated':
      return 'no interval: the documents do not say how it is counted';
    default: {
      const never: never = statistic;
      throw new TypeError(`invalid statistic ${String(never)}`);
    }
  }
}

export interface IntervalInput {
  readonly statistic: Statistic;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly multiplier: number;
  /** False where one child counts many times, as with half days missed: such counts are not independent trials. */
  readonly oneCountAChild: boolean;
}

/**
 * The 95% and 99.8% intervals of a figure from its counts, or why there are none: never where the denominator is not
 * published (a population band is never borrowed), never on half days missed, never on a bare count.
 */
export function estimateInterval(input: IntervalInput): TwoLevelInterval | Refusal {
  const { statistic, numerator, denominator, multiplier } = input;
  const inputs = { statistic, numerator, denominator, multiplier };
  checkNumberOrNull('numerator', numerator);
  checkNumberOrNull('denominator', denominator);
  checkPositive('multiplier', multiplier);
  checkKnown('answer whether one count is one child', input.oneCountAChild, [true, false]);
  const why = whyNoInterval(statistic);
  if (why !== '') return refuse(METHOD, inputs, why);
  if (!input.oneCountAChild) {
    return refuse(
      METHOD,
      inputs,
      'no interval: one child can be counted many times, and those counts are not independent',
    );
  }
  if (denominator === null) return refuse(METHOD, inputs, 'no interval: the denominator is not held');
  if (numerator === null) return refuse(METHOD, inputs, 'no interval: the numerator is not held');
  if (denominator === 0) return refuse(METHOD, inputs, 'no interval: the denominator is 0');
  const estimate = statistic === 'rate' ? rate : wilson;
  const at95 = estimate(numerator, denominator, { confidence: 0.95, multiplier });
  const at998 = estimate(numerator, denominator, { confidence: 0.998, multiplier });
  return { ok: true, method: at95.method, at95, at998 };
}
