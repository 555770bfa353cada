import { expect, test } from 'vitest';
import { byar } from '../../pipeline/stats/byar.ts';
import { compareWithRange } from '../../pipeline/stats/compareWithRange.ts';
import { confidenceLevels } from '../../pipeline/stats/confidence.ts';
import { positionOfRate } from '../../pipeline/stats/funnel.ts';
import { quintile } from '../../pipeline/stats/quintile.ts';
import { rate } from '../../pipeline/stats/rate.ts';
import { trend } from '../../pipeline/stats/trend.ts';
import { wilson } from '../../pipeline/stats/wilson.ts';
import { readReference } from './readReference.ts';

// What a caller would have to write to hand each input over.
const CALLS: Readonly<Record<string, () => unknown>> = {
  E01: () => wilson(-80, 100),
  E03: () => wilson(30, -100),
  E05: () => wilson(65, 100, { confidence: 0.8 }),
  E07: () => wilson(65, 100, { confidence: 130 }),
  E09: () => confidenceLevels([0.95, 0.98]),
  E11: () => rate(30, 0),
  E13: () => rate(65, 100, { confidence: 0.5 }),
  E15: () => byar(-4),
  E17: () => wilson(80, 50),
  E19: () => byar(65, 0.7),
  E21: () => positionOfRate(0, null),
  // The cast stands for a column of text that reached the function unread.
  E23: () => quintile(['a', 'b'] as unknown as number[], { direction: 'lowest value = 1' }),
  E25: () => quintile([1, 2], { direction: ['lowest value = 1', 'highest value = 1'] }),
  E29: () => compareWithRange(1, { lower: 2, upper: 1 }, 'low is good'),
};

const refused = readReference('errors.csv').filter(({ case_id: id }) => id !== undefined && id in CALLS);

test.each(refused)(
  '$case_id is refused with the rule in words: $upstream_message',
  ({ case_id: id, upstream_message: rule }) => {
    // "if specified" says nothing of the rule, and a message about one number speaks of one number.
    const words = (rule ?? '').replace(', if specified,', '');
    expect(CALLS[id ?? '']).toThrow(new RegExp(`^invalid .*${words.replace(/[.()]/gu, '.')}.*: `, 'iu'));
  },
);

test('E27, rolling years, is refused with a reason and no exception', () => {
  const answer = trend([], { basis: 'interval', yearsPerPoint: 3 });
  expect(answer.reason).toBe('the recent trend cannot be calculated for this year range');
});

test('every refusal of the reference file has a call or a note here', () => {
  const ids = readReference('errors.csv').map(({ case_id: id }) => id);
  expect(ids.filter((id) => !(id !== undefined && id in CALLS))).toEqual(['E27']);
});

test.each([
  ['numerator', () => wilson(NaN, 10)],
  ['numerator', () => rate(Infinity, 10)],
  ['denominator', () => wilson(0, 0)],
  ['denominator', () => rate(1, NaN)],
] as const)('a %s that is not a finite number is refused', (name, call) => {
  expect(call).toThrow(`invalid ${name}`);
});
