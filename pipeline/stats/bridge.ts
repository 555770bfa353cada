import { MARK_KINDS, type MarkKind } from '../contract/reasons.ts';
import type { Period } from '../contract/series.ts';
import type { BridgeTest } from '../contract/verdict.ts';
import { roundHalfAway } from './roundHalfAway.ts';
import { sayNumber } from './sayNumber.ts';
import type { Workings } from './workings.ts';
import { checkDigits, checkKnown, checkNumber } from './checkArguments.ts';

/** A figure with the decimals its source gives. */
export interface PrintedFigure {
  readonly period: Period;
  readonly value: number;
  readonly digits: number;
  readonly mark: MarkKind;
}

export type BridgeAnswer = BridgeTest & Workings;

const METHOD = 'Bridge test: two sources on a period both give, equal to the coarser rounding';

/**
 * Whether another source measures the same thing as the plan. The two are compared on every period for which both
 * give more than an estimate; each pair must be equal once rounded to the coarser of its decimals. Reports the first
 * pair that disagrees, else the latest that agrees. Without a period in common it does not pass.
 */
export function bridge(plan: readonly PrintedFigure[], other: readonly PrintedFigure[]): BridgeAnswer {
  for (const figure of [...plan, ...other]) checkFigure(figure);
  const pairs = commonPairs(plan, other);
  const shown = pairs.find(([a, b]) => !agree(a, b)) ?? pairs.at(-1);
  if (shown === undefined) return withoutPeriod();
  const [a, b] = shown;
  const passed = agree(a, b);
  const digits = Math.min(a.digits, b.digits);
  const figures = `${sayNumber(a.value, a.digits)} and ${sayNumber(b.value, b.digits)}`;
  return {
    passed,
    period: a.period,
    planValue: a.value,
    planDigits: a.digits,
    otherValue: b.value,
    otherDigits: b.digits,
    method: METHOD,
    inputs: { plan: a.value, other: b.value, period: a.period.label },
    arithmetic: `${sayNumber(a.value, digits)} ${passed ? '=' : 'is not'} ${sayNumber(b.value, digits)}`,
    reason: passed
      ? `the two sources agree for ${a.period.label}: ${figures}`
      : `the two sources disagree for ${a.period.label}: ${figures}`,
  };
}

/** Throws RangeError or TypeError for a figure that is none. */
export function checkFigure({ value, digits, mark }: PrintedFigure): void {
  checkNumber('figure', value);
  checkDigits(digits);
  checkKnown('mark', mark, MARK_KINDS);
}

const agree = (a: PrintedFigure, b: PrintedFigure): boolean => {
  const digits = Math.min(a.digits, b.digits);
  return roundHalfAway(a.value, digits) === roundHalfAway(b.value, digits);
};

function commonPairs(
  plan: readonly PrintedFigure[],
  other: readonly PrintedFigure[],
): readonly (readonly [PrintedFigure, PrintedFigure])[] {
  return plan
    .filter(({ mark }) => mark !== 'estimate')
    .toSorted((a, b) => (a.period.start < b.period.start ? -1 : 1))
    .flatMap((a) => {
      const b = other.find(({ period, mark }) => mark !== 'estimate' && period.key === a.period.key);
      return b === undefined ? [] : [[a, b] as const];
    });
}

function withoutPeriod(): BridgeAnswer {
  const values = { planValue: null, planDigits: 0, otherValue: null, otherDigits: 0 };
  const reason = 'the two sources give no period in common';
  return { passed: false, period: null, ...values, method: METHOD, inputs: {}, arithmetic: '', reason };
}
