import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { checkFiles, type CheckFlags } from '../../pipeline/intake/checkFiles.ts';
import { packWorkbook } from '../workbook/packWorkbook.ts';
import { packOds } from '../workbook/packOds.ts';
import { bytesIn } from './bytesIn.ts';

/** One line of a table of the guide: what a file or cell is, and what it says happens to it. */
interface GuideRow {
  readonly section: string;
  readonly input: string;
  readonly check: string;
  readonly strict: string;
}

const GUIDE = readFileSync('docs/guides/files-as-sent.md', 'utf8');

function readGuide(): readonly GuideRow[] {
  return GUIDE.split(/^## /m)
    .slice(1)
    .flatMap((part) => {
      const section = part.slice(0, part.indexOf('\n'));
      const lines = part.split('\n').filter((line) => line.startsWith('| ') && !/^\| (-+|it is) /.test(line));
      return lines.map((line) => {
        const [input = '', check = '', strict = ''] = line
          .slice(2, -2)
          .split(' | ')
          .map((cell) => cell.trim());
        return { section, input, check, strict };
      });
    });
}

const HEADER = ['area', 'indicator', 'period', 'value', 'numerator', 'denominator', 'status', 'source'];
const ROW = ['Dover', 'ni-087', '2008/09', '6.6', '128', '1942', '', 'School census'];
const SECOND = ['Dover', 'ni-087', '2007/08', '6.4', '122', '1906', '', 'School census'];

type Cells = readonly string[];
type Changes = Readonly<Record<string, string>>;

const withCells = (row: Cells, changes: Changes): Cells => row.map((cell, at) => changes[HEADER[at] ?? ''] ?? cell);
const quote = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);
const csvOf = (...rows: readonly Cells[]): string => rows.map((cells) => `${cells.map(quote).join(',')}\n`).join('');
const returnOf = (...rows: readonly Cells[]): string => csvOf(HEADER, ...rows);
const headed = (names: Changes): string =>
  csvOf(
    HEADER.map((name) => names[name] ?? name),
    ROW,
  );
/** Counts are left out where the value is what is looked at: they would say another one. */
const BARE = withCells(ROW, { numerator: '', denominator: '' });
const one = (changes: Changes): string => returnOf(withCells(BARE, changes));

/** Where an input of each section is put when nothing more is said of it. */
const PLACES: Readonly<Record<string, (input: string) => string>> = {
  'The header': (input) => {
    const of: Changes = { 'Time period': 'period', Count: 'numerator', 'Rate (%)': 'value', pct: 'value' };
    const column = of[input] ?? HEADER.find((name) => input.toLowerCase().includes(name)) ?? '';
    return headed({ [column]: input });
  },
  'A number': (value) => one({ value }),
  'A count': (denominator) => returnOf(withCells(ROW, { denominator })),
  'A period': (period) => one({ period }),
  'An area': (area) => one({ area }),
  'A status': (status) => one({ status }),
};

type Content = string | Uint8Array;
const SOUND = returnOf(ROW);
const sheetRows = [HEADER, ROW];
const print = 'School’s census – £';

