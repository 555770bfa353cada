import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnName, parseAddress } from '../../pipeline/read/workbook/cellName.ts';
import { describeFormat } from '../../pipeline/read/workbook/describeFormat.ts';
import { plainDecimal, roundText, shiftPoint, withoutDust } from '../../pipeline/read/plainDecimal.ts';
import { readSerialDate } from '../../pipeline/cells/readSerialDate.ts';

test.each([
  ['General', '7.1234', { kind: 'as stored' }],
  ['@', '7.1', { kind: 'as stored' }],
  ['0.00', '7.1', { kind: 'as stored' }],
  ['0', '7.1', { kind: 'rounded', shown: '7' }],
  ['#,##0', '16340', { kind: 'as stored' }],
  ['#,##0,', '16340', { kind: 'scaled', shown: '16' }],
  ['0.0,,', '16340000', { kind: 'scaled', shown: '16.3' }],
  ['0.0%', '0.071', { kind: 'percent', figure: '7.1', shown: '7.1%' }],
  ['0%', '0.071', { kind: 'percent', figure: '7.1', shown: '7%' }],
  ['0.##%', '0.071', { kind: 'percent', figure: '7.1', shown: '7.1%' }],
  ['0.0"%"', '7.1', { kind: 'as stored' }],
  ['0.0\\%', '7.1', { kind: 'as stored' }],
  ['0.0\\ \\d', '7.1', { kind: 'as stored' }],
  ['[Red]0.0;[Blue]-0.0', '-7.1', { kind: 'as stored' }],
  ['0.0" years"', '7.1', { kind: 'as stored' }],
  ['[$£-809]#,##0', '12', { kind: 'as stored' }],
  ['0.0;-0.0;"-"', '0', { kind: 'worded', shown: '-' }],
  ['_-* #,##0_-;-* #,##0_-;_-* "-"??_-', '0', { kind: 'worded', shown: '-' }],
  ['#', '0', { kind: 'worded', shown: '' }],
  [';;;', '7.1', { kind: 'worded', shown: '' }],
  ['000', '7', { kind: 'worded', shown: '007' }],
  ['0.00E+00', '12345.678', { kind: 'as stored' }],
  ['# ?/?', '0.5', { kind: 'as stored' }],
  ['d-mmm', '40038', { kind: 'date', hasDay: true, hasYear: false }],
  ['mmm-yy', '43009', { kind: 'date', hasDay: false, hasYear: true }],
  ['[$-809]dd mmmm yyyy', '43009', { kind: 'date', hasDay: true, hasYear: true }],
  ['[h]:mm', '1.5', { kind: 'date', hasDay: false, hasYear: false }],
])('format %s shows %s as a reader sees it', (code, text, shown) => {
  expect(describeFormat(code, text)).toEqual(shown);
});

test.each([
  [7.0999999999999996, '7.1'],
  [1e21, '1000000000000000000000'],
  [1.5e-7, '0.00000015'],
  [-2.5e-7, '-0.00000025'],
  [-0, '0'],
])('%d is written as a plain decimal', (value, text) => {
  expect(plainDecimal(value)).toBe(text);
});

test.each([
  ['0.071', 2, '7.1'],
  ['7', 2, '700'],
  ['-0.5', 2, '-50'],
  ['12345', -3, '12.345'],
  ['5', -3, '0.005'],
  ['0', 2, '0'],
])('%s with its point moved by %d is %s', (text, places, moved) => {
  expect(shiftPoint(text, places)).toBe(moved);
});

test.each([
  ['7.15', 1, '7.2'],
  ['-7.15', 1, '-7.2'],
  ['-0.04', 1, '0.0'],
  ['9.99', 1, '10.0'],
  ['7', 2, '7.00'],
])('%s to %d decimals is shown as %s', (text, decimals, rounded) => {
  expect(roundText(text, decimals)).toBe(rounded);
});

test.each([
  [0.1 + 0.2, '0.3'],
  [1.1 * 3, '3.3'],
  [1 / 3, null],
  [7.1, null],
  [9007199254740991, null],
])('%d without the dust of arithmetic is %s', (value, text) => {
  expect(withoutDust(value)).toBe(text);
});

test('a plain decimal reads back as the same number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = plainDecimal(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(value === 0 ? 0 : value);
    }),
  );
});

test('a point moved there and back leaves the number as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -9, max: 9 }), (units, places) => {
      const text = plainDecimal(units / 1000);
      expect(shiftPoint(shiftPoint(text, places), -places)).toBe(text);
    }),
  );
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [16_384, 'XFD'],
])('column %d is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
  expect(parseAddress(`${name}7`)).toEqual({ column, line: 7 });
});

test.each(['A0', 'XFE1', 'A1048577', 'AAAA1', '1A', '', 'A1:B2'])('%j is no address', (text) => {
  expect(parseAddress(text)).toBeNull();
});

test.each([
  [61, false, { year: 1900, month: 3, day: 1 }],
  [39_692, false, { year: 2008, month: 9, day: 1 }],
  [39_692.75, false, { year: 2008, month: 9, day: 1 }],
  [38_230, true, { year: 2008, month: 9, day: 1 }],
  [2_958_465, false, { year: 9999, month: 12, day: 31 }],
  [60, false, null],
  [-1, true, null],
  [2_958_466, false, null],
])('serial %d (from 1904: %j) is a date or none', (serial, is1904, date) => {
  expect(readSerialDate(serial, is1904)).toEqual(date);
});
