import { expect, test } from 'vitest';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import type { Finding, Problem } from '../../pipeline/findings/finding.ts';
import { placeFinding, problem, WHOLE_FILE } from '../../pipeline/findings/finding.ts';
import { collectFindings } from '../../pipeline/findings/collectFindings.ts';
import { linesOf, spellLines } from '../../pipeline/findings/lineRuns.ts';
import { settleFindings } from '../../pipeline/findings/settleFindings.ts';
import { formatReportsAsJson, summariseFindings } from '../../pipeline/findings/report.ts';
import { maskFinding } from '../../pipeline/returns/maskFinding.ts';
import { readContext } from '../bad-inputs/readContext.ts';

const registers = readContext();
const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';

function findingsOf(text: string): readonly Finding[] {
  const bytes = new TextEncoder().encode(text);
  return checkFile({ file: 'a.csv', bytes, registers, today: '2026-11-23' }).findings;
}

const tableOf = (...rows: readonly string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

test('24 age bands with an en dash are one finding with its count and all its lines', () => {
  const areas = ['Dover', 'Malling', 'Tonbridge', 'Thanet 1', 'Thanet 2', 'Gravesham'];
  const rows = areas.flatMap((area) => ['0–19', '0–7', '8–13', '14–19'].map((band) => `${area},${band},100\n`));
  const found = findingsOf(`area,age_band,count\n${rows.join('')}`).filter(({ field }) => field === 'age_band');
  expect(found).toHaveLength(1);
  expect(found[0]?.count).toBe(24);
  expect(linesOf(found[0]?.lines ?? [])).toEqual(Array.from({ length: 24 }, (_, index) => index + 2));
  expect(found[0]?.message).toContain('(and 23 more like it: lines 3 to 25)');
});

test('three places of one cause keep their own words', () => {
  const rows = ['1,234', '2,345', '3,456'].map(
    (value, year) => `Dover,ni-087,200${year}/0${year + 1},"${value}",,,,plan`,
  );
  const found = findingsOf(tableOf(...rows)).filter(({ code }) => code === 'V02');
  expect(found.map(({ message }) => message.split(' - ').at(-1))).toEqual(['write 1234', 'write 2345', 'write 3456']);
});

/** Cells that are wrong for one reason and should hold different things, and the one mend that is told of them all. */
const TOGETHER: readonly (readonly [string, (at: number) => Problem, string])[] = [
  [
    'V02',
    (at) => problem('V02', { text: `${at},234`, instead: `${at}234`, codePoints: [] }),
    'take the separators out, here 1234',
  ],
  [
    'V03',
    (at) => problem('V03', { text: `6,${at}`, instead: `6.${at}` }),
    'write a point before the decimals, here 6.1, if that is meant',
  ],
  ['V04', (at) => problem('V04', percentOf(at, '%')), 'take the % sign away, here 6.1'],
  [
    'V04 of another unit',
    (at) => problem('V04', percentOf(at, 'per 1,000')),
    'check the unit at its source: here 6.1% is 61 per 1,000; write 6.1 only if 6.1 per 1,000 is meant',
  ],
  [
    'V10',
    (at) => problem('V10', { text: `6.${at}1`, found: 2, expected: 1, shown: `6.${at}` }),
    'nothing need be done: kept in the data, here shown as 6.1',
  ],
  ['V15', (at) => problem('V15', { text: `${at}.0`, isRead: true }), 'take the point and what follows it away, here 1'],
  [
    'S04',
    (at) => problem('S04', { kind: 'read', text: `6.${at} [p]`, figure: `6.${at}`, status: 'p' }),
    'write the number alone, here 6.1, and status p',
  ],
  [
    'N02',
    (at) => problem('N02', { text: `Area ${at} `, where: 'trailing', instead: `Area ${at}` }),
    'take the space away, here "Area 1"',
  ],
  [
    'D01',
    (at) => problem('D01', { text: `200${at}-200${at + 1}`, read: `200${at}/0${at + 1}` }),
    'write each as YYYY/YY, here 2001/02',
  ],
  ['V05', (at) => problem('V05', { text: `£${at}`, unit: null, instead: `${at}` }), 'here: write 1'],
  ['E08', () => problem('E08', { text: 'Café' }), 'nothing: it is read the same as the single letter'],
];

const percentOf = (at: number, unit: string) => ({
  text: `6.${at}%`,
  indicator: 'ni-087',
  unit,
  figure: `6.${at}`,
  tenfold: `6${at}`,
});

test.each(TOGETHER)(
  'the mend of %s is told of several places as what to do, and of the first as what that makes',
  (_, of, mend) => {
    const collector = collectFindings('a.csv');
    for (const at of [1, 2, 3, 4, 5]) collector.add(of(at), { line: at + 1, column: 4, field: 'value' });
    const [found, ...others] = collector.list();
    expect([others, found?.count, found?.message.split(' - ').at(-1)]).toEqual([[], 5, mend]);
  },
);

test('places whose mend differs are never made one', () => {
  const rows = [1, 2, 3, 4, 5, 6].map((year) => `Dover,ni-087,200${year}/0${year + 1},5.0,${100 + year},1000,,plan`);
  const found = findingsOf(tableOf(...rows)).filter(({ code }) => code === 'V20');
  expect(found).toHaveLength(6);
});

test('a cell with a right-to-left override is one finding, which proposes no reversed text', () => {
  const found = findingsOf(tableOf('\u202erevoD,ni-087,2008/09,5.1,,,,plan'));
  expect(found.map(({ code }) => code)).toEqual(['X03']);
  expect(found[0]?.message).not.toMatch(/write/);
});

test('nothing need be done is never said beside an error of the same cell', () => {
  const found = findingsOf(tableOf('Dover,ni-087,2008/09,0.0511,51,1000,,plan'));
  expect(found.map(({ code }) => code)).toEqual(['V20']);
  const place = { line: 2, column: 4, field: 'value' };
  const at = (code: Finding['code'], severity: Finding['severity'], message: string): Finding => ({
    ...place,
    code,
    severity,
    file: 'a.xlsx',
    message,
  });
  const dust = at('W15', 'notice', 'line 2, value - cell C2 holds dust - nothing need be done');
  const wrong = at('V20', 'error', 'line 2, value - wrong - write 5.1');
  expect(settleFindings([dust, wrong])).toEqual([wrong]);
  expect(settleFindings([dust, wrong, wrong])).toEqual([wrong]);
  expect(settleFindings([dust, { ...wrong, column: 5 }])).toHaveLength(2);
});

test('a number with r behind it is told what to write once, and never both r and blank', () => {
  const placed = (line: number, column: number, found: Problem): Finding =>
    placeFinding('a.csv', { line, column, field: column === 4 ? 'value' : 'status' }, found);
  const read = (line: number) =>
    placed(line, 4, problem('S04', { kind: 'read', text: '6.6 (r)', figure: '6.6', status: 'r' }));
  const refused = (line: number) => placed(line, 7, problem('S03', { series: 'Dover ni-087 2008/09', isReturn: true }));
  const mends = (findings: readonly Finding[]) =>
    settleFindings(findings).map(({ line, code, message }) => `${line} ${code} ${message.split(' - ').at(-1)}`);
  expect(mends([read(2), refused(2)])).toEqual([
    '2 S03 write 6.6, leave the status blank, and write in the note what the figure was and why it changed: whoever keeps the tables logs it',
  ]);
  const grouped: Finding = { ...read(2), count: 2, lines: [[2, 3]] };
  expect(mends([grouped, refused(2), refused(3)]).map((said) => said.split(',')[0])).toEqual([
    '2 S03 write 6.6',
    '3 S03 write the figure alone',
  ]);
  // Where the log may hold the change, r is what is meant.
  const unlogged = placed(2, 7, problem('S03', { series: 'Dover ni-087 2008/09', isReturn: false }));
  expect(mends([read(2), unlogged])).toEqual(['2 S04 write 6.6 and status r', expect.stringMatching(/^2 S03 log/)]);
});

test('of 10,000 findings the codes are counted first, and the JSON has the line of each', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => `Area ${index},ni-087,2008/09,5.1,,,,plan`);
  const found = findingsOf(tableOf(...rows));
  const [first, second] = summariseFindings(found).split('\n');
  expect(first).toBe('10,000 findings, by their code; then one by one');
  expect(second).toBe('     10,000 errors N01, against the rule "Every area is in the register"');
  const report = { file: 'a.csv', accepted: false, rows: 10_000, findings: found };
  // The report is ours, of the shape its formatter says.
  const [{ findings }] = JSON.parse(formatReportsAsJson([report])) as [{ findings: Finding[] }];
  const lines = findings.flatMap(({ line, lines: runs = [] }) =>
    runs.length === 0 ? [line ?? 0] : [...linesOf(runs)],
  );
  expect(lines.toSorted((a, b) => a - b)).toEqual(rows.map((_, index) => index + 2));
});

