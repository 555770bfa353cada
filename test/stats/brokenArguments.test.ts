import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applyPolarity } from '../../pipeline/stats/applyPolarity.ts';
import { bridge } from '../../pipeline/stats/bridge.ts';
import { byar } from '../../pipeline/stats/byar.ts';
import { checkCounts } from '../../pipeline/stats/checkCounts.ts';
import { compareAtOneLevel } from '../../pipeline/stats/compareAtOneLevel.ts';
import { compareIntervalWithTarget } from '../../pipeline/stats/compareIntervalWithTarget.ts';
import { compareTwoPeriods } from '../../pipeline/stats/compareTwoPeriods.ts';
import { compareWithBenchmark } from '../../pipeline/stats/compareWithBenchmark.ts';
import { compareWithRange } from '../../pipeline/stats/compareWithRange.ts';
import { confidenceFraction, confidenceLevels, zForConfidence } from '../../pipeline/stats/confidence.ts';
import { controlLimits, findRuns } from '../../pipeline/stats/control/controlLimits.ts';
import { seasonalLimits } from '../../pipeline/stats/control/seasonalLimits.ts';
import { estimateDispersion } from '../../pipeline/stats/dispersion.ts';
import { distanceToTarget } from '../../pipeline/stats/distance.ts';
import { estimateInterval } from '../../pipeline/stats/estimateInterval.ts';
import * as funnel from '../../pipeline/stats/funnel.ts';
import { gammaQuantile } from '../../pipeline/stats/gammaQuantile.ts';
import { gammaKernel, incompleteGamma, logGamma } from '../../pipeline/stats/incompleteGamma.ts';
import { judge } from '../../pipeline/stats/judge.ts';
import { multipleComparisons } from '../../pipeline/stats/multipleComparisons.ts';
import { normalQuantile } from '../../pipeline/stats/normalQuantile.ts';
import { poissonLimits } from '../../pipeline/stats/poissonLimits.ts';
import { quintile } from '../../pipeline/stats/quintile.ts';
import { rank } from '../../pipeline/stats/rank.ts';
import { rate } from '../../pipeline/stats/rate.ts';
import { roundHalfAway } from '../../pipeline/stats/roundHalfAway.ts';
import { digitsToTellApart, sayComparison, sayNumber } from '../../pipeline/stats/sayNumber.ts';
import { targetNotes } from '../../pipeline/stats/targetNotes.ts';
import { latestRun, trend } from '../../pipeline/stats/trend.ts';
import { wilson, wilsonFractions } from '../../pipeline/stats/wilson.ts';

const PERIOD = { key: 'academic:2008', start: '2008-09-01', end: '2009-08-31', label: '2008/09', kind: 'academic' };
const FIGURE = { period: PERIOD, value: 5.3, digits: 1, mark: 'actual' };
const SEASONAL = { value: 5.2, season: 'autumn' };
const CHARTED = { value: 5, numerator: 50, denominator: 1000 };
const INTERVAL = { value: 5, lower: 4, upper: 6 };
const BOUNDS = { lower: 4, upper: 6 };
const LIMITS = { lower95: 3, upper95: 7, lower998: 2, upper998: 8 };
const LIKE = { period: PERIOD, definition: 'a', unit: '%', source: 'plan', digits: 1 };
const POINTS = [2004, 2005, 2006, 2007, 2008].map((year, index) => ({
  year,
  value: 5 + index,
  lower: 4 + index,
  upper: 6 + index,
  numerator: 50 + 10 * index,
  denominator: 1000,
}));

/** A function and arguments it answers to. Every number and every word of a closed list is broken in turn. */
type Case = readonly [name: string, call: (...args: never[]) => unknown, args: readonly unknown[]];

