import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCount, parseNumber } from '../../pipeline/cells/parseNumber.ts';

const inRate = { indicator: 'ni-114', unit: 'per 1000 pupils', multiplier: 1000 };
const inPercent = { indicator: 'ni-087', unit: '%', multiplier: 100 };
const inMoney = { indicator: 'budget', unit: '£ thousand', multiplier: 1 };

test.each([
  ['0', 0, 0],
  ['5.0', 5, 1],
  ['-3', -3, 0],
  ['7.15', 7.15, 2],
  ['0.071', 0.071, 3],
  ['123456789012345', 123456789012345, 0],
  ['9007199254740991', 9007199254740991, 0],
  ['7.123456789012345678', Number('7.123456789012345678'), 18],
])('%s is a number', (text, value, digits) => {
  expect(parseNumber(text)).toEqual({ isNumber: true, value, digits });
});

test.each([
  ['16,340', 'V02', 'write 16340'],
  ['1,234,567.8', 'V02', 'write 1234567.8'],
  ['16 340', 'V02', 'write 16340'],
  ['16\u00a0340', 'V02', 'write 16340'],
  ['16\u2009340', 'V02', 'write 16340'],
  ['7,1', 'V03', 'write 7.1'],
  ['1,63,40', 'V01', 'plain number'],
  ['7.1%', 'V04', 'write 7.1'],
  ['7.1 %', 'V04', 'write 7.1'],
  ['£50', 'V05', 'write 50'],
  ['–3', 'V06', '-3'],
  ['\u22123', 'V06', '-3'],
  ['#DIV/0!', 'V07', 'formula'],
  ['#N/A', 'V07', 'formula'],
  ['NaN', 'S04', 'status x or z'],
  ['Infinity', 'V08', 'plain number'],
  ['1e999', 'V08', 'plain number'],
  ['1.26783E+05', 'V08', '126783 if no digit is lost'],
  ['1e-999', 'V08', 'plain number'],
  ['0x1F', 'V08', 'plain number'],
  ['0b11', 'V08', 'plain number'],
  ['1_000', 'V08', 'plain number'],
  ['.5', 'V08', 'write 0.5'],
  ['5.', 'V08', 'write 5'],
  ['+7', 'V08', 'write 7'],
  ['00213', 'V08', 'write 213'],
  ['-0', 'V08', 'write 0'],
  ['-0.0', 'V08', 'write 0.0'],
  ['7.1.2', 'V08', 'plain number'],
  ['1.000.000', 'V08', 'write 1000000 if the points part thousands'],
  ['5-', 'V01', 'write 5, or -5 if the sign behind it is a minus'],
  ['9007199254740993', 'V08', 'plain number'],
  ['   ', 'V09', 'status'],
  ['07-Jan', 'V11', 'text'],
  ['2008-01-07', 'V11', 'text'],
  ['07/01/2008', 'V11', 'text'],
  ['7.1 / 6.0', 'V01', 'plain number'],
  ['1/2', 'V01', 'plain number'],
  ['TRUE', 'V01', 'plain number'],
  [' 7.1', 'V01', 'write 7.1'],
  ['7.1 ', 'V01', 'write 7.1'],
  ['７．１', 'E07', '7.1'],
  ['7\u200b.1', 'E07', '7.1'],
  ['n/a', 'S04', 'x or z'],
  ['S', 'S04', 'status c'],
  ['supp', 'S04', 'status c'],
  ['DNP', 'S04', 'status c'],
  ['k', 'S04', 'status low'],
  ['NA', 'S04', 'x or z'],
  ['6.6 [u]', 'S04', 'write 6.6 and status u'],
  ['6.6 (r)', 'S04', 'write 6.6 and status r'],
  ['6.6 p', 'S04', 'write 6.6 and status p'],
  ['6.6 [b]', 'S04', 'write 6.6 and status b'],
  ['6.6*', 'S04', 'write 6.6; what the mark says'],
  ['6.6¹', 'S04', 'write 6.6; what the mark says'],
  ['5.11 [note 2]', 'S04', 'write 5.11; what the mark says'],
  ['1,234 (provisional)', 'S04', 'write 1234 and status p'],
  ['1,234 [r]', 'S04', 'write 1234 and status r'],
  ['    1,906', 'V02', 'write 1906'],
  ['6.4 per cent', 'V04', 'write 6.4'],
  ['12O6', 'V01', 'write 1206 if that is meant'],
  ['[x]', 'S05', 'status x'],
  ['[z]', 'S05', 'status z'],
  ['To follow', 'S04', 'status x'],
  ['1.3% (provisional)', 'S04', 'write 1.3 and status p'],
  ['7.1 (estimate)', 'S04', 'write 7.1 and status e'],
  ['..', 'S05', 'status x'],
  ['-', 'S05', 'status z or x'],
  [':', 'S05', 'status z or x'],
  ['~', 'S05', 'status low'],
  ['*', 'S05', 'status c'],
  ['#', 'S05', 'status c'],
  ['<5', 'S05', 'status c'],
  ['[c]', 'S05', 'status c'],
  ['[low]', 'S05', 'status low'],
])('%j is refused as %s', (text, code, mend) => {
  const parsed = parseNumber(text);
  expect(parsed).toMatchObject({ isNumber: false, problem: { code } });
  expect(parsed.isNumber ? '' : parsed.problem.mend).toContain(mend);
});

