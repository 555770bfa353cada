import { expect, test } from 'vitest';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { settleFindings } from '../../pipeline/findings/settleFindings.ts';
import { mendSent } from '../../pipeline/mend/mendSent.ts';
import { HEADER, registers, said as saidOf } from './said.ts';

const file = 'a.csv';

/** What a sender is told of a table or, where `isReturn`, of a return. */
const said = (lines: readonly string[], isReturn = false): readonly string[] => saidOf(lines, isReturn);

const encode = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`);
const check = (bytes: Uint8Array) => checkFile({ file, bytes, registers, today: '2026-11-30', asReturn: false });

/** The same of a table read as people send it. */
function saidAsSent(lines: readonly string[]): readonly string[] {
  const bytes = encode(lines);
  const asSent = check(bytes);
  const mended = mendSent({ ...asSent, file, bytes }, 'certain', { registers });
  const found =
    mended === null
      ? asSent.findings
      : [...mended.findings, ...check(mended.csv).findings.filter((one) => !mended.isOurs(one))];
  return settleFindings(found).map(({ code, severity, message }) => `${code} ${severity} ${message}`);
}

const ofRow = (row: string, isReturn = false): readonly string[] => said([HEADER, row], isReturn);
const mendOf = (found: readonly string[]): string | undefined => found[0]?.split(' - ').at(-1);
const codesOf = (found: readonly string[]): readonly string[] => found.map((one) => one.slice(0, 3));

test.each([
  [
    ['"Population"', '"Crown Copyright [from Nomis on 1 December 2026]"', '', '"date","2008"', '"gender","Total"'],
    'Nomis',
  ],
  [
    ['"Children"', '', '"Counting: Income"', '', '"Filters:"', '"Year","2008/09"', '', '"A","0-4","5-9"'],
    'Stat-Xplore',
  ],
])('a grid below lines about its query is one finding', (lines, site) => {
  const found = said(lines);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`this is a table as ${site} gives it`);
});

test.each([
  ['From: Manager\nTo: Team\nSubject: Figures\n\narea,value\n', 'an e-mail message'],
  ['BEGIN:VCALENDAR\nVERSION:2.0', 'a calendar or a card of contacts'],
  ['ID;PWXL;N;E\nC;Y1;X1;K"area"', 'a SYLK sheet'],
  ['@prefix qb: <http://purl.org/linked-data/cube#> .', 'linked data (RDF)'],
  [`${'a.csv'.padEnd(257, '\0')}ustar`, 'a tar archive'],
])('%j is refused as what it is', (text, kind) => {
  const found = said([text]);
  expect(codesOf(found)).toEqual(['E06']);
  expect(found[0]).toContain(`the file is ${kind}`);
});

test('a table drawn with bars is read, its lines of dashes passed over', () => {
  const names = HEADER.split(',');
  const row = ['Dover', 'ni-087', '2008/09', '5', '100', '2000', '', 'census'];
  const bars = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = `|${names.map(() => '---').join('|')}|`;
  const found = saidAsSent([bars(names), rule, bars(row)]);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('P09 notice a.csv - cells are separated by a vertical bar');
  expect(saidAsSent([rule.replaceAll('|', '+'), bars(names), bars(row), rule])).toHaveLength(1);
  expect(saidAsSent([names.join(' | '), rule.slice(1, -1), row.join(' | '), '(1 row)'])).toHaveLength(1);
  expect(codesOf(saidAsSent([bars(names), bars(row), bars(row.slice(1))]))).toEqual(['P09']);
  expect(saidAsSent([bars(names), bars(row.with(0, '"Dover"'))])[0]).toMatch(/^P0[59] error/);
});

test('text as a formula is one finding of a row, and a name that stands so has one mend', () => {
  const quoted = ['Malling', 'ni-087', '2008/09', '5', '100', '2000'].map((text) => `"=""${text}"""`).join(',');
  expect(ofRow(`${quoted},,"=""census"""`)).toEqual([
    'N01 line 2, area - text written as a formula (="...") in area, indicator, period, source, value, numerator and ' +
      'denominator - take the = and the quotation marks away in each of them: here "Malling"',
  ]);
  expect(ofRow('"=""Malling""",ni-087,2008/09,5,100,2000,,census').map((one) => one.split(' - ').at(-1))).toEqual([
    'write "Malling" if that is meant',
  ]);
  expect(mendOf(ofRow('Dover,ni-087,2008/09,5,100,2000,,"=""census"""'))).toBe('write "census"');
});

test.each([
  ['0.05,100,2000', 'write 5 if the counts are right'],
  ['5.3,100,2000', 'write 5 if the counts are right'],
])('the figures %s have the mend of what is wrong with them', (figures, mend) => {
  const found = ofRow(`Dover,ni-087,2008/09,${figures},,census`);
  expect([codesOf(found), mendOf(found)]).toEqual([['V20'], mend]);
});

test('values of another unit are one finding, however many', () => {
  const rows = ['Dover', 'Malling', 'Tonbridge', 'Thanet 1'].map(
    (area, at) => `${area},ni-087,2008/09,0.0${at + 4},${20 * (at + 4)},2000,,census`,
  );
  const found = said([HEADER, ...rows]).filter((one) => one.startsWith('V20'));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('100 times as much');
});

// Two children of 2000, whose share of 0.1 gives their number away.
test.each(
  [
    '"0,10",2',
    '0.1%,2',
    '0.1o,2',
    '0.103,2',
    '£0.1,2',
    '0.1*,2',
    "0.10,'2",
    '0.10,2*',
    '0.10,2o',
    '0.10,02',
    '0.10,2.0',
  ].concat([
    '0.10,~2',
    '0.10,"2,0"',
    '0.10,2e0',
    '0.10,2 pupils',
    '0.10,two',
    '0.10,2 (r)',
    '0.10,-2',
    '0.10,"=""2"""',
    '150,2',
  ]),
)('of a row with a small count nothing is repeated, however it is written: %s', (figures) => {
  for (const isReturn of [true, false]) {
    const found = ofRow(`Dover,ni-117,2008/09,${figures},2000,,census`, isReturn);
    const sent = saidAsSent([HEADER, `Dover,ni-117,2008/09,${figures},2000,,census`]);
    for (const one of [...found, ...sent])
      expect(one.replace(/line 2|V\d\d|S\d\d|12 or 7\.1|below 5|above 100/g, '')).not.toMatch(
        /\b(0\.1|2(?!000)|two\b|150)/,
      );
  }
});

test.each(['2/2000', '2 of 2000', '2 out of 20', '2 (0.1%)', '0.1% (2 pupils)', '0.1% (n=2)'])(
  'a small count that stands with the value, as in %s, is not repeated',
  (value) => {
    const [found = '', ...others] = ofRow(`Dover,ni-117,2008/09,${value},,,,census`);
    expect(others).toEqual([]);
    expect(found.replace('line 2', '').replace('12 or 7.1', '')).not.toMatch(/\b(0\.1|2)\b/);
  },
);

test('a small count is not repeated where the value beside it tells a large one', () => {
  const found = ofRow('Dover,ni-117,2008/09,118/2000,3 (r),,,census').join('\n');
  expect(found).toContain('a count of its row is small');
  expect(found).not.toMatch(/118|\b3\b/);
});

test.each(['c (3)', 'c, 3 pupils', 'c three'])('the number beside a status, as in %s, is not repeated', (status) => {
  const found = ofRow(`Dover,ni-117,2008/09,,,,"${status}",census`);
  expect(codesOf(found)).toEqual(['S06']);
  expect(found[0]).toContain('status "c');
  expect(found[0]).not.toMatch(/3|three/);
});

test.each([
  ['2008/09', 'V01', 'write a plain number such as 12 or 7.1'],
  ['12/13', 'V01', 'write a plain number such as 12 or 7.1'],
  ['G', 'S04', 'leave the cell empty and write status x: x not available, z not applicable'],
])('%s, which may mean several things, is given no meaning', (value, code, mend) => {
  const found = ofRow(`Dover,ni-087,2008/09,${value},,,,census`);
  expect([codesOf(found), mendOf(found)]).toEqual([[code], mend]);
});

test('what only looks like a postcode is no postcode', () => {
  expect(ofRow('Q1,ni-087,2008/09,5,100,2000,,census')[0]).toContain('unknown area "Q1"');
});

test.each([
  ['5.0 (4.1-6.0)', 'write 5.0, and leave the interval out: it is worked out from the counts'],
  ['5.0 ±0.9', 'write 5.0, and leave the interval out: it is worked out from the counts'],
  ['Amber', 'write the figure that was judged; where there is none to be had leave the cell empty and write status x'],
  ['five', 'write it in digits'],
  ['100/2000', 'write 100 as numerator and 2000 as denominator, and as value what they give'],
])('of the value %s the mend fits what it is', (value, mend) => {
  expect(mendOf(ofRow(`Dover,ni-087,2008/09,${value},100,2000,,census`))).toBe(mend);
});

test.each(['<=5', '1–4', '0-4'])('%s says that a number is small', (value) => {
  expect(ofRow(`Dover,ni-087,2008/09,${value},,,,census`)[0]).toContain('says that a number is small');
});

test.each(['nil', 'Nil return', 'none', '---'])('%s may be a true zero', (value) => {
  expect(mendOf(ofRow(`Dover,ni-087,2008/09,${value},${value},${value},,census`))).toMatch(
    /^leave these cells empty .*or write 0 if/,
  );
});

test.each([
  ['St Mary’s Primary School', 'is a school, not an area'],
  ['886/2345', 'is the number of a school'],
  ['CT16', 'is the first half of a postcode'],
  ['E05004950', 'is a ward or parish'],
  ['E01024190', 'is the code of a small area of the census'],
  ['W06000015', 'is the code of an area of Wales'],
  ['Kent average', 'is an average, not an area'],
  ['East Kent (Dover and Thanet)', 'names several areas: Dover and Thanet'],
  ['Shepway/Ashford', 'names several areas: Ashford and Shepway'],
])('the area %s is told for what it is', (area, words) => {
  const found = ofRow(`${area},ni-087,2008/09,5,100,2000,,census`);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(words);
});

test('a whole postcode in the place of an area is not repeated', () => {
  expect(ofRow('CT16 1AA,ni-087,2008/09,5,100,2000,,census').join()).not.toMatch(/CT16|1AA/);
});

test.each([
  [['Q1', 'Q2', 'Q3', 'Q4'].map((part) => `Dover,ni-117,2008/09 ${part},5,100,2000,,census`), 'D01'],
  [[1, 2, 3, 4].map((part) => `Dover,half-days-primary,2008/09 HT${part},5,50000,1000000,,census`), 'D07'],
  [[5, 6, 7, 8].map((year) => `Dover,ni-087,200${year}-0${year + 1},5,100,2000,,census`), 'D01'],
])('periods wrong in one way are one finding', (rows, code) => {
  expect(codesOf(said([HEADER, ...rows]))).toEqual([code]);
});

test('April to March of a year is a financial year', () => {
  expect(codesOf(ofRow('Dover,ni-087,Apr-Mar 2008/09,5,100,2000,,census'))).toEqual(['D04']);
  expect(mendOf(ofRow('Dover,ni-117,Apr-Mar 2008/09,5,100,2000,,census'))).toBe('write 2008/09 if that is meant');
});

test('spaces that do not break behind the cells of a row are one finding, a blank status among them', () => {
  const cells = ['Dover', 'ni-087', '2008/09', '5', '100', '2000', '', 'census'].map((text) => `${text}\u00a0`);
  const [found, ...others] = ofRow(cells.slice(0, 5).join(',').concat(',2000,\u00a0,census'));
  expect(others).toEqual([]);
  expect(found).toContain('U+00A0 NO-BREAK SPACE in area, indicator, period, status, value and numerator');
});

test('spaces behind the cells of a row are one finding', () => {
  expect(saidAsSent([HEADER, 'Dover ,ni-087 ,2008/09 ,5 ,100 ,2000 ,,census'])).toEqual([
    'N02 notice line 2, area - a trailing space in area, indicator, period, value, numerator and denominator, which are read ' +
      'without it - take it away in each of them',
  ]);
});

test('a row that is not whole is not found by a count of children', () => {
  expect(ofRow('3 pupils in Dover,ni-117,2008/09')).toEqual([
    'P06 line 2 - 3 fields where the header has 8, in the row that starts "ni-117" - add the missing fields, blank where there is nothing',
  ]);
});

test.each([
  [`${HEADER.toUpperCase()}`, 'H04'],
  ['area,indicator,period,value', 'H02'],
])('one cause in the header %s is one finding', (header, code) => {
  expect(
    codesOf(
      said([header, 'Dover,ni-087,2008/09,5,100,2000,,census'.split(',').slice(0, header.split(',').length).join(',')]),
    ),
  ).toEqual([code]);
});

test('lines of two cells above the header are told to be left out', () => {
  expect(said(['LCSP,Dover', 'Year,2008/09', HEADER, 'Dover,ni-087,2008/09,5,100,2000,,census'])).toEqual([
    'H01 line 1 - the header stands on line 3, and other cells above it - leave out the lines above line 3: what they say of ' +
      'the rows belongs in their cells',
  ]);
});

test('a judgement without its figure is no table of targets', () => {
  expect(codesOf(said(['area,indicator,period,RAG', 'Dover,ni-087,2008/09,Red']))).toEqual(['H01']);
});

test('a row that stands where the header belongs is told without its small count', () => {
  expect(said(['Dover,ni-117,2008/09,0.15,3,2000,,census'])[0]).not.toMatch(/0\.15|\b3\b|2000,/);
});

test.each([
  ['< 5.8', 'write 5.8: whether it is the most or the least the direction says'],
  ['5.8 or less', 'write 5.8: whether it is the most or the least the direction says'],
  ['5.5-6.0', 'write the one number that is to be reached'],
  ['reduce by 5%', 'write the number that is to be reached, and not the change'],
])('the target %s has the mend of what it says', (target, mend) => {
  const found = said(['area,indicator,period,target,direction,source', `Kent,ni-087,2010/11,${target},at most,plan`]);
  expect(mendOf(found.filter((one) => one.includes(', target - ')))).toBe(mend);
});

test('an id with its label leads to the id', () => {
  expect(mendOf(ofRow('Dover,NI 87: Secondary absence,2008/09,5,100,2000,,census'))).toBe(
    'write ni-087 if that is meant',
  );
});

test.each([
  ['Dover;ni-087;2008/09;5;100;2000;;census', 'part the cells of this row with commas, as those of the header are'],
  ['\u001a', 'delete it'],
])('the broken line %j has one mend', (line, mend) => {
  const found = said([HEADER, 'Dover,ni-087,2008/09,5,100,2000,,census', line]);
  expect([found.length, mendOf(found)]).toEqual([1, mend]);
});