/** Lines that say more than a cell can: each is made here, by what the guide calls it. */
const MADE: Readonly<Record<string, { readonly content: Content | readonly Content[]; readonly ending?: string }>> = {
  'CSV in UTF-8, with or without its mark': { content: [SOUND, `\ufeff${SOUND}`] },
  'a workbook, `.xlsx`': { content: packWorkbook({ sheets: [{ name: 'Return', rows: sheetRows }] }), ending: 'xlsx' },
  'a spreadsheet, `.ods`': { content: packOds([{ name: 'Return', rows: sheetRows }]), ending: 'ods' },
  'UTF-16 with its mark': { content: [bytesIn('utf-16le', SOUND), bytesIn('utf-16be', SOUND)] },
  'Windows-1252 in which every odd byte is a sign of print: `’` `–` `£`': {
    content: bytesIn('windows-1252', one({ source: print })),
  },
  'Windows-1252 with letters, such as `é`': { content: bytesIn('windows-1252', one({ source: 'Café census' })) },
  'tabs or semicolons on every line': {
    content: ['\t', ';'].map((mark) => SOUND.replaceAll(',', mark)),
  },
  'tabs on some lines': { content: `${returnOf(ROW).replaceAll(',', '\t')}${csvOf(SECOND)}` },
  'a table drawn with bars, as Markdown and databases print it': {
    content: ['|', ''].map((end) =>
      SOUND.replaceAll(/^(.+)$/gm, (line) => `${end}${line.replaceAll(',', ' | ')}${end}`).replace(
        '\n',
        '\n|---|---|\n',
      ),
    ),
  },
  'a line `sep=;` above the header': { content: `sep=;\n${SOUND.replaceAll(',', ';')}` },
  'each line in double quotes, as one cell': { content: SOUND.replaceAll(/^(.+)$/gm, '"$1"') },
  'a comma too many behind every row': { content: `${csvOf(HEADER)}${csvOf([...ROW, ''])}` },
  'rows cut short behind their last filled cell': { content: `${csvOf(HEADER)}${csvOf(ROW.slice(0, 6))}` },
  'a space before or behind it': { content: [' 6.6', '6.6 '].map((value) => one({ value })) },
  'a space and nothing else': { content: one({ value: ' ' }) },
  'CR line ends, or several kinds': {
    content: [SOUND.replaceAll('\n', '\r'), `${SOUND.replaceAll('\n', '\r\n')}${csvOf(SECOND)}`],
  },
  'a quotation mark that is never closed': { content: `${SOUND}"Dover,ni-087,AY2007-08,6.4,122,1906,,School census\n` },
  gzip: { content: gzipSync(new TextEncoder().encode(SOUND)) },
  'a web page called `.xls`': { content: '<html><table><tr><td>area</td></tr></table></html>', ending: 'xls' },
  'two sheets with the columns of a return': {
    content: packWorkbook({ sheets: ['a', 'b'].map((name) => ({ name, rows: sheetRows })) }),
    ending: 'xlsx',
  },
  'columns of single pupils': { content: csvOf([...HEADER, 'UPN'], [...ROW, 'A123456789012']) },
  '`value` and `value (%)` together': { content: csvOf([...HEADER, 'value (%)'], [...ROW, '6.6']) },
  '`shade` in the place of our `value`': { content: headed({ value: 'shade' }) },
  '`shade` beside all our columns': { content: csvOf([...HEADER, 'shade'], [...ROW, 'x']) },
  '`2007/08` and `2008/09` as columns': { content: 'area,indicator,2007/08,2008/09\nDover,ni-087,6.4,5.9\n' },
  'names in two rows, as below a merged `Figures`': {
    content: packWorkbook({
      sheets: [
        {
          name: 'Return',
          rows: [
            ['area', 'indicator', 'period', 'Figures', null, null, 'status', 'source'],
            [null, null, null, 'value', 'numerator', 'denominator'],
            ROW,
          ],
        },
      ],
    }),
    ending: 'xlsx',
  },
  'title rows above it, in a CSV': { content: `Return of Dover,,,,,,,\n${SOUND}` },
  'title rows above it, in a workbook': {
    content: packWorkbook({ sheets: [{ name: 'Return', rows: [['Return of Dover'], ...sheetRows] }] }),
    ending: 'xlsx',
  },
  '`6.6 [u]` beside the status p': { content: one({ value: '6.6 [u]', status: 'p' }) },
  '`0.0511` where all figures held are near 5': { content: one({ indicator: 'half-days-primary', value: '0.0511' }) },
  '`94.64` where all figures held are near 5': { content: one({ indicator: 'half-days-primary', value: '94.64' }) },
  '`1,942`, `1 942` with a fixed or thin space': {
    content: ['1,942', '1\u00a0942', '1\u2009942', '1\u202f942'].map((denominator) =>
      returnOf(withCells(ROW, { denominator })),
    ),
  },
  '`1,942` where another number of the table is `6,6`': {
    content: returnOf(withCells(ROW, { denominator: '1,942', value: '6,6' })),
  },
  '`1 942` with a plain space, `19,42`, `1.942`, `52.000`, `1942.5`': {
    content: ['1.942', '52.000', '19,42', '1.942', '1942.5'].map((denominator) =>
      returnOf(withCells(ROW, { denominator })),
    ),
  },
  '`1,942` beside the status c': { content: one({ value: '', denominator: '1,942', status: 'c' }) },
  '`2008/09 autumn` of half days missed': {
    content: one({ indicator: 'half-days-primary', value: '5.11', period: '2008/09 autumn' }),
  },
  '`Dover` with a space behind it': { content: one({ area: 'Dover ' }) },
  'a total; a heading or note in a row of its own': {
    content: ['Total', 'Secondary schools', 'Source: School census'].map((text) =>
      returnOf(ROW, [text, ...Array.from({ length: 7 }, () => '')]),
    ),
  },
  'a second LCSP in a return': { content: returnOf(ROW, withCells(SECOND, { area: 'Deal and Sandwich' })) },
  '`r` in a return': { content: one({ status: 'r' }) },
};

