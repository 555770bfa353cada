import { expect, test } from 'vitest';
import { checkFile, type CheckInput } from '../../pipeline/check/checkFile.ts';
import { registersFrom } from '../../pipeline/check/registersFrom.ts';
import { formatFindings } from '../../pipeline/findings/report.ts';
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
const codes = (rows: readonly string[], more: Partial<CheckInput> = {}) =>
  check(rows, more).findings.map(({ code }) => code);
const rowsOf = (rows: readonly string[]) => {
  const { parsed } = check(rows);
  return parsed?.table === 'indicator' ? parsed.rows : [];
};

test('a row is typed, its decimals kept, and blanks are null', () => {
  expect(rowsOf(['Dover,ni-087,2007/08,5.0,,,e,plan', 'Thanet 1,ni-087,2007/08,,,,x,plan'])).toEqual([
    {
      line: 2,
      areaId: 'dover',
      indicatorId: 'ni-087',
      period: '2007/08',
      value: 5,
      digits: 1,
      numerator: null,
      denominator: null,
      status: 'e',
      source: 'plan',
      extra: {},
    },
    {
      line: 3,
      areaId: 'thanet-1',
      indicatorId: 'ni-087',
      period: '2007/08',
      value: null,
      digits: 0,
      numerator: null,
      denominator: null,
      status: 'x',
      source: 'plan',
      extra: {},
    },
  ]);
});

test('a true zero stays zero', () => {
  expect(rowsOf(['Dover,ni-114,2007/08,0.0,0,3000,,plan'])[0]).toMatchObject({ value: 0, digits: 1, numerator: 0 });
});

test.each([
  ['two thirds of a unit off', '7.2,2144,30000', ['V20']],
  ['half a unit off, either way', '7.1,2145,30000', []],
  ['half a unit off, either way', '7.2,2145,30000', []],
  ['written to fewer decimals', '7,213,3000', []],
  ['written to more decimals', '7.14,2142,30000', ['V10']],
  ['a hundred per cent', '100,3000,3000', []],
])('a value %s: %s gives %j', (_, figures, expected) => {
  expect(codes([`Dover,ni-087,2007/08,${figures},,plan`])).toEqual(expected);
});

test('small counts are errors where they would be published and notices in a return', () => {
  const small = ['Dover,ni-087,2007/08,0.1,3,3000,,plan', 'Thanet 1,ni-087,2007/08,99.9,2998,3000,,plan'];
  expect(codes(small)).toEqual(['S08', 'S08']);
  expect(check(small, { asReturn: true }).accepted).toBe(true);
  expect(codes(['Dover,ni-087,2007/08,0,0,3000,,plan', 'Thanet 1,ni-087,2007/08,100,3000,3000,,plan'])).toEqual([]);
});

test('the number behind a status that hides it is in no message', () => {
  const hidden = ['Dover,ni-087,2007/08,7.77,4242,54545,c,plan', 'Dover,ni-087,2007/08,7.77,4242,54545,c,plan'];
  const text = formatFindings(check(hidden).findings);
  expect(text).toContain('S02');
  expect(text).toContain('K01');
  for (const number of ['7.77', '4242', '54545']) expect(text).not.toContain(number);
});

test('checks whose register is not held are not made', () => {
  const rows = ['Anywhere,anything,2007/08,7.1,213,3000,r,plan'];
  expect(codes(rows, { registers: registersFrom({}) })).toEqual([]);
  expect(codes(rows)).toEqual(['N01', 'K05']);
});

test('our own tables cite sources by id and keep breaks in the ledger', () => {
  const rows = ['Kent,ni-087,2009/10,7.1,,,,plan', 'Kent,ni-087,2010/11,7.0,,,,plan'];
  expect(codes(rows)).toEqual(['D05']);
  const own = { asOwn: true, registers: { ...registers, sources: new Set(['plan-2009']) } };
  expect(codes(rows, own)).toEqual(['R01', 'R01']);
});

test('an alias is told once however many rows it is on, an error on every row', () => {
  const periods = ['2005/06', '2006/07', '2007/08'];
  expect(codes(periods.map((period) => `Shepway One,ni-087,${period},7.1,,,,plan`))).toEqual(['N03']);
  expect(codes(periods.map((period) => `Shepway Won,ni-087,${period},7.1,,,,plan`))).toEqual(['N05', 'N05', 'N05']);
});

test('more findings of one kind than can be read are counted', () => {
  const rows = Array.from({ length: 120 }, (_, index) => `Nowhere ${index},ni-087,2007/08,7.1,,,,plan`);
  const { findings } = check(rows);
  expect(findings).toHaveLength(51);
  expect(findings.at(-1)?.message).toBe(
    'a.csv - and 70 more findings of this kind (N01): lines 52 to 121 - mend those shown and check again',
  );
});

test('columns the data package declares may come too, and its numbers are numbers', () => {
  const dataPackage = {
    resources: [
      {
        name: 'observations',
        path: 'observations.csv',
        schema: {
          fields: [
            ...HEADER.split(',').map((name) => ({ name, type: 'string' as const })),
            { name: 'schools', type: 'integer' as const },
            { name: 'note', type: 'string' as const },
          ],
        },
      },
    ],
  };
  const text = `${HEADER},schools,note\nDover,ni-087,2007/08,7.1,,,,plan,42,\nKent,ni-087,2007/08,7.1,,,,plan,many,=1\n`;
  const { findings, parsed } = checkFile({
    file: 'a.csv',
    bytes: bytesOf(text),
    registers,
    today: '2025-11-01',
    dataPackage,
  });
  expect(findings.map(({ code, field }) => `${code} ${field}`)).toEqual(['X01 note', 'S04 schools']);
  expect(parsed?.table === 'indicator' ? parsed.rows[0]?.extra : null).toEqual({ schools: '42', note: '' });
});
