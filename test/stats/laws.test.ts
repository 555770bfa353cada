import { array, assert, constantFrom, double, integer, pre, property, record, tuple, type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { POLARITIES, type Polarity } from '../../pipeline/contract/kinds.ts';
import { applyPolarity } from '../../pipeline/stats/applyPolarity.ts';
import { compareWithBenchmark } from '../../pipeline/stats/compareWithBenchmark.ts';
import { positionOfProportion } from '../../pipeline/stats/funnel.ts';
import { judge, type JudgeInput } from '../../pipeline/stats/judge.ts';
import { quintile } from '../../pipeline/stats/quintile.ts';
import { rate } from '../../pipeline/stats/rate.ts';
import { wilson } from '../../pipeline/stats/wilson.ts';
import { academic } from './shippedFigures.ts';

const counts = tuple(integer({ min: 1, max: 1_000_000 }), double({ min: 0, max: 1, noNaN: true })).map(
  ([n, share]) => ({ x: Math.round(n * share), n }),
);
const percentage = double({ min: 0, max: 100, noNaN: true });
const multiplier = constantFrom(1, 100, 1000);
const confidence = constantFrom(0.9, 0.95, 0.99, 0.998, 1);
const PRAISE = /better|worse|met|amber/u;

test('a Wilson interval holds its proportion and lies within 0 and the multiplier', () => {
  assert(
    property(counts, multiplier, confidence, ({ x, n }, m, level) => {
      const { value, lower, upper } = wilson(x, n, { multiplier: m, confidence: level });
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(value);
      expect(upper).toBeGreaterThanOrEqual(value);
      expect(upper).toBeLessThanOrEqual(m);
    }),
  );
});

test('a wider confidence never narrows an interval', () => {
  assert(
    property(counts, constantFrom(wilson, rate), ({ x, n }, estimate) => {
      const at95 = estimate(x, n);
      const at998 = estimate(x, n, { confidence: 0.998 });
      expect(at998.upper).toBeGreaterThanOrEqual(at95.upper ?? NaN);
      expect(at998.lower ?? -1).toBeLessThanOrEqual(at95.lower ?? NaN);
    }),
  );
});

test('a proportion lies outside the funnel exactly when its Wilson interval excludes the average', () => {
  assert(
    property(counts, double({ min: 0.001, max: 0.999, noNaN: true }), ({ x, n }, average) => {
      const { level, side } = positionOfProportion(average, x, n);
      for (const [confidenceLevel, outside] of [
        [0.95, level !== null],
        [0.998, level === 99.8],
      ] as const) {
        const { lower, upper } = wilson(x, n, { multiplier: 1, confidence: confidenceLevel });
        // A limit within rounding error of the average may fall on either side.
        pre(Math.min(Math.abs((lower ?? 0) - average), Math.abs((upper ?? 1) - average)) > 1e-12);
        expect(outside).toBe((lower ?? 0) > average || (upper ?? 1) < average);
      }
      expect(side === 'high').toBe(level !== null && x / n > average);
    }),
  );
});

const swap = (text: string): string =>
  text.replace(/better|worse/u, (word) => (word === 'better' ? 'worse' : 'better'));

test('polarity turns better into worse and changes nothing else', () => {
  assert(
    property(counts, percentage, ({ x, n }, benchmark) => {
      const answers = POLARITIES.map((polarity) =>
        compareWithBenchmark({
          value: (100 * x) / n,
          at95: wilson(x, n),
          at998: wilson(x, n, { confidence: 0.998 }),
          benchmark,
          polarity,
        }),
      );
      const [low, high, none] = answers;
      expect(low?.result).toBe(swap(high?.result ?? ''));
      expect(none?.result).not.toMatch(PRAISE);
      expect(
        new Set(
          answers.map(({ level, arithmetic, difference, reason }) => `${level}${arithmetic}${difference}${reason}`),
        ).size,
      ).toBe(1);
    }),
  );
});

const judged = record({
  value: percentage,
  target: percentage,
  polarity: constantFrom<Polarity>(...POLARITIES),
  mark: constantFrom('actual', 'provisional', 'outturn', 'estimate'),
});
const inputOf = ({
  value,
  target,
  polarity,
  mark,
}: typeof judged extends Arbitrary<infer T> ? T : never): JudgeInput => {
  const like = { period: academic(2008), definition: 'd', unit: '%', source: 'plan', digits: 1 } as const;
  // The cast names the closed set that `constantFrom` widened to text.
  const figure = { ...like, value, mark: mark as 'actual' | 'provisional' | 'outturn' | 'estimate' };
  return { figure, target: { ...like, value: target, floor: null }, polarity, bridge: null };
};

test('a figure of another period, definition, unit or source has no verdict', () => {
  const changes = constantFrom(
    { period: academic(2007) },
    { definition: 'e' },
    { unit: 'children' },
    { source: 'dfe' },
  );
  assert(
    property(judged, changes, (given, change) => {
      const input = inputOf(given);
      const changed = { ...input, figure: input.figure === null ? null : { ...input.figure, ...change } } as JudgeInput;
      expect(['not comparable', 'not judged']).toContain(judge(changed).state);
    }),
  );
});

const SWAPPED = { V9: 'V11', V11: 'V9' } as const;

test('polarity turns met into not met and changes nothing else; only a figure equal to its target is met both ways', () => {
  assert(
    property(judged, (given) => {
      const input = { ...inputOf(given), figure: inputOf({ ...given, mark: 'outturn' }).figure };
      const low = judge({ ...input, polarity: 'low is good' });
      const high = judge({ ...input, polarity: 'high is good' });
      const isEqual = given.value === given.target;
      expect(high.rule).toBe(isEqual ? low.rule : SWAPPED[low.rule === 'V9' ? 'V9' : 'V11']);
      expect({ ...high, rule: '', state: '', reason: '', inputs: '' }).toEqual({
        ...low,
        rule: '',
        state: '',
        reason: '',
        inputs: '',
      });
    }),
  );
});

test('changing the period alone takes every met and not met away', () => {
  assert(
    property(judged, integer({ min: 1990, max: 2020 }), (given, year) => {
      pre(year !== 2008 && given.polarity !== 'none');
      const input = inputOf({ ...given, mark: 'actual' });
      if (input.figure === null) return;
      expect(['met', 'not met']).toContain(judge(input).state);
      const moved = judge({ ...input, figure: { ...input.figure, period: academic(year) } });
      expect(moved).toMatchObject({ state: 'not comparable', rule: 'V5', arithmetic: '' });
    }),
  );
});

test('not judged never carries praise or blame, in its state or its words', () => {
  assert(
    property(judged, (given) => {
      const { state, arithmetic, reason } = judge(inputOf(given));
      const free = given.polarity === 'none' || given.mark === 'estimate';
      expect(state === 'not judged').toBe(free);
      if (free) expect(`${state}${arithmetic}${reason}`).not.toMatch(PRAISE);
    }),
  );
});

test('no direction is praised or blamed without polarity', () => {
  expect(['lower', 'higher'].map((side) => applyPolarity(side === 'lower' ? 'lower' : 'higher', 'none'))).toEqual([
    'lower',
    'higher',
  ]);
});

test('equal values fall in one quintile and the order of the areas does not matter', () => {
  assert(
    property(array(integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 30 }), (values) => {
      const { quantiles } = quintile(values, { direction: 'lowest value = 1' });
      const turned = quintile(values.toReversed(), { direction: 'lowest value = 1' }).quantiles.toReversed();
      expect(turned).toEqual(quantiles);
      for (const value of values) expect(new Set(quantiles.filter((_, i) => values[i] === value)).size).toBe(1);
    }),
  );
});
