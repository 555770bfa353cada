import { expect, test } from 'vitest';
import { comparePrinted, parsePrinted } from '../../pipeline/cells/parsePrinted.ts';

test.each([
  ['5.22176', { value: 5.22176, digits: 5, unit: null }],
  ['0.17%', { value: 0.17, digits: 2, unit: '%' }],
  ['84 per cent', { value: 84, digits: 0, unit: '%' }],
  ['1.71 per 1,000', { value: 1.71, digits: 2, unit: 'per 1000 pupils' }],
  ['1.3% (provisional)', { value: 1.3, digits: 1, unit: '%' }],
  ['0', { value: 0, digits: 0, unit: null }],
])('%s is a printed number', (text, printed) => {
  expect(parsePrinted(text)).toEqual(printed);
});

test.each(['', 'To follow', '6.0 to 7.1', '1,234', '>95%', '2008/09', '.5'])('%j is none', (text) => {
  expect(parsePrinted(text)).toBeNull();
});

test.each([
  // Kent's permanent exclusions of 2006/07, 365 of 213,695, measured per 1,000.
  ['0.17%', 365 / 213_695, 1000, 'agrees'],
  ['1.71', 365 / 213_695, 1000, 'agrees'],
  ['1.71 per 1,000', 365 / 213_695, 100, 'agrees'],
  ['0.17', 365 / 213_695, 1000, 'as per cent'],
  ['1.71%', 365 / 213_695, 1000, 'differs'],
  ['0.17 per 1000', 365 / 213_695, 1000, 'differs'],
  ['5.22176', 1_461_394 / 27_986_609, 100, 'agrees'],
  ['5.22378', 1_461_394 / 27_986_609, 100, 'differs'],
  ['52', 1_461_394 / 27_986_609, 100, 'differs'],
])('%s beside the ratio %d of a measure per %d: %s', (text, ratio, own, result) => {
  const printed = parsePrinted(text);
  if (printed === null) throw new Error(`missing number in ${text}`);
  expect(comparePrinted(printed, ratio, own)).toBe(result);
});
