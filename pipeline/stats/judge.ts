import { MARK_KINDS, type MarkKind } from '../contract/reasons.ts';
import type { Period } from '../contract/series.ts';
import { POLARITIES, type Polarity, type Unit } from '../contract/kinds.ts';
import type { BridgeTest, VerdictState } from '../contract/verdict.ts';
import { JUDGEMENT_RULES, type JudgementRuleId } from '../contract/judgementRules.ts';
import { sayComparison } from './sayNumber.ts';
import type { Workings } from './workings.ts';
import { checkDigits, checkKnown, checkNumberOrNull } from './checkArguments.ts';

/** What has to be the same before a figure may be set against a target. */
interface Likeness {
  readonly period: Period;
  /** Id of the definition in force; any text that is equal when the definition is. */
  readonly definition: string;
  readonly unit: Unit;
  /** Id of the source; where it is not the target's own, the bridge test must have passed. */
  readonly source: string;
  /** Decimals as printed. */
  readonly digits: number;
}

export interface JudgedFigure extends Likeness {
  readonly value: number | null;
  readonly mark: MarkKind;
  /** Why there is no value, such as `suppressed`. */
  readonly missing?: string | null;
}

export interface JudgedTarget extends Likeness {
  readonly value: number | null;
  /** A published floor standard, on the worse side of the target; null where the data give none. */
  readonly floor: number | null;
}

export interface JudgeInput {
  readonly figure: JudgedFigure | null;
  readonly target: JudgedTarget | null;
  readonly polarity: Polarity;
  readonly bridge: BridgeTest | null;
}

export interface Judgment extends Workings {
  readonly state: VerdictState;
  readonly rule: JudgementRuleId;
}

const METHOD = 'Figure against target, same period, definition, unit and bridged source';

/**
 * The verdict on a figure beside its target. Low is good: met when value <= target; high is good: met when
 * value >= target; full precision is compared, never the rounded figure. `amber` only with a published floor.
 * Throws RangeError where the floor lies on the better side of the target.
 */
export function judge(input: JudgeInput): Judgment {
  checkInput(input);
  const { figure, target, polarity } = input;
  if (polarity === 'none') return answer(input, 'V1', 'No document held says whether more or less of it is good.');
  if (target === null || target.value === null) return answer(input, 'V2', 'No target is given in the sources held.');
  if (figure === null || figure.value === null) return answer(input, 'V3', sayMissing(figure, target));
  if (figure.mark === 'estimate') {
    return answer(input, 'V4', 'The figure is an estimate; only actuals and outturns are judged.');
  }
  const unlike = whyUnlike(figure, target, input.bridge);
  if (unlike !== null) return answer(input, unlike.rule, unlike.reason);
  return compared(input, { ...figure, value: figure.value }, { ...target, value: target.value });
}

function checkInput({ figure, target, polarity }: JudgeInput): void {
  checkKnown('polarity', polarity, POLARITIES);
  for (const side of [figure, target]) {
    if (side === null) continue;
    checkNumberOrNull('figure', side.value);
    checkDigits(side.digits);
  }
  if (figure !== null) checkKnown('mark', figure.mark, MARK_KINDS);
  if (target !== null) checkNumberOrNull('floor', target.floor);
}

function whyUnlike(
  figure: JudgedFigure,
  target: JudgedTarget,
  bridge: BridgeTest | null,
): { readonly rule: JudgementRuleId; readonly reason: string } | null {
  if (figure.period.key !== target.period.key) {
    return { rule: 'V5', reason: `The figure is for ${figure.period.label}, the target for ${target.period.label}.` };
  }
  if (figure.definition !== target.definition) {
    return { rule: 'V6', reason: 'The figure and the target do not have the same definition.' };
  }
  if (figure.unit !== target.unit) {
    return { rule: 'V7', reason: `The figure is in ${figure.unit}, the target in ${target.unit}.` };
  }
  if (figure.source === target.source || bridge?.passed === true) return null;
  const why = bridge?.reason ?? 'the two sources have not been compared on a period both give';
  return { rule: 'V8', reason: `No verdict: ${why}.` };
}

type Known<T> = T & { readonly value: number };

function compared(input: JudgeInput, figure: Known<JudgedFigure>, target: Known<JudgedTarget>): Judgment {
  const reaches = (limit: number): boolean =>
    input.polarity === 'low is good' ? figure.value <= limit : figure.value >= limit;
  const { floor } = target;
  if (floor !== null && (input.polarity === 'low is good' ? floor < target.value : floor > target.value)) {
    throw new RangeError(`invalid floor (better than the target ${target.value}): ${floor}`);
  }
  const sum = sayComparison(figure, target);
  const caveat = figure.mark === 'provisional' ? ' The figure is provisional and may change.' : '';
  if (reaches(target.value))
    return answer(input, 'V9', `The figure is ${sayReached(figure.value, target.value)} the target.${caveat}`, sum);
  if (floor !== null && reaches(floor)) {
    const floorSum = sayComparison(figure, { value: floor, digits: target.digits });
    return answer(
      input,
      'V10',
      `The figure lies between the floor standard and the target.${caveat}`,
      `${sum}; ${floorSum}`,
    );
  }
  return answer(
    input,
    'V11',
    `The figure is ${input.polarity === 'low is good' ? 'above' : 'below'} the target.${caveat}`,
    sum,
  );
}

const sayReached = (figure: number, target: number): string =>
  figure === target ? 'equal to' : figure < target ? 'below' : 'above';

function answer(input: JudgeInput, rule: JudgementRuleId, reason: string, arithmetic = ''): Judgment {
  const { figure, target, polarity, bridge } = input;
  const inputs = {
    figure: figure?.value ?? null,
    figurePeriod: figure?.period.label ?? null,
    mark: figure?.mark ?? null,
    target: target?.value ?? null,
    targetPeriod: target?.period.label ?? null,
    floor: target?.floor ?? null,
    polarity,
    bridge: bridge === null ? null : bridge.passed ? 'passed' : 'failed',
  };
  return { method: METHOD, inputs, state: JUDGEMENT_RULES[rule].state, rule, arithmetic, reason };
}

function sayMissing(figure: JudgedFigure | null, target: JudgedTarget): string {
  const why = figure?.missing ?? '';
  return `No figure marked as an actual or an outturn is held for ${target.period.label}${why === '' ? '' : `: ${why}`}.`;
}
