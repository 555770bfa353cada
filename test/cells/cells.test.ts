import { expect, test } from 'vitest';
import { checkCharacters } from '../../pipeline/cells/checkCharacters.ts';
import { checkFreeText } from '../../pipeline/cells/checkFreeText.ts';
import { checkId } from '../../pipeline/cells/checkId.ts';
import { checkSourceCell } from '../../pipeline/cells/checkSourceCell.ts';
import { findPersonalData } from '../../pipeline/cells/findPersonalData.ts';
import { nearestName } from '../../pipeline/cells/nearestName.ts';
import { checkDate } from '../../pipeline/cells/parseDate.ts';
import { checkIndicatorId } from '../../pipeline/cells/parseIndicatorId.ts';
import { parseStatus } from '../../pipeline/cells/status/parseStatus.ts';
import { SYMBOLS } from '../../pipeline/publish/downloads/symbols.ts';
import { roundTo } from '../../pipeline/cells/roundTo.ts';

test.each([
  ['', ''],
  ['c', 'c'],
  ['low', 'low'],
  ['u', 'u'],
])('status %j is known', (text, code) => {
  expect(parseStatus(text)).toEqual({ code, problem: null });
});

test.each([
  ['[c]', 'c', 'warning'],
  ['[low]', 'low', 'warning'],
  ['q', null, 'error'],
  ['C', null, 'error'],
  ['p, r', null, 'error'],
  ['[]', null, 'error'],
  [' c', null, 'error'],
  ['actual', '', 'warning'],
  ['provisional', 'p', 'warning'],
  ['not available', 'x', 'warning'],
  ['prov.', null, 'error'],
  ['NA', null, 'error'],
])('status %j gives %j and a %s', (text, code, severity) => {
  expect(parseStatus(text)).toMatchObject({ code, problem: { code: 'S06', severity } });
});

test.each(SYMBOLS)('the meaning of $code, as a form says it, is read as $code', ({ code, meaning }) => {
  const [words = ''] = meaning.split(/[:;]/);
  expect(parseStatus(words)).toMatchObject({ code, problem: { code: 'S06', severity: 'warning' } });
});

test.each([
  ['P', 'write p if that is meant'],
  ['supp', 'write c if that is meant'],
  ['final', 'leave it blank if a plain actual figure is meant'],
  ['actual', 'leave it blank'],
  ['NA', 'leave it blank beside a figure, and write x where there is no figure'],
  ['p u', 'write u, which limits the figure most, and say p in words in the note'],
  ['r,b', 'write b, which limits the figure most, and say r in words in the note'],
  ['c x', 'write c, which withholds and goes before all others, and leave value, numerator and denominator empty'],
  ['c,p', 'write c, which withholds and goes before all others, and leave value, numerator and denominator empty'],
  ['[p][c]', 'write one code, in lower case and without brackets'],
  ['[p] [c]', 'write c, which withholds and goes before all others, and leave value, numerator and denominator empty'],
  ['x; e', 'write x, with which there is no figure, and leave value, numerator and denominator empty'],
  ['x z', 'write one code, in lower case and without brackets'],
  ['p p', 'write one code, in lower case and without brackets'],
])('status %j is told to %s', (text, mend) => {
  expect(parseStatus(text).problem?.mend).toBe(mend);
});

test.each([
  ['dover', null],
  ['ni-087', null],
  ['', 'X04'],
  ['   ', 'X04'],
  ['Dover', 'X04'],
  ['dover.', 'X04'],
  ['.', 'X04'],
  ['..', 'X04'],
  ['../../etc/passwd', 'X04'],
  ['..\\windows', 'X04'],
  ['/etc', 'X04'],
  ['%2e%2e%2f', 'X04'],
  ['a--b', 'X04'],
  ['-a', 'X04'],
  ['a b', 'X04'],
  ['a\nb', 'X04'],
  ['index', 'X04'],
  ['con', 'X04'],
  ['com1', 'X04'],
  ['a'.repeat(61), 'X04'],
  ['constructor', 'X05'],
  ['__proto__', 'X05'],
  ['prototype', 'X05'],
  ['toString', 'X05'],
  ['hasOwnProperty', 'X05'],
])('id %j: %s', (text, code) => {
  expect(checkId(text, 'area_id')?.code ?? null).toBe(code);
});

test.each([
  ['2024-03-01', null, ''],
  ['2024-02-29', null, ''],
  ['2023-02-29', 'R04', 'not a real date'],
  ['2024-13-01', 'R04', 'not a real date'],
  ['2999-01-01', 'R04', 'future'],
  ['1 March 2024', 'R04', '2024-03-01'],
  ['01/03/2024', 'R04', '2024-03-01'],
  ['2024', 'R04', 'YYYY-MM-DD'],
])('date %s: %s', (text, code, words) => {
  const found = checkDate(text, { field: 'retrieved', today: '2025-01-01', canBeShort: false });
  expect(found?.code ?? null).toBe(code);
  expect(`${found?.what ?? ''} ${found?.mend ?? ''}`).toContain(words);
});

test.each([
  ['plan p11', []],
  ['</script><script>alert(1)</script>', []],
  ['${process.env.HOME} {{7*7}}', []],
  ['-3', []],
  ['-', []],
  ['-1,234', []],
  ['=1+1', ['X01']],
  ['+SUM(1)', ['X01']],
  ['-SUM(1)', ['X01']],
  ['@x', ['X01']],
  ['\tx', ['X01']],
  ['\r=x', ['X01']],
  ['Tom &amp; Jerry', ['N04']],
  ['AT&T', []],
  ['Cafe\u0301', ['E08']],
])('free text %j: %j', (text, codes) => {
  expect(checkFreeText(text).map(({ code }) => code)).toEqual(codes);
});

