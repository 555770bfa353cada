import { expect, test } from 'vitest';
import type { Polarity } from '../../pipeline/contract/kinds.ts';
import { applyPolarity, type Direction } from '../../pipeline/stats/applyPolarity.ts';
import { compareAtOneLevel } from '../../pipeline/stats/compareAtOneLevel.ts';
import { compareIntervalWithTarget } from '../../pipeline/stats/compareIntervalWithTarget.ts';
import { compareTwoPeriods } from '../../pipeline/stats/compareTwoPeriods.ts';
import { compareWithBenchmark } from '../../pipeline/stats/compareWithBenchmark.ts';
import { compareWithRange } from '../../pipeline/stats/compareWithRange.ts';
import { positionOfRate, proportionLimits } from '../../pipeline/stats/funnel.ts';
import { poissonLimits } from '../../pipeline/stats/poissonLimits.ts';
import { numberOrNull, readReference, type ReferenceRow } from './readReference.ts';

const polarityOf = (row: ReferenceRow): Polarity =>
  row['polarity'] === 'low is good' || row['polarity'] === 'high is good' ? row['polarity'] : 'none';
const at = (row: ReferenceRow, name: string): number | null => numberOrNull(row[name]);
const judged = (side: Direction | 'similar' | null, polarity: Polarity): string =>
  side === null ? 'not compared' : side === 'similar' ? 'similar' : applyPolarity(side, polarity);

// The source's words for two levels: clear at 99.8% is `best` or `worst`, clear at 95% only is `better` or `worse`.
const SOURCE_WORDS: Readonly<Record<string, string>> = {
  better: 'best',
  worse: 'worst',
  'may be better': 'better',
  'may be worse': 'worse',
  'no clear difference': 'similar',
};

function compareAtLimits(row: ReferenceRow): string {
  const [value, n, benchmark, unit, z] = ['value', 'denominator', 'benchmark_or_target', 'unit', 'z_or_tail'].map(
    (name) => Number(row[name]),
  );
  if (value === undefined || n === undefined || benchmark === undefined || unit === undefined || z === undefined)
    return '';
  if (!(n > 0)) return 'not compared';
  if (row['method'] === 'control limits for a proportion') {
    const [lower, upper] = proportionLimits(benchmark / unit, n, z);
    const side = value / unit < lower ? 'lower' : value / unit > upper ? 'higher' : 'similar';
    return judged(side, polarityOf(row));
  }
  const { lower, upper } = poissonLimits((value / unit) * n, z);
  const expected = (benchmark / unit) * n;
  return judged(upper < expected ? 'lower' : lower > expected ? 'higher' : 'similar', polarityOf(row));
}

function compareRow(row: ReferenceRow): string {
  const polarity = polarityOf(row);
  const benchmark = at(row, 'benchmark_or_target');
  const at95 = { lower: at(row, 'lower95'), upper: at(row, 'upper95') };
  const at998 = { lower: at(row, 'lower99_8'), upper: at(row, 'upper99_8') };
  switch (row['method']) {
    case 'benchmark value vs 95% CI':
      return judged(compareAtOneLevel(at95, benchmark), polarity);
    case 'benchmark value vs 95% and 99.8% CI': {
      const { result } = compareWithBenchmark({ value: at(row, 'value'), at95, at998, benchmark, polarity });
      return SOURCE_WORDS[result] ?? result;
    }
    case 'target, 95% CI':
      return compareIntervalWithTarget(at95, benchmark, polarity) ?? 'not compared';
    case 'target, point value': {
      const value = at(row, 'value') ?? NaN;
      const target = benchmark ?? NaN;
      return (polarity === 'low is good' ? value <= target : value >= target) ? 'met' : 'not met';
    }
    default:
      return compareAtLimits(row);
  }
}

test.each(readReference('comparison.csv'))('comparison agrees with $case_id: $method', (row) => {
  expect(compareRow(row)).toBe(row['expected']);
});