const CASES: readonly Case[] = [
  ['applyPolarity', applyPolarity, ['lower', 'low is good']],
  ['bridge', bridge, [[FIGURE], [FIGURE]]],
  ['byar', byar, [20, 0.95]],
  ['checkCounts', checkCounts, [1, 2]],
  ['compareAtOneLevel', compareAtOneLevel, [{ lower: 4, upper: 6 }, 5]],
  ['compareIntervalWithTarget', compareIntervalWithTarget, [{ lower: 4, upper: 6 }, 5, 'low is good']],
  ['compareTwoPeriods', compareTwoPeriods, [INTERVAL, INTERVAL, { polarity: 'low is good' }]],
  [
    'compareWithBenchmark',
    compareWithBenchmark,
    [{ value: 5, at95: BOUNDS, at998: BOUNDS, benchmark: 5, polarity: 'low is good' }],
  ],
  ['compareWithRange', compareWithRange, [5, { lower: 4, upper: 6 }, 'low is good']],
  ['confidenceFraction', confidenceFraction, [95]],
  ['confidenceLevels', confidenceLevels, [[0.95, 0.998]]],
  ['zForConfidence', zForConfidence, [95]],
  [
    'distanceToTarget',
    distanceToTarget,
    [{ numerator: 6, denominator: 100, target: 5, digits: 1, multiplier: 100, polarity: 'low is good' }],
  ],
  [
    'estimateInterval',
    estimateInterval,
    [{ statistic: 'proportion', numerator: 5, denominator: 100, multiplier: 100, oneCountAChild: true }],
  ],
  ['expectedFromRate', funnel.expectedFromRate, [0.01, 5, 1.2, 1000]],
  ['positionOfProportion', funnel.positionOfProportion, [0.05, 5, 100]],
  ['positionOfRate', funnel.positionOfRate, [5, 6]],
  ['positionWithin', funnel.positionWithin, [5, LIMITS]],
  ['proportionFunnel', funnel.proportionFunnel, [0.05, 100, 100]],
  ['proportionLimits', funnel.proportionLimits, [0.05, 100, 1.96]],
  ['rateFunnel', funnel.rateFunnel, [0.01, 5, 1000]],
  ['rateFunnelByDenominator', funnel.rateFunnelByDenominator, [0.01, 500, 1000]],
  ['widenLimits', funnel.widenLimits, [LIMITS, { average: 5, factor: 4 }]],
  [
    'estimateDispersion',
    estimateDispersion,
    [
      {
        areas: Array.from({ length: 10 }, (_, i) => ({ numerator: 5 + i, denominator: 100 })),
        average: 0.1,
        statistic: 'proportion',
      },
    ],
  ],
  ['gammaQuantile', gammaQuantile, [2, 0.5, 'lower']],
  ['gammaKernel', gammaKernel, [2, 1]],
  ['incompleteGamma', incompleteGamma, [2, 1]],
  ['logGamma', logGamma, [2]],
  [
    'judge',
    judge,
    [
      {
        figure: { ...LIKE, value: 5.3, mark: 'actual' },
        target: { ...LIKE, value: 5, floor: 6 },
        polarity: 'low is good',
        bridge: null,
      },
    ],
  ],
  ['multipleComparisons', multipleComparisons, [184, 95]],
  ['normalQuantile', normalQuantile, [0.975]],
  ['poissonLimits', poissonLimits, [5, 0.025]],
  ['quintile', quintile, [[1, 2, 3, 4, 5], { direction: 'lowest value = 1', groups: 5 }]],
  ['rank', rank, [[1, 2, null], 'low is good']],
  ['rate', rate, [20, 1000, { confidence: 95, multiplier: 1000 }]],
  ['roundHalfAway', roundHalfAway, [1.005, 2]],
  ['digitsToTellApart', digitsToTellApart, [1.01, 1.02, 1]],
  [
    'sayComparison',
    sayComparison,
    [
      { value: 1, digits: 1 },
      { value: 2, digits: 1 },
    ],
  ],
  ['sayNumber', sayNumber, [1.5, 1]],
  [
    'targetNotes',
    targetNotes,
    [
      {
        target: { value: 5, digits: 1 },
        period: PERIOD,
        printedUnder: '2008/09',
        asPrinted: '',
        polarity: 'low is good',
        range: { min: 0, max: 100 },
        figures: [FIGURE],
        outturns: [FIGURE],
        bridge: null,
      },
    ],
  ],
  ['latestRun', latestRun, [POINTS]],
  ['trend', trend, [POINTS, { basis: 'interval' }]],
  ['controlLimits', controlLimits, [[CHARTED, CHARTED], 'p′', { multiplier: 100, most: 100 }]],
  ['seasonalLimits', seasonalLimits, [[SEASONAL, SEASONAL], { most: 100 }]],
  ['findRuns', findRuns, [[5, 6, 5], 5.5, 8]],
  ['trend of counts', trend, [POINTS, { basis: 'proportion' }]],
  ['wilson', wilson, [5, 100, { confidence: 95, multiplier: 100 }]],
  ['wilsonFractions', wilsonFractions, [5, 100, 1.96]],
];

