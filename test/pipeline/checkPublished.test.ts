import { expect, test } from 'vitest';
import { provenanceId } from '../../pipeline/contract/ids.ts';
import type { Series } from '../../pipeline/contract/series.ts';
import { checkPublished } from '../../pipeline/publish/checkPublished.ts';
import type { TypedPackage } from '../../pipeline/package/declarations.ts';
import { typePackage } from '../../pipeline/package/typePackage.ts';

const FILE = 'data/observations/kpi.csv';

function tablesOf(...rows: readonly Readonly<Record<string, string>>[]): TypedPackage {
  const words = { name: 'kpi', kind: 'indicator', title: '', description: '', file: FILE, columns: [] };
  return typePackage(
    new Map([['kpi', { ...words, rows: rows.map((cells, at) => ({ file: FILE, line: at + 2, cells })) }]]),
  );
}

const zero = { indicator: 'ni-114', value: '0.0', status: '', numerator: '0' };

/** The published side, as far as the check looks at it. */
function publishedOf(
  value: number | null,
  status: Series['status'][number] = '',
): ReadonlyMap<string, { series: Series[] }> {
  const series = { value: [value], status: [status], provenance: [provenanceId('observations-kpi-l2')] };
  // The check reads these three fields of a series and no other.
  return new Map([['ni-114', { series: [series as unknown as Series] }]]);
}

const KEY = new Set(['c', 'u']);

test.each([
  { name: 'a zero that is published as 0 is in order', value: 0, messages: [] },
  {
    name: 'a zero that is published as a blank stops the build',
    value: null,
    messages: ['line 2, value - the data say 0, indicators/ni-114.json says nothing - show a true zero as 0'],
  },
  {
    name: 'a zero that is published as another number stops the build',
    value: 1.2,
    messages: ['line 2, value - the data say 0, indicators/ni-114.json says nothing - show a true zero as 0'],
  },
])('$name', ({ value, messages }) => {
  const found = checkPublished(tablesOf(zero), publishedOf(value), KEY);
  expect(found.map(({ message }) => message)).toEqual(messages);
  expect(found.every(({ code, severity, file }) => `${code} ${severity} ${file}` === `V14 error ${FILE}`)).toBe(true);
});

test.each([
  { ...zero, status: 'c' },
  { ...zero, value: '' },
  { ...zero, value: '0.4' },
  { ...zero, numerator: '3' },
])('%j is no true zero', (row) => {
  expect(checkPublished(tablesOf(row), publishedOf(null), KEY)).toEqual([]);
});

test('a symbol in use that the key does not explain stops the build', () => {
  expect(checkPublished(tablesOf(), publishedOf(3, 'u'), KEY)).toEqual([]);
  const [found, ...others] = checkPublished(tablesOf(), publishedOf(3, 'b'), KEY);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: 'S09', severity: 'error', file: 'indicators/ni-114.json' });
  expect(found?.message).toContain('symbol [b] is used but not explained in the key');
});