const FROM_CHANGE: Readonly<Record<string, string>> = {
  increased: 'increasing',
  decreased: 'decreasing',
  'no clear change': 'similar',
  'not tested': 'not compared',
  'cannot be calculated': 'cannot be calculated',
};

test.each(readReference('two-periods.csv'))('two periods agree with $case_id', (row) => {
  const read = (name: string) => ({
    value: at(row, `${name}_value`),
    lower: at(row, `${name}_lower95`),
    upper: at(row, `${name}_upper95`),
  });
  const polarity = polarityOf(row);
  const { result, judgement } = compareTwoPeriods(read('latest'), read('previous'), { polarity });
  expect(judgement === null || polarity === 'none' ? FROM_CHANGE[result] : judgement).toBe(row['expected']);
});

test.each([
  { polarity: 'high is good', at998: [52, 60], at95: [53, 59], result: 'better', level: 99.8 },
  { polarity: 'low is good', at998: [52, 60], at95: [53, 59], result: 'worse', level: 99.8 },
  { polarity: 'none', at998: [52, 60], at95: [53, 59], result: 'higher', level: 99.8 },
  { polarity: 'high is good', at998: [49, 60], at95: [51, 59], result: 'may be better', level: 95 },
  { polarity: 'low is good', at998: [40, 51], at95: [42, 49], result: 'may be better', level: 95 },
  { polarity: 'none', at998: [40, 51], at95: [42, 49], result: 'may be lower', level: 95 },
  { polarity: 'none', at998: [40, 60], at95: [50, 59], result: 'no clear difference', level: null },
] as const)(
  'an interval of $at95 against 50 with polarity $polarity is $result',
  ({ polarity, at998, at95, result, level }) => {
    const limits = { at95: { lower: at95[0], upper: at95[1] }, at998: { lower: at998[0], upper: at998[1] } };
    expect(compareWithBenchmark({ value: 55, ...limits, benchmark: 50, polarity })).toMatchObject({ result, level });
  },
);

test('nothing is compared without an interval, a benchmark or one period, and the reason is given', () => {
  const limits = { lower: 53, upper: 59 };
  const none = { lower: null, upper: null };
  const base = { value: 55, at95: limits, at998: limits, benchmark: 50, polarity: 'low is good' } as const;
  expect(compareWithBenchmark({ ...base, benchmark: null })).toMatchObject({
    result: 'not compared',
    reason: 'the benchmark is missing',
  });
  expect(compareWithBenchmark({ ...base, at95: none, whyNoInterval: 'a complete count' })).toMatchObject({
    result: 'not compared',
    reason: 'a complete count',
    difference: 5,
  });
  expect(compareWithBenchmark({ ...base, period: 'academic-2008', benchmarkPeriod: 'academic-2007' }).result).toBe(
    'not compared',
  );
});

test('a change across a break in definition cannot be calculated', () => {
  const figure = { value: 3, lower: 2, upper: 4 };
  const change = compareTwoPeriods(figure, { value: 9, lower: 8, upper: 10 }, { polarity: 'none', breakBetween: true });
  expect(change).toMatchObject({ result: 'cannot be calculated', difference: null });
});

test('a value between the limits of a target range is similar, at the upper limit it is not', () => {
  const range = { lower: 5, upper: 10 };
  expect([4, 5, 9, 10].map((value) => compareWithRange(value, range, 'high is good'))).toEqual([
    'worse',
    'similar',
    'similar',
    'better',
  ]);
  expect([4, 5, 9, 10].map((value) => compareWithRange(value, range, 'low is good'))).toEqual([
    'better',
    'similar',
    'similar',
    'worse',
  ]);
  expect(compareWithRange(null, range, 'none')).toBeNull();
});

test('a control limit is not needed to see that no events among many expected is low', () => {
  expect(positionOfRate(0, 3)).toEqual({ side: 'inside', level: null });
  expect(positionOfRate(0, 3.8)).toEqual({ side: 'low', level: 95 });
});
