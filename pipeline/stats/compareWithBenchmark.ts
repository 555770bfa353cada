import { POLARITIES, type Polarity } from '../contract/kinds.ts';
import type { Comparison } from '../contract/verdict.ts';
import { applyPolarity, type Direction } from './applyPolarity.ts';
import { compareAtOneLevel, type Limits } from './compareAtOneLevel.ts';
import { sayNumber } from './sayNumber.ts';
import type { Workings } from './workings.ts';
import { checkKnown, checkLimits, checkNumberOrNull } from './checkArguments.ts';

export interface BenchmarkInput {
  readonly value: number | null;
  readonly at95: Limits;
  readonly at998: Limits;
  readonly benchmark: number | null;
  readonly polarity: Polarity;
  /** Decimals of the sum as text. */
  readonly digits?: number;
  /** Period keys of the two figures: where they differ nothing is compared. */
  readonly period?: string;
  readonly benchmarkPeriod?: string;
  /** Why there is no interval, from `estimateInterval`; part of the reason for `not compared`. */
  readonly whyNoInterval?: string;
  /** Why the figure may not be compared at all, such as a place that is doubtful. */
  readonly whyNotCompared?: string;
  /** Whether the intervals are wider than those printed beside the figure, from effective counts: the reason then says so. */
  readonly isWidened?: boolean;
  /** Why no more than `may be` is said, whatever the intervals are clear of. */
  readonly whyNoMore?: string;
}

export interface BenchmarkResult extends Workings {
  readonly result: Comparison;
  /** Level of confidence at which the interval is clear of the benchmark; null when it is not, or nothing was compared. */
  readonly level: 95 | 99.8 | null;
  readonly difference: number | null;
}

const METHOD = 'Interval against a benchmark, at 99.8% and 95%';

/**
 * An area against a benchmark such as Kent, in the words two levels of confidence allow: clear of it at 99.8% is
 * `better` or `worse` (`higher` or `lower` without polarity), clear at 95% only is `may be ...`, neither is
 * `no clear difference`, and without an interval, a benchmark or one period it is `not compared`, with the reason.
 * Where pupils are more alike than chance the intervals come from `estimateDispersion`'s effective counts, and
 * `whyNoMore` holds the word back where that cannot be measured.
 */
export function compareWithBenchmark(input: BenchmarkInput): BenchmarkResult {
  checkInput(input);
  const whyNot = whyNotCompared(input);
  if (whyNot !== '') return answer(input, 'not compared', null, '', whyNot);
  const outer = compareAtOneLevel(input.at998, input.benchmark);
  if ((outer === 'lower' || outer === 'higher') && input.whyNoMore === undefined) {
    return answer(
      input,
      applyPolarity(outer, input.polarity),
      99.8,
      sayClear(input, input.at998, outer),
      sayWhollyOn(input, 99.8, outer),
    );
  }
  const inner = compareAtOneLevel(input.at95, input.benchmark);
  if (inner === 'lower' || inner === 'higher') {
    const word = applyPolarity(inner, input.polarity);
    const why = `${sayWhollyOn(input, 95, inner)}, ${input.whyNoMore ?? `the ${nameInterval(input, 99.8)} does not`}`;
    return answer(input, `may be ${word}`, 95, sayClear(input, input.at95, inner), why);
  }
  return answer(
    input,
    'no clear difference',
    null,
    sayInside(input),
    `the benchmark lies inside the ${nameInterval(input, 95)}`,
  );
}

function checkInput({ value, benchmark, at95, at998, polarity }: BenchmarkInput): void {
  checkKnown('polarity', polarity, POLARITIES);
  checkNumberOrNull('figure', value);
  checkNumberOrNull('benchmark', benchmark);
  checkLimits(at95);
  checkLimits(at998);
}

function whyNotCompared(input: BenchmarkInput): string {
  if (input.whyNotCompared !== undefined) return input.whyNotCompared;
  if (input.benchmark === null) return 'the benchmark is missing';
  if (input.value === null) return 'the figure is missing';
  if (input.period !== input.benchmarkPeriod) return 'the two figures are of different periods';
  const { at95, at998 } = input;
  if ([at95.lower, at95.upper, at998.lower, at998.upper].includes(null))
    return input.whyNoInterval ?? 'there is no interval';
  return '';
}

function answer(
  input: BenchmarkInput,
  result: Comparison,
  level: 95 | 99.8 | null,
  arithmetic: string,
  reason: string,
): BenchmarkResult {
  const { value, at95, at998, benchmark, polarity } = input;
  const limits = { lower95: at95.lower, upper95: at95.upper, lower998: at998.lower, upper998: at998.upper };
  const difference = value === null || benchmark === null ? null : value - benchmark;
  return {
    method: METHOD,
    inputs: { value, ...limits, benchmark, polarity },
    result,
    level,
    difference,
    arithmetic,
    reason,
  };
}

const nameInterval = ({ isWidened = false }: BenchmarkInput, level: 95 | 99.8): string =>
  `${isWidened ? 'wider ' : ''}${level}% interval`;

const sayWhollyOn = (input: BenchmarkInput, level: 95 | 99.8, side: Direction): string =>
  `the ${nameInterval(input, level)} lies wholly ${side === 'higher' ? 'above' : 'below'} the benchmark`;

function sayClear(input: BenchmarkInput, limits: Limits, side: Direction): string {
  const digits = input.digits ?? 2;
  const edge = side === 'higher' ? limits.lower : limits.upper;
  const sign = side === 'higher' ? '>' : '<';
  return `${say(edge, digits)} ${sign} ${say(input.benchmark, digits)}`;
}

function sayInside(input: BenchmarkInput): string {
  const digits = input.digits ?? 2;
  return `${say(input.at95.lower, digits)} <= ${say(input.benchmark, digits)} <= ${say(input.at95.upper, digits)}`;
}

const say = (value: number | null, digits: number): string => (value === null ? '' : sayNumber(value, digits));