test('a formula and an entity are errors in their kind; entities in free text only a notice', () => {
  expect(checkFreeText('=1')[0]?.severity).toBe('error');
  expect(checkFreeText('a &amp; b')[0]?.severity).toBe('notice');
});

test.each([
  ['plain', []],
  ['line\nbreak', []],
  ['\u000b', ['E05']],
  ['\u0000', ['E05']],
  ['\u202e', ['X03']],
  ['\ufffd', ['E04']],
  ['â€“', ['E04']],
  ['Ã©', ['E04']],
  ['São Paulo Ângela', []],
  ['AKIAIOSFODNN7EXAMPLE', ['X07']],
  ['-----BEGIN RSA PRIVATE KEY-----', ['X07']],
  ['ghp_0123456789012345678901234567890123', ['X07']],
])('characters of %j: %j', (text, codes) => {
  expect(checkCharacters(text).map(({ code }) => code)).toEqual(codes);
});

test('a secret is named by its kind and never repeated', () => {
  expect(checkCharacters('AKIAIOSFODNN7EXAMPLE')[0]?.what).toBe('looks like a secret (an AWS access key)');
});

test.each([
  ['', null, 'R01'],
  ['plan', null, null],
  ['KCC LCSP Service Level Business Plan 2009/10 p11', null, null],
  ['bp-2019', null, 'R01'],
  ['bp-2019', ['bp-2019'], null],
  ['bp-2019', ['bp-2009'], 'R01'],
])('source %j with register %j: %s', (text, sources, code) => {
  const context = { sources: sources === null ? null : new Set(sources), mustBeId: false };
  expect(checkSourceCell(text, context)[0]?.code ?? null).toBe(code);
});

test.each([
  ...['NA', 'n/a', 'N.A.', '#N/A', '[na]', '_openxlsx_NA', '<NA>', 'NaN', 'NULL', 'none', 'Nil', 'missing', 'unknown'],
  ...['Not known', 'not  available', 'TBC', 't.b.c.', 'To be confirmed', 'to follow', '-', '–', '...', '?', '[x]', '"'],
])('source %j names nothing, in a return as in our own tables', (text) => {
  for (const mustBeId of [false, true]) {
    const found = checkSourceCell(text, { sources: new Set(['plan-2009-10']), mustBeId });
    expect(found.map(({ code, what, mend }) => `${code} ${what} - ${mend}`)).toEqual([
      `R01 source ${JSON.stringify(text).replaceAll('\\"', '"')} says that there is none - name the document the figure comes from`,
    ]);
  }
});

test.each([
  'Not named in the documents held',
  'Unknown Pleasures: a survey of 2008',
  'National Audit Office',
  'Nil return of the LCSP, March 2009',
  'X-Press school census',
  '2009/10 plan',
  'MIS',
])('source %j is a citation in words', (text) => {
  expect(checkSourceCell(text, { sources: new Set(['plan-2009-10']), mustBeId: false })).toEqual([]);
});

test('a registered id is a source, whatever it is called', () => {
  expect(checkSourceCell('na', { sources: new Set(['na']), mustBeId: true })).toEqual([]);
});

test('in our own tables a citation in words is no source', () => {
  expect(checkSourceCell('plan', { sources: new Set(['plan-2009-10']), mustBeId: true })[0]?.code).toBe('R01');
});

const REGISTER = new Map([
  ['ni-087', { label: 'Secondary persistent absence' }],
  ['ni-114', { label: 'Permanent exclusions' }],
]);

test.each([
  ['ni-087', null, ''],
  ['', 'K04', 'blank'],
  ['NI 87', 'K05', 'ni-087'],
  ['ni087', 'K05', 'ni-087'],
  ['NI_114', 'K05', 'ni-114'],
  ['permanent exclusions', 'K05', 'ni-114'],
  ['ni-088', 'K05', 'ni-087'],
  ['constructor', 'K05', 'register of measures, or have it added there'],
])('indicator %j: %s', (text, code, words) => {
  const found = checkIndicatorId(text, REGISTER);
  expect(found?.code ?? null).toBe(code);
  expect(`${found?.what ?? ''} ${found?.mend ?? ''}`).toContain(words);
});

test.each([
  ['Doverr', ['Dover', 'Deal'], 'Dover'],
  ['denomiator', ['numerator', 'denominator'], 'denominator'],
  ['Thanet 3', ['Thanet 1', 'Thanet 2'], null],
  ['Paris', ['Dover'], null],
  ['', ['a'], null],
])('the name nearest to %j among %j is %j', (text, known, nearest) => {
  expect(nearestName(text, known)).toBe(nearest);
});

test.each([
  ['joan.bloggs@example.org', 'an e-mail address (with @)'],
  ['ring 01234 567890', 'a telephone number'],
  ['Kent County Council', null],
  ['2008/09, 1,494,582 of 27,997,524', null],
])('personal data in %j: %j', (text, kind) => {
  expect(findPersonalData(text)).toBe(kind);
});

test.each([
  [7.15, 1, '7.2'],
  [-7.15, 1, '-7.2'],
  [1.005, 2, '1.01'],
  [-0.04, 1, '0'],
  [7, 2, '7'],
])('%d rounded half away from zero to %i decimals is %s', (value, decimals, text) => {
  expect(roundTo(value, decimals)).toBe(text);
});