test.each(['6.6 [c]', '6.6 (c)', '6.6 x', '1,234 [low]'])('the number in %j is not repeated', (text) => {
  const parsed = parseNumber(text);
  const said = parsed.isNumber ? '' : `${parsed.problem.what} ${parsed.problem.mend}`;
  expect(said).toMatch(/leave the cell empty and write status (c|x|low)/);
  expect(said).not.toMatch(/\d/);
});

test('a percent sign on a rate names the tenfold consequence', () => {
  const parsed = parseNumber('1.3%', inRate);
  expect(parsed.isNumber ? '' : `${parsed.problem.what} ${parsed.problem.mend}`).toBe(
    '"1.3%" has a % sign but ni-114 is per 1000 pupils check the unit at its source: 1.3% is 13 per 1000 pupils; write 1.3 only if 1.3 per 1000 pupils is meant',
  );
});

test.each([
  ['£50.785m', inMoney, 'write 50785'],
  ['£1,732k', inMoney, 'write 1732'],
  ['£50.785m', inPercent, 'check that the figure belongs in this row'],
])('%s is mended in the unit of its row', (text, context, mend) => {
  const parsed = parseNumber(text, context);
  expect(parsed).toMatchObject({ isNumber: false, problem: { code: 'V05', mend } });
});

test.each([
  ['213', null],
  ['213.5', 'V15'],
  ['213.0', 'V15'],
  ['-5', 'V12'],
  ['x', 'S05'],
])('a count of %s', (text, code) => {
  const parsed = parseCount(text);
  expect(parsed.isNumber ? null : parsed.problem.code).toBe(code);
});

test.each([
  ['1,22', 'V03', 'look which number is meant at its source, and write that: 122 if the comma alone is a slip'],
  ['12,5', 'V03', 'look which number is meant at its source, and write that: 125 if the comma alone is a slip'],
  ['1.234,5', 'V03', 'look which number is meant at its source, and write that'],
  ['2.500', 'V15', 'look which number is meant at its source, and write that: 2500 if the point parts thousands'],
  ['52.000', 'V15', 'look which number is meant at its source, and write that: 52000 or 52'],
  ['52.00', 'V15', 'write 52'],
  ['1,234', 'V02', 'write 1234'],
])('of a count %s no fraction is proposed', (text, code, mend) => {
  const parsed = parseCount(text);
  expect(parsed).toMatchObject({ isNumber: false, problem: { code, mend } });
});

test('every number this language writes in full is read as itself', () => {
  const decimals = fc.tuple(
    fc.integer({ min: -999_999, max: 999_999 }),
    fc.nat(999_999),
    fc.integer({ min: 1, max: 6 }),
  );
  fc.assert(
    fc.property(decimals, ([whole, fraction, digits]) => {
      const text = `${whole}.${String(fraction % 10 ** digits).padStart(digits, '0')}`;
      expect(parseNumber(text)).toEqual({ isNumber: true, value: Number(text), digits });
    }),
    { seed: 2009 },
  );
});

test('no text is taken for a number that is not digits and a point', () => {
  const letters = fc.constantFrom(...'0123456789.-+eE,_ xXinfNa%£');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      const isPlain = /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && !/^-0(\.0+)?$/.test(text);
      expect(parseNumber(text).isNumber).toBe(isPlain);
    }),
    { seed: 2009, numRuns: 2000 },
  );
});
