import { expect, test } from 'vitest';
import { collectFindings, FINDINGS_PER_CODE } from '../../pipeline/findings/collectFindings.ts';
import { nameCharacter, listText, quoteText } from '../../pipeline/findings/spelling.ts';
import { placeFinding, problem, WHOLE_FILE, WORDINGS } from '../../pipeline/findings/finding.ts';
import { formatFindings, formatReportsAsJson } from '../../pipeline/findings/report.ts';

test('codes are a letter and two digits, as in the catalogue of checks', () => {
  for (const code of Object.keys(WORDINGS)) expect(code).toMatch(/^[A-Z]\d\d$/);
});

test('a finding reads place, what is wrong, what to write instead', () => {
  const finding = placeFinding(
    'data/a.csv',
    { line: 2, column: 4, field: 'value' },
    problem('V03', { text: '7,1', instead: '7.1' }),
  );
  expect(finding.message).toBe('line 2, value - "7,1" has a decimal comma - write 7.1 if that is meant');
  expect(formatFindings([finding])).toBe(`data/a.csv:2:4 error V03 ${finding.message}\n`);
});

test('a finding about a whole file names the file', () => {
  expect(placeFinding('data/a.csv', WHOLE_FILE, problem('P01', {})).message).toMatch(/^a\.csv - the file is empty - /);
});

const at = (file: string, line: number | null, column: number | null) =>
  placeFinding(file, { line, column, field: null }, problem('P08', {}));

test('findings are sorted by file, line and column', () => {
  const text = formatFindings([
    at('b.csv', 1, null),
    at('a.csv', 10, 2),
    at('a.csv', 10, 1),
    at('a.csv', 9, null),
    at('a.csv', null, null),
  ]);
  expect(text.split('\n').map((line) => line.split(' ')[0])).toEqual([
    'a.csv',
    'a.csv:9',
    'a.csv:10:1',
    'a.csv:10:2',
    'b.csv:1',
    '',
  ]);
});

test('the JSON report holds the same findings as data', () => {
  const finding = placeFinding('a.csv', { line: 2, column: 4, field: 'value' }, problem('V16', {}));
  const report = { file: 'a.csv', accepted: false, rows: 1, findings: [finding] };
  expect(JSON.parse(formatReportsAsJson([report]))).toEqual([
    {
      file: 'a.csv',
      accepted: false,
      rows: 1,
      findings: [{ code: 'V16', severity: 'error', line: 2, column: 4, field: 'value', message: finding.message }],
    },
  ]);
});

test.each([
  ['plain', '"plain"'],
  ['a\u200bb', '"a<U+200B>b"'],
  ['a\nb', '"a<U+000A>b"'],
  ['\u001b[31m', '"<U+001B>[31m"'],
  ['x'.repeat(100), `"${'x'.repeat(59)}…"`],
])('%j is echoed as %s', (text, shown) => {
  expect(quoteText(text)).toBe(shown);
});

test.each([
  [0x2013, 'U+2013 EN DASH'],
  [0xff17, 'U+FF17 FULLWIDTH DIGIT SEVEN'],
  [0x0449, 'U+0449 CYRILLIC LETTER'],
  [0x1f600, 'U+1F600'],
])('character %i is %s', (codePoint, name) => {
  expect(nameCharacter(codePoint)).toBe(name);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [[...'abcdefghi'], 'a, b, c, d, e, f, g and 2 more'],
])('%j in a sentence is "%s"', (items, text) => {
  expect(listText(items, 'and')).toBe(text);
});

test('a collector keeps a bounded number of findings and counts the rest', () => {
  const collector = collectFindings('a.csv');
  const place = (line: number) => ({ line, column: 4, field: 'value' });
  for (let line = 2; line < 1002; line += 1)
    collector.add(problem('V21', { series: 'a', before: '1', after: `${line}`, period: '2008/09' }), place(line));
  expect(collector.list()).toHaveLength(FINDINGS_PER_CODE + 1);
  expect(collector.list().at(-1)?.message).toContain('950 more findings of this kind (V21): lines 52 to 1001');
  expect(collector.list().at(-1)?.lines).toEqual([[52, 1001]]);
  expect(collector.hasErrors()).toBe(false);
  collector.add(problem('P01', {}), WHOLE_FILE);
  expect(collector.hasErrors()).toBe(true);
});