test('forty findings are not counted first, and forty-one are, each in its number', () => {
  const [wrong] = findingsOf(tableOf('Dovr,ni-087,2008/09,5.1,113,1915,,plan'));
  const told = problem('W08', { sheet: 'Return', others: [] });
  expect([wrong?.code, told.severity]).toEqual(['N01', 'notice']);
  const notice = { ...told, file: 'a.csv', ...WHOLE_FILE, message: told.what };
  const forty = Array.from({ length: 40 }, (_, at) => ({ ...(wrong ?? notice), line: at + 2 }));
  expect(summariseFindings(forty)).toBe('');
  expect(summariseFindings([notice, ...forty])).toBe(
    '41 findings, by their code; then one by one\n' +
      '         40 errors N01, against the rule "Every area is in the register"\n' +
      '          1 notice W08, by the rule "It is said which sheet is read"\n',
  );
});

test('lines of one cause are told in order, however they came', () => {
  const collector = collectFindings('a.csv');
  for (const line of [9, 4, 5, 7, 3, 20, 6]) {
    collector.add(problem('V16', {}), { line, column: 6, field: 'denominator' });
  }
  expect(collector.list()[0]?.lines).toEqual([
    [3, 7],
    [9, 9],
    [20, 20],
  ]);
});

test.each([
  [[[3, 3]], 'line 3'],
  [[[3, 25]], 'lines 3 to 25'],
  [
    [
      [3, 4],
      [9, 9],
    ],
    'lines 3 to 4 and 9',
  ],
] as const)('%j reads "%s"', (runs, words) => {
  expect(spellLines(runs)).toBe(words);
});

test('of very many lines the rest is counted', () => {
  const runs = Array.from({ length: 30 }, (_, index) => [index * 2, index * 2] as const);
  expect(spellLines(runs)).toMatch(/ 38 and 10 more$/);
});

test('the lines of a masked finding stay, since they are no figures', () => {
  const rows = [1, 2, 3, 4, 5].map((year) => `Dover,ni-087,200${year}/0${year + 1},"1,23${year}",,,,plan`);
  const [found] = findingsOf(tableOf(...rows)).filter(({ code }) => code === 'V02');
  if (found === undefined) throw new Error('missing finding');
  const masked = maskFinding(found, []);
  expect(masked.message).toContain('lines 2 to 6');
  expect(masked.message).not.toContain('1,23');
  expect(masked.lines).toEqual([[2, 6]]);
});