const WORDS = new Set([
  ...['lower', 'higher', 'low is good', 'lowest value = 1', 'proportion', 'interval', 'actual', 'p′'],
]);

/** The arguments with each number and each closed word replaced in turn, and where. */
function broken(value: unknown, path: string): readonly (readonly [path: string, value: unknown])[] {
  if (typeof value === 'number') return [NaN, '5'].map((bad) => [`${path}: ${JSON.stringify(bad)}`, bad] as const);
  if (typeof value === 'string') return WORDS.has(value) ? [[`${path}: unknown`, 'sideways']] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    broken(inner, `${path}.${key}`).map(([where, bad]) => {
      const copy = Array.isArray(value) ? Object.assign([...value], { [key]: bad }) : { ...value, [key]: bad };
      return [where, copy] as const;
    }),
  );
}

/** Numbers that are never left out by whoever calls: taken away, they are missing. */
const missing = (value: unknown, path: string): readonly (readonly [path: string, value: unknown])[] =>
  broken(value, path)
    .filter(([where]) => where.endsWith('NaN') || where.endsWith('null'))
    .map(([where, bad]) => [where.replace(/: .*/, ': missing'), replaceNaN(bad)]);

const replaceNaN = (value: unknown): unknown => {
  if (Number.isNaN(value)) return undefined;
  if (Array.isArray(value)) return value.map(replaceNaN);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaceNaN(inner)]));
};

// A default stands for these, and a figure is compared within its own period only.
const OPTIONAL = /confidence|multiplier|groups|byar \.1|(proportion|rate)Funnel\w* \.2/;

const ALL = CASES.flatMap(([name, call, args]) => {
  const without = missing(args, `${name} `).filter(([where]) => !OPTIONAL.test(where));
  return [...broken(args, `${name} `), ...without].map(([where, given]) => [where, call, given] as const);
});

test.each(CASES)('%s answers to sound arguments', (_, call, args) => {
  // Each case gives what its function takes.
  expect(() => call(...(args as never[]))).not.toThrow();
});

test.each(ALL)('%s is refused', (_, call, args) => {
  // Broken on purpose: what a caller in plain JavaScript could hand over.
  expect(() => call(...(args as never[]))).toThrow(/^invalid /);
});

test.each([
  [
    'a negative count of a trend',
    () =>
      trend([{ year: 2008, value: 5, lower: 4, upper: 6, numerator: -1, denominator: 10 }], { basis: 'proportion' }),
  ],
  ['a numerator above its denominator', () => funnel.positionOfProportion(0.05, 11, 10)],
  ['a count that is null', () => funnel.positionOfProportion(0.05, null as never, 10)],
  ['observed events that are null', () => funnel.positionOfRate(null as never, 5)],
  ['an infinite denominator', () => funnel.proportionLimits(0.5, Infinity, 2)],
  ['an interval the wrong way round', () => compareIntervalWithTarget({ lower: 6, upper: 4 }, 5, 'none')],
])('%s is refused', (_, call) => {
  expect(call).toThrow(/^invalid /);
});

test('without its outer interval a figure is not compared, rather than judged by the inner one', () => {
  const input = { value: 5, at95: INTERVAL, benchmark: 9, polarity: 'low is good' } as const;
  expect(compareWithBenchmark({ ...input, at998: { lower: null, upper: null } }).result).toBe('not compared');
});

test('every module of statistics with a function is in the list', async () => {
  const named = new Set(CASES.map(([name]) => name.split(' ')[0]));
  const ours = readdirSync('pipeline/stats', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !['checkArguments.ts', 'workings.ts'].includes(file));
  for (const file of ours) {
    const loaded = (await import(`../../pipeline/stats/${file}`)) as Record<string, unknown>;
    const functions = Object.keys(loaded).filter(
      (name) => typeof loaded[name] === 'function' && name !== 'checkFigure',
    );
    expect(
      functions.filter((name) => !named.has(name)),
      file,
    ).toEqual([]);
  }
});
