import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import type { CheckInput } from '../../pipeline/check/checkFile.ts';
import { readContext } from '../bad-inputs/readContext.ts';
import { bytesOf } from '../read/bytesOf.ts';

const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';
const registers = readContext();

const check = (rows: readonly string[], more: Partial<CheckInput> = {}) =>
  checkFile({
    file: 'a.csv',
    bytes: bytesOf(`${[HEADER, ...rows].join('\n')}\n`),
    registers,
    today: '2025-11-01',
    ...more,
  });
const rowsOf = (rows: readonly string[]) => {
  const { parsed } = check(rows);
  return parsed?.table === 'indicator' ? parsed.rows : [];
};

const areas = registers.areas?.areas.map(({ name }) => name) ?? [];
const row = fc
  .record({
    area: fc.constantFrom(...areas, 'Kent Total', 'Nowhere', 'Dover '),
    indicator: fc.constantFrom('ni-087', 'ni-114', 'ni-117', 'NI 87'),
    period: fc.constantFrom('2007/08', '2008/09', '2010/11', '2008/9'),
    value: fc.constantFrom('', '0', '7.1', '71', '7.14', '-1', '1.3%', '..'),
    counts: fc.constantFrom(',', '213,3000', '3,3000', '0,0', '213,', '3000,213'),
    status: fc.constantFrom('', 'c', 'x', 'p', 'low', '[c]', 'q'),
  })
  .map((cell) => [cell.area, cell.indicator, cell.period, cell.value, cell.counts, cell.status, 'plan'].join(','));

// Which of two rows with one key is the duplicate depends on which comes first, and so do alias and break, told once.
const ORDERED = new Set(['K01', 'N03', 'S06', 'D03', 'D05']);

// Of many places of one cause the first is quoted, whichever that is.
const withoutPlaces = (rows: readonly string[]): string[] =>
  check(rows, { complete: true })
    .findings.filter(({ code }) => !ORDERED.has(code))
    .map(({ code, severity, message, count }) =>
      count === undefined ? `${code} ${severity} ${message.replace(/^[^-]+- /, '')}` : `${code} ${severity} ${count}`,
    )
    .sort();

test('the order of rows changes nothing but places', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { minLength: 1, maxLength: 12, selector: (text) => text.split(',', 3).join() }),
      (rows) => {
        expect(withoutPlaces([...rows].reverse())).toEqual(withoutPlaces(rows));
      },
    ),
    { numRuns: 300, seed: 2009 },
  );
});

test('what is accepted and written again is accepted as the same', () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (rows) => {
      const { parsed, ...first } = check(rows);
      if (!first.accepted || parsed?.table !== 'indicator') return;
      accepted += 1;
      const again = parsed.rows.map(
        ({ areaId, indicatorId, period, value, digits, numerator, denominator, status, source }) => {
          const text = value === null ? '' : digits === 0 ? String(value) : decimalText(value, digits);
          const name = registers.areas?.byId.get(areaId)?.name ?? '';
          return [name, indicatorId, period, text, numerator ?? '', denominator ?? '', status, source].join(',');
        },
      );
      expect(rowsOf(again)).toEqual(parsed.rows);
    }),
    { numRuns: 2000, seed: 2009 },
  );
  expect(accepted).toBeGreaterThan(20);
});

function decimalText(value: number, digits: number): string {
  const [whole = '0', fraction = ''] = String(value).split('.');
  return `${whole}.${fraction.padEnd(digits, '0')}`;
}
