import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { registersFrom } from '../../pipeline/check/registersFrom.ts';
import { formatReports, REPORT_FORMATS } from '../../pipeline/findings/formats.ts';
import { linesOf } from '../../pipeline/findings/lineRuns.ts';
import { mendTable } from '../../pipeline/mend/mendTable.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { loadWorkbookReader } from '../../pipeline/read/workbook/loadWorkbookReader.ts';
import { checkReturnFile } from '../../pipeline/returns/checkReturnFile.ts';
import { RETURN_PACKAGE } from '../../pipeline/returns/returnSchema.ts';
import { packWorkbook, STYLES, type TestCell } from '../workbook/packWorkbook.ts';

const table = (path: string) => parseTable(path, readFileSync(path));
const registers = registersFrom({
  areas: table('data/areas.csv'),
  areaNames: table('data/lookups/area-names.csv'),
  indicators: table('data/indicators.csv'),
  revisions: table('data/revisions.csv'),
});
const HEADER = 'area,indicator,period,value,numerator,denominator,status,source,note';
const today = '2026-11-30';

/** What withholds, as it should be written and as people write it; and what nobody can say the meaning of. */
const WITHHELD = [
  'c',
  'x',
  'z',
  'low',
  '[c]',
  '(c)',
  'C',
  'c,p',
  'p/c',
  'c.',
  ' c',
  'S',
  's',
  'supp',
  'Suppressed',
].concat(['withheld', 'do not publish', '*', '#', 'x; c', 'hidden', 'small number', '???']);

/** Ways in which a number that is withheld may stand in a cell: with every kind of slip that has words of its own. */
const CELLS = [
  '7391',
  '7391*',
  '7391 [c]',
  '7391 [note 2]',
  '7391 (r)',
  '7391p',
  '7,391',
  '7.391',
  '7 391',
  '73,91',
].concat(
  ['7391%', '7391 per cent', '£7391', '7391k', '-7391', '\u22127391', '+7391', '07391', '7391.', '.7391', '7391.0'],
  ['7391.55', '7391e0', '0x7391', '7_391', "'7391", '(7391)', '7391;', 'c7391', '7391 c', '7391 suppressed', '<7391'],
  [
    '7391 - 7391',
    '=7391',
    '\u200b7391',
    '7\u200b391',
    '73\u00a091',
    '\u202e7391',
    '7391\ufeff',
    '7391\u0007',
    '7391Ã©',
  ],
  [
    '73O91',
    '7391\ufffd',
    '７３９１',
    ' 7391 ',
    '7391 provisional',
    '7391/9541',
    '07/03/91',
    'approx 7391',
    '\t7391',
    '7391¹',
  ],
  ['seven thousand three hundred', '7391 pupils', '@7391', '7391-', '1e7391', '73.91.0', 'http://7391.example/а'],
);

const TELLS = /7\D{0,6}3\D{0,6}9\D{0,6}1|[7７][3３][9９][1１]|77\.[45]|seven|07\/03|1990|7-Mar/i;

const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell}"` : cell);

function everythingSaid(text: string, isReturn: boolean): string {
  const file = 'a.csv';
  const bytes = new TextEncoder().encode(text);
  const dataPackage = RETURN_PACKAGE;
  const checked = checkFile({ file, bytes, registers, today, asReturn: isReturn, dataPackage });
  const mended = mendTable(file, bytes, { registers, isTidied: true })?.findings ?? [];
  const report = { ...checked, findings: [...checked.findings, ...mended] };
  return REPORT_FORMATS.map((format) => formatReports([report], format)).join('\n');
}

const row = (cells: readonly string[], status: string, note = ''): string =>
  `Dover,ni-087,2008/09,${cells.map(quote).join(',')},${quote(status)},School census,${quote(note)}`;

/** Lines of what is said of a table that repeat a number of it. */
const leaks = (rows: readonly string[], isReturn: boolean): readonly string[] =>
  everythingSaid(`${[HEADER, ...rows].join('\n')}\n`, isReturn)
    .split('\n')
    .filter((line) => TELLS.test(line));

const placed = (status: string): readonly (readonly string[])[] => [
  CELLS.map((cell) => row([cell, '', ''], status)),
  CELLS.map((cell) => row(['', cell, '9541'], status)),
  CELLS.map((cell) => row(['5', '7391', cell], status)),
  CELLS.map((cell) => row(['', '', ''], status, cell)),
];

test.each(WITHHELD)('beside the status %j no way of writing a number makes a finding repeat it', (status) => {
  expect(placed(status).flatMap((rows) => leaks(rows, true))).toEqual([]);
});

test.each(['c', 'c,p', 'hidden'])('nor does one of a table that is no return, beside %j', (status) => {
  expect(placed(status).flatMap((rows) => leaks(rows, false))).toEqual([]);
});

