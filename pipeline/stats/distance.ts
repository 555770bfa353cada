import { POLARITIES, type Polarity } from '../contract/kinds.ts';
import { checkDigits, checkKnown, checkNotNegative, checkPositive } from './checkArguments.ts';
import { checkCounts } from './checkCounts.ts';
import { sayNumber } from './sayNumber.ts';
import type { Workings } from './workings.ts';

export interface DistanceInput {
  readonly numerator: number;
  readonly denominator: number;
  /** In the unit of the figure: 5 for 5.0%. */
  readonly target: number;
  /** Decimals of the target as printed. */
  readonly digits: number;
  /** 100 for per cent, 1000 for a rate per 1,000. */
  readonly multiplier: number;
  readonly polarity: Exclude<Polarity, 'none'>;
}

export interface Distance extends Workings {
  /** The whole count nearest to the target that reaches it: the largest where low is good, the smallest where high is. */
  readonly limit: number;
  /** By how much the numerator would have to fall, where low is good, or rise; 0 where the target is reached. */
  readonly amount: number;
}

const METHOD =
  'Distance to a target in counts: the whole count that reaches it on the same denominator, less the count';

/**
 * What it would have taken to reach a target, as a count: arithmetic on one period's own counts, said of no other period.
 * The target is taken as the whole number of its last printed decimal, so that no binary fraction decides a count: 5.0% of
 * 27,997,524 half days is 1,399,876.2, and at most 1,399,876 reach it. Agrees with `judge`: 0 just where the figure at full
 * precision reaches the target. Throws RangeError or TypeError for counts, target or polarity that are none.
 */
export function distanceToTarget(input: DistanceInput): Distance {
  const { numerator, denominator, target, digits, multiplier, polarity } = input;
  checkCounts(numerator, denominator);
  checkNotNegative('target', target);
  checkDigits(digits);
  checkPositive('multiplier', multiplier);
  checkKnown(
    'polarity',
    polarity,
    POLARITIES.filter((one) => one !== 'none'),
  );
  const scale = 10 ** digits;
  const product = Math.round(target * scale) * denominator;
  const divisor = scale * multiplier;
  const whole = (product - (product % divisor)) / divisor;
  const isLow = polarity === 'low is good';
  const limit = isLow || product % divisor === 0 ? whole : whole + 1;
  const amount = Math.max(0, isLow ? numerator - limit : limit - numerator);
  const sum = `${sayNumber(target, digits)} x ${denominator} / ${multiplier} = ${sayNumber(product / divisor, 1)}`;
  return {
    limit,
    amount,
    method: METHOD,
    inputs: { ...input },
    arithmetic: `${sum}; ${isLow ? `${numerator} - ${limit}` : `${limit} - ${numerator}`} = ${isLow ? numerator - limit : limit - numerator}`,
    reason: amount === 0 ? 'The figure reaches the target.' : '',
  };
}
