import { expect, test } from 'vitest';
import {
  expectedFromRate,
  positionOfProportion,
  positionOfRate,
  proportionFunnel,
  rateFunnel,
  rateFunnelByDenominator,
  widenLimits,
  type FunnelLimits,
  type FunnelPosition,
} from '../../pipeline/stats/funnel.ts';
import { poissonLimits } from '../../pipeline/stats/poissonLimits.ts';
import { readReference, relativeError, type ReferenceRow } from './readReference.ts';

const cell = (row: ReferenceRow, name: string): number => Number(row[name]);

function limitsOf(row: ReferenceRow): FunnelLimits {
  const multiplier = cell(row, 'multiplier');
  const x = cell(row, 'x');
  if (row['kind']?.startsWith('proportion') === true) {
    return proportionFunnel(cell(row, 'baseline_proportion_or_rate'), x, multiplier);
  }
  return rateFunnel(
    row['kind']?.startsWith('ratio') === true ? 1 : cell(row, 'baseline_proportion_or_rate'),
    x,
    multiplier,
  );
}

test.each(readReference('funnel.csv'))('funnel limits agree with $case_id: $kind at $x', (row) => {
  const limits = limitsOf(row);
  const absolute = row['kind']?.startsWith('proportion') === true;
  const tolerance = absolute ? 2e-6 : cell(row, 'x') < 5 ? 1e-3 : 1e-6;
  const pairs: [number, string][] = [
    [limits.lower95, 'expected_lower_2s'],
    [limits.upper95, 'expected_upper_2s'],
    [limits.lower998, 'expected_lower_3s'],
    [limits.upper998, 'expected_upper_3s'],
  ];
  for (const [actual, name] of pairs) {
    const expected = cell(row, name);
    const error = absolute ? Math.abs(actual - expected) : relativeError(actual, expected);
    expect(error).toBeLessThanOrEqual(tolerance);
  }
});

const NAMES = { high: 'High', low: 'Low', inside: 'Not significant' } as const;
const sayPosition = ({ side, level }: FunnelPosition): string =>
  level === null ? NAMES[side] : `${NAMES[side]} (${level === 95 ? 0.025 : 0.001})`;

function positionOf(row: ReferenceRow): FunnelPosition {
  const observed = cell(row, 'numerator');
  const denominator = cell(row, 'denominator_or_expected');
  const average = cell(row, 'baseline');
  switch (row['kind']) {
    case 'proportion':
      return positionOfProportion(average, observed, denominator);
    case 'ratio':
      return positionOfRate(observed, denominator);
    case 'rate dsr':
      return positionOfRate(observed, expectedFromRate(average, observed, cell(row, 'rate'), cell(row, 'multiplier')));
    default:
      return positionOfRate(observed, average * denominator);
  }
}

test.each(readReference('funnel-significance.csv'))('position in the funnel agrees with $case_id', (row) => {
  expect(sayPosition(positionOf(row))).toBe(row['expected_significance']);
});

test('limits over people are the exact limits of the events expected there', () => {
  const limits = rateFunnelByDenominator(0.0014, 9470, 1000);
  const { lower, upper } = poissonLimits(0.0014 * 9470, 0.025);
  expect(limits.lower95).toBeCloseTo((1000 * lower) / 9470, 12);
  expect(limits.upper95).toBeCloseTo((1000 * upper) / 9470, 12);
});

test('limits are moved out from the average by the square root of the factor, and no further than the unit goes', () => {
  const limits = { lower95: 20, upper95: 30, lower998: 17, upper998: 33 };
  expect(widenLimits(limits, { average: 25, factor: 1 })).toEqual(limits);
  expect(widenLimits(limits, { average: 25, factor: 4 })).toEqual({
    lower95: 15,
    upper95: 35,
    lower998: 9,
    upper998: 41,
  });
  expect(widenLimits(limits, { average: 25, factor: 400, most: 100 })).toEqual({
    lower95: 0,
    upper95: 100,
    lower998: 0,
    upper998: 100,
  });
  expect(() => widenLimits(limits, { average: 25, factor: 0.5 })).toThrow('invalid over-dispersion factor 0.5');
});

test('an area without events needs its expected events', () => {
  expect(expectedFromRate(0.0014, 0, 0, 1000)).toBeNull();
  expect(() => positionOfRate(0, null)).toThrow('denominator field needs to be provided');
  expect(positionOfRate(0, 240)).toEqual({ side: 'low', level: 99.8 });
});