test.each(WITHHELD)(
  'every row with a number beside %j is told that it may hold none, or what its status is',
  (status) => {
    const rows = CELLS.map((cell) => row([cell, '', ''], status));
    const bytes = new TextEncoder().encode(`${[HEADER, ...rows].join('\n')}\n`);
    const { findings } = checkFile({ file: 'a.csv', bytes, registers, today, dataPackage: RETURN_PACKAGE });
    const told = findings.filter(({ code, severity }) => severity === 'error' && /^(S0[246]|X03)$/.test(code));
    const lines = new Set(told.flatMap(({ line, lines = [[line ?? 0, line ?? 0]] }) => linesOf(lines)));
    expect(CELLS.filter((_, at) => !lines.has(at + 2))).toEqual([]);
  },
);

test('no check of the whole file sets a withheld figure beside others', () => {
  const sound = row(['5.9', '113', '1915'], '');
  for (const status of ['c', 'C', 'c,p', 'supp', 'hidden']) {
    const withheld = row(['77.5', '7391', '9541'], status);
    expect(leaks([sound, withheld], true)).toEqual([]);
    expect(leaks([withheld, sound.replace('2008/09', '2009/10')], true)).toEqual([]);
    expect(leaks([row(['0.5', '7391', '9541'], status), withheld], false)).toEqual([]);
  }
});

test('under a header that withholds, and in a row of another width, no cell is repeated either', () => {
  const body = CELLS.map((cell) => row([cell, cell, cell], ''));
  const headers = ['value [c]', 'Value (suppressed)', 'Rate [c]', 'value [c, p]', 'Value [x]'];
  const files = headers.map((name) => `${HEADER.replace('value', quote(name))}\n${body.join('\n')}\n`);
  const ragged = CELLS.map((cell) => `${row([cell, '', ''], 'c')},more\n,,${quote(cell)},c\n`);
  const said = [...files, `${HEADER}\n${ragged.join('')}`].flatMap((text) => everythingSaid(text, true).split('\n'));
  expect(said.filter((line) => TELLS.test(line))).toEqual([]);
});

test('what is said of a comment does not repeat the figure it was written about', () => {
  const header = 'area_id,indicator,period,figure,status,text,post,date,note';
  const rows = CELLS.map((cell) => `dover,ni-087,2008/09,${quote(cell)},c,It fell.,Head of service,2009-10-01,`);
  const said = everythingSaid(`${[header, ...rows].join('\n')}\n`, false).split('\n');
  expect(said.filter((line) => TELLS.test(line))).toEqual([]);
});

const styled = (style: keyof typeof STYLES, value: number): TestCell => ({
  attributes: `s="${STYLES[style]}"`,
  xml: `<v>${value}</v>`,
});
const raised: TestCell = {
  attributes: 't="inlineStr"',
  xml: '<is><r><t>73</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>91</t></r></is>',
};

/** Cells of a workbook that are shown in another way than they are stored. */
const SHOWN: readonly TestCell[] = [
  styled('percent', 0.7391),
  styled('tenths', 7391.25),
  styled('thousands', 7391),
  styled('pounds', 7391),
  styled('dash', 7391),
  styled('date', 7391),
  styled('dayMonth', 7391),
  styled('monthYear', 33304),
  styled('struck', 7391),
  raised,
  '7391*',
  ' 7391',
];

test.each([
  ['value', 'c'],
  ['value', 'C'],
  ['value', 'c,p'],
  ['value', 'supp'],
  ['value', 'hidden'],
  ['Value [c]', ''],
])(
  'of a workbook whose column is %s and status %j no message repeats a number, however it is shown',
  async (name, status) => {
    const header = HEADER.replace('value', name).split(',');
    for (const cell of SHOWN)
      for (const note of ['Status', 'Flag']) {
        const rows = [
          header.map((column) => (column === 'status' ? note : column)),
          ['Dover', 'ni-087', '2008/09', cell, null, null, status, 'School census', null],
        ];
        const bytes = packWorkbook({ sheets: [{ name: 'Sheet1', rows }] });
        const { findings } = await checkReturnFile({ file: 'a.xlsx', bytes, registers, today }, { loadWorkbookReader });
        expect(findings.length).toBeGreaterThan(0);
        expect(findings.map(({ message }) => message).filter((message) => TELLS.test(message))).toEqual([]);
      }
  },
);

test('a row that stands where the header belongs is told without its numbers where it withholds', () => {
  const rows = [
    'Dover,ni-087,2007/08,0.9,7391,91915,c,School census',
    'Dover,ni-087,2008/09,5.9,113,1915,,School census',
  ];
  for (const text of [rows.join('\n'), `,,,,,,,\n${rows.join('\n')}`]) {
    const said = everythingSaid(`${text}\n`, false);
    expect(said).toContain('Dover');
    expect(said).not.toMatch(/7391|91915|0\.9/);
  }
  expect(everythingSaid(`${rows.toReversed().join('\n')}\n`, false)).toContain('113');
});