interface Case extends GuideRow {
  readonly content: Content;
  readonly ending: string;
}

function casesOf(row: GuideRow): readonly Case[] {
  const made = MADE[row.input];
  if (made !== undefined) {
    const contents =
      typeof made.content === 'string' || made.content instanceof Uint8Array ? [made.content] : made.content;
    return contents.map((content) => ({ ...row, content, ending: made.ending ?? 'csv' }));
  }
  const place = PLACES[row.section];
  const inputs = [...row.input.matchAll(/`([^`]+)`/g)].map(([, input = '']) => input);
  expect(row.input.replace(/`[^`]+`(, )?/g, ''), `${row.section}: say how "${row.input}" is made`).toBe('');
  return inputs.map((input) => ({ ...row, content: place?.(input) ?? '', ending: 'csv' }));
}

const folder = mkdtempSync(join(tmpdir(), 'files-as-sent-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cases = readGuide().flatMap(casesOf);
const files = cases.map(({ content, ending }, index) => {
  const path = join(folder, `case-${index}.${ending}`);
  writeFileSync(path, content);
  return path;
});

async function verdictsOf(flags: CheckFlags, asked = files): Promise<readonly string[]> {
  let said = '';
  const say = (line: string) => void (said += line);
  await checkFiles({ ...diskEffects, say, today: () => '2026-11-30' }, asked, { ...flags, format: 'json' });
  const reports: readonly { file: string; accepted: boolean }[] = JSON.parse(said);
  return asked.map((file) => (reports.every((one) => one.file !== file || one.accepted) ? 'read' : 'refused'));
}

const told = (verdicts: readonly string[], wanted: (row: Case) => string): readonly string[] =>
  cases.flatMap((row, index) => {
    const want = wanted(row);
    return verdicts[index] === want ? [] : [`${row.section}, ${row.input} (${files[index]}): ${verdicts[index]}`];
  });

const verdictIn = (text: string): string => (text.startsWith('read') ? 'read' : 'refused');

test('the guide says of every file, header and cell what the check of a return does with it', async () => {
  expect(cases.length).toBeGreaterThan(90);
  expect(told(await verdictsOf({ return: true }), ({ check }) => verdictIn(check))).toEqual([]);
});

test('the guide says of each what a strict check does with it', async () => {
  expect(told(await verdictsOf({ return: true, strict: true }), ({ strict }) => verdictIn(strict))).toEqual([]);
});

test('where the guide says that a table is treated in another way than a return, it is', async () => {
  const others = cases.flatMap(({ check, input }, index) => {
    const said = /; (read|refused) in a table/.exec(check)?.[1];
    return said === undefined ? [] : [{ input, said, file: files[index] ?? '' }];
  });
  expect(others.length).toBeGreaterThan(4);
  const asked = others.map(({ file }) => file);
  const verdicts = await verdictsOf({}, asked);
  expect(others.filter(({ said }, index) => said !== verdicts[index])).toEqual([]);
});

test('every example made here stands in the guide', () => {
  const inputs = readGuide().map(({ input }) => input);
  expect(Object.keys(MADE).filter((input) => !inputs.includes(input))).toEqual([]);
});
