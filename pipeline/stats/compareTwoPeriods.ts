import { POLARITIES, type Polarity } from '../contract/kinds.ts';
import { applyPolarity, type Judgement } from './applyPolarity.ts';
import type { Limits } from './compareAtOneLevel.ts';
import { sayNumber } from './sayNumber.ts';
import type { Workings } from './workings.ts';
import { checkKnown, checkLimits, checkNumberOrNull } from './checkArguments.ts';

export interface PeriodFigure extends Limits {
  readonly value: number | null;
}

export const CHANGES = ['increased', 'decreased', 'no clear change', 'not tested', 'cannot be calculated'] as const;
export type Change = (typeof CHANGES)[number];

export interface PeriodChange extends Workings {
  readonly result: Change;
  /** What the change amounts to; null unless the two intervals are apart. */
  readonly judgement: Judgement | null;
  /** Latest less previous, in the unit; null when either is missing. */
  readonly difference: number | null;
}

const METHOD = 'Two periods: the difference, and whether the two 95% intervals overlap';

/**
 * The latest period against the one before. The difference is given whenever both figures are there; `increased`,
 * `decreased` or `no clear change` only when both have intervals (overlapping intervals, touching included, are no
 * clear change). Without them it is `not tested`; without a figure it `cannot be calculated`.
 */
export function compareTwoPeriods(
  latest: PeriodFigure,
  previous: PeriodFigure,
  options: { readonly polarity: Polarity; readonly digits?: number; readonly breakBetween?: boolean },
): PeriodChange {
  checkKnown('polarity', options.polarity, POLARITIES);
  for (const figure of [latest, previous]) {
    checkNumberOrNull('figure', figure.value);
    checkLimits(figure);
  }
  const inputs = { latest: latest.value, previous: previous.value, polarity: options.polarity };
  const base = { method: METHOD, inputs, judgement: null, difference: null, arithmetic: '' };
  if (latest.value === null || previous.value === null) {
    return { ...base, result: 'cannot be calculated', reason: 'a figure is missing' };
  }
  if (options.breakBetween === true) {
    return {
      ...base,
      result: 'cannot be calculated',
      reason: 'the definition or boundary changed between the two periods',
    };
  }
  const difference = latest.value - previous.value;
  const arithmetic = saySubtraction(latest.value, previous.value, options.digits ?? 2);
  const result = overlapResult(latest, previous);
  const judgement = judgementOf(result, options.polarity);
  return { ...base, result, judgement, difference, arithmetic, reason: REASONS[result] };
}

const REASONS: Readonly<Record<Change, string>> = {
  increased: 'the two 95% intervals do not overlap',
  decreased: 'the two 95% intervals do not overlap',
  'no clear change': 'the two 95% intervals overlap',
  'not tested': 'one or both figures have no interval',
  'cannot be calculated': 'a figure is missing',
};

function overlapResult(latest: PeriodFigure, previous: PeriodFigure): Change {
  if (latest.lower === null || latest.upper === null || previous.lower === null || previous.upper === null) {
    return 'not tested';
  }
  if (latest.lower > previous.upper) return 'increased';
  return latest.upper < previous.lower ? 'decreased' : 'no clear change';
}

function judgementOf(result: Change, polarity: Polarity): Judgement | null {
  if (result === 'increased') return applyPolarity('higher', polarity);
  return result === 'decreased' ? applyPolarity('lower', polarity) : null;
}

const saySubtraction = (a: number, b: number, digits: number): string =>
  `${sayNumber(a, digits)} - ${sayNumber(b, digits)} = ${sayNumber(a - b, digits)}`;
