import { expect, test } from 'vitest';
import { periodKey } from '../../pipeline/contract/ids.ts';
import { MISSING_REASONS, STATUS_CODES } from '../../pipeline/contract/reasons.ts';
import type { Period } from '../../pipeline/contract/series.ts';
import { differenceUnit, formatDifference, formatUnit } from '../../src/format/numbers.ts';
import { formatPeriod, formatPeriodRange } from '../../src/charts/chartWords.ts';
import { describeReason, formatReason, describeStatus, formatStatus } from '../../src/format/statuses.ts';

const year = (first: number): Period => ({
  key: periodKey(`academic-${first}`),
  start: `${first}-09-01`,
  end: `${first + 1}-08-31`,
  label: `${first}/${String(first + 1).slice(2)}`,
  kind: 'academic',
});

test.each([
  [1.234, 1, '+1.2'],
  [-1.25, 1, '\u22121.3'],
  [0.04, 1, '0.0'],
  [-0.04, 1, '0.0'],
  [0, 2, '0.00'],
] as const)('a difference of %d at %d decimals is %s', (value, digits, text) => {
  expect(formatDifference(value, digits)).toBe(text);
});

test('per cents differ by percentage points and rates by their own unit', () => {
  expect(differenceUnit('%')).toBe('percentage points');
  expect(differenceUnit('per 1000 pupils')).toBe(formatUnit('per 1000 pupils'));
});

test('a period is named with its kind, and a range by its first and last', () => {
  expect(formatPeriod(year(2008))).toBe('school year 2008/09');
  expect(formatPeriodRange([year(2010), year(2006), year(2008)])).toBe('2006/07 to 2010/11');
  expect(formatPeriodRange([year(2008)])).toBe('2008/09');
});

test('every missing reason has words, and none of them reads as a number or a blank', () => {
  for (const reason of MISSING_REASONS) {
    expect(formatReason(reason)).toMatch(/^[a-z]/);
    expect(describeReason(reason)).toMatch(/^[A-Z].*\.$/);
  }
});

test('every symbol is explained with its own letter first', () => {
  for (const status of STATUS_CODES) {
    if (status === '') expect(formatStatus(status)).toBe('');
    else expect(describeStatus(status)).toMatch(new RegExp(`^${status}: .{10,}`));
  }
});
