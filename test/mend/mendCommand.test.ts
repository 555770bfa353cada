import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskCalls } from '../../pipeline/disk/diskCalls.ts';
import { writeNew } from '../../pipeline/disk/writeNew.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { checkFiles, type CheckFlags } from '../../pipeline/intake/checkFiles.ts';
import { expandPaths } from '../../pipeline/intake/expandPaths.ts';
import { packWorkbook, STYLES, type TestCell } from '../workbook/packWorkbook.ts';
import { bytesIn } from './bytesIn.ts';

const folder = mkdtempSync(join(tmpdir(), 'mend-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';
const AS_SENT = `${HEADER}\nDover,ni-087,AY2008-09,5.9 [p],113.0,"1,915",,School census\n`;
const AS_MENDED = `${HEADER}\nDover,ni-087,2008/09,5.9,113,1915,p,School census\n`;

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
const read = (path: string): string => readFileSync(path, 'utf8');

async function run(files: readonly string[], flags: CheckFlags) {
  let [said, complained] = ['', ''];
  const code = await checkFiles(
    {
      ...diskEffects,
      today: () => '2026-11-30',
      say: (line) => void (said += `${line}\n`),
      complain: (line) => void (complained += `${line}\n`),
    },
    files,
    flags,
  );
  return { code, said, complained };
}

test('a file is written with every safe mend made, the list of them is said, and the file sent stays as it is', async () => {
  const [file, out] = [write('sent.csv', AS_SENT), join(folder, 'out', 'mended.csv')];
  const { code, said, complained } = await run([file], { return: true, mend: out });
  expect([code, read(out), read(file)]).toEqual([0, AS_MENDED, AS_SENT]);
  for (const mend of ['write 2008/09', 'write 5.9 and status p', 'write 113', 'write 1915'])
    expect(said).toContain(mend);
  expect(complained).toBe(`${out}: written with 4 mends; nothing is left for a person.\n`);
  expect(readdirSync(join(folder, 'out'))).toEqual(['mended.csv']);
  expect((await run([out], { return: true, strict: true })).code).toBe(0);
});

test('what needs a person is left as it stood, and the code says that the file is refused', async () => {
  const text = AS_SENT.replace('5.9 [p]', '5.9%');
  const out = join(folder, 'left.csv');
  const { code, complained } = await run([write('percent.csv', text)], { return: true, mend: out });
  expect([code, read(out).includes('2008/09,5.9%,113,1915,,')]).toEqual([1, true]);
  expect(complained).toContain('left for a person, each as it stood');
});

/** Cells of a workbook that cannot be read, and how each is written. */
const UNREAD: readonly (readonly [column: string, cell: TestCell, written: string])[] = [
  ['value', { attributes: 't="e"', xml: '<v>#N/A</v>' }, '#N/A'],
  ['value', { xml: '<f>E4/F4</f>' }, '[formula without a value]'],
  ['period', { attributes: `s="${STYLES.monthYear}"`, xml: '<v>39692</v>' }, 'Sep-08'],
  ['value', { attributes: `s="${STYLES.date}"`, xml: '<v>-5</v>' }, '####'],
  ['numerator', { attributes: `s="${STYLES.struck}"`, xml: '<v>128</v>' }, '128 [struck through]'],
  [
    'numerator',
    {
      attributes: 't="inlineStr"',
      xml: '<is><r><t>128</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is>',
    },
    '128 [raised: 1]',
  ],
];

test('rows of a workbook with a cell that cannot be read keep their other cells, and that one as it is shown', async () => {
  const columns = HEADER.split(',');
  const sound = (at: number): string[] => ['Dover', 'ni-087', `200${at}/0${at + 1}`, '6.6', '128', '1942', '', 'plan'];
  const rows = UNREAD.map(([column, cell], at) =>
    sound(at).map((text, index) => (columns[index] === column ? cell : text)),
  );
  const expected = UNREAD.map(([column, , written], at) =>
    sound(at).map((text, index) => (columns[index] === column ? written : text)),
  );
  const sheet = { name: 'Return', rows: [columns, sound(8), ...rows] };
  const [book, out] = [write('unread.xlsx', packWorkbook({ sheets: [sheet] })), join(folder, 'u.csv')];
  const { code, said, complained } = await run([book], { return: true, mend: out });
  expect([code, read(out)]).toEqual([
    1,
    [columns, sound(8), ...expected].map((cells) => `${cells.join(',')}\n`).join(''),
  ]);
  expect(said.match(/ error W1[6-9] /g)).toHaveLength(6);
  expect(complained).toContain(
    '6 errors left for a person, each as it stood; 6 rows with a cell that cannot be read: as shown, not checked further.',
  );
  // None of them may be taken for a reading where the file is checked again.
  const again = await run([out], { return: true });
  for (const line of UNREAD.map((_, at) => at + 3))
    expect(again.said).toMatch(new RegExp(`u\\.csv:${line}:\\d+ error`));
});

test('a struck number in a row that is withheld is not carried into what is written', async () => {
  const struck = { attributes: `s="${STYLES.struck}"`, xml: '<v>128</v>' };
  const rows = [HEADER.split(','), ['Dover', 'ni-087', '2007/08', null, struck, null, 'c', 'plan']];
  const [book, out] = [write('c.xlsx', packWorkbook({ sheets: [{ name: 'Return', rows }] })), join(folder, 'c.csv')];
  await run([book], { return: true, mend: out });
  expect(read(out)).toBe(`${HEADER}\nDover,ni-087,2007/08,,[struck through],,c,plan\n`);
  expect((await run([out], { return: true })).said).not.toContain('128');
});

test('a workbook none of whose rows can be read is written all the same, and not called empty', async () => {
  const rows = [HEADER.split(','), ['Dover', 'ni-087', '2007/08', UNREAD[0]?.[1] ?? null, 128, 1942, null, 'plan']];
  const [book, out] = [write('none.xlsx', packWorkbook({ sheets: [{ name: 'Return', rows }] })), join(folder, 'n.csv')];
  const { said } = await run([book], { return: true, mend: out });
  expect(read(out)).toBe(`${HEADER}\nDover,ni-087,2007/08,#N/A,128,1942,,plan\n`);
  expect(said).not.toContain('P02');
});

test('a workbook, and a table that is no return, are written as CSV', async () => {
  const rows = [HEADER.split(','), ['Dover', 'ni-087', 'AY2008-09', '5.9 [p]', 113, '1,915', '', 'School census']];
  const book = write('sent.xlsx', packWorkbook({ sheets: [{ name: 'Return', rows }] }));
  const wide = write('wide.csv', bytesIn('utf-16le', AS_SENT.replace('value', 'Value (%)')));
  expect((await run([book], { return: true, mend: join(folder, 'book.csv') })).code).toBe(0);
  expect((await run([wide], { mend: join(folder, 'wide-mended.csv') })).code).toBe(0);
  expect([read(join(folder, 'book.csv')), read(join(folder, 'wide-mended.csv'))]).toEqual([AS_MENDED, AS_MENDED]);
});

test('nothing that stands is written over: not the file, nor a link to it, nor another file', async () => {
  const file = write('kept.csv', AS_SENT);
  symlinkSync(file, join(folder, 'soft.csv'));
  linkSync(file, join(folder, 'hard.csv'));
  for (const out of [file, join(folder, 'soft.csv'), join(folder, 'hard.csv'), write('other.csv', 'mine')]) {
    const { code, complained } = await run([file], { mend: out });
    expect([code, complained.includes('is there already')]).toEqual([2, true]);
  }
  expect([read(file), read(join(folder, 'other.csv'))]).toEqual([AS_SENT, 'mine']);
});

test.each([
  ['personal data', `${HEADER},UPN\nDover,ni-087,2008/09,5.9,113,1915,,School census,A123456789012\n`],
  ['personal data in UTF-16', bytesIn('utf-16le', `${HEADER},UPN\nDover,ni-087,2008/09,5.9,113,1915,,a,A123\n`)],
  ['a quote that is never closed', `${AS_SENT}"Dover\n`],
  ['a page of the web', '<html></html>'],
])('of a file with %s nothing is written', async (name, content) => {
  const out = join(folder, `${name}.csv`);
  const { code, complained } = await run([write('unread.csv', content)], { return: true, mend: out });
  expect([code, existsSync(out), complained.includes('not written')]).toEqual([1, false, true]);
});

test('several files are not mended at once', async () => {
  const files = [write('a.csv', AS_SENT), write('b.csv', AS_SENT)];
  expect((await run(files, { mend: join(folder, 'both.csv') })).code).toBe(2);
  expect(existsSync(join(folder, 'both.csv'))).toBe(false);
});

test('a strict check mends nothing: the two asked for together are a wrong use', async () => {
  const out = join(folder, 'strictly.csv');
  const { code, said, complained } = await run([write('strictly-sent.csv', AS_SENT)], { strict: true, mend: out });
  expect([code, said, existsSync(out)]).toEqual([2, '', false]);
  expect(complained).toMatch(/^check: --strict and --mend cannot stand together: /);
});

test.each(['mended.xlsx', 'mended', 'mended.csv.txt'])('text is not written under the name %s', async (name) => {
  const { code, complained } = await run([write('named.csv', AS_SENT)], { mend: join(folder, name) });
  expect([code, existsSync(join(folder, name))]).toEqual([2, false]);
  expect(complained).toContain(`${name}" is written as CSV: give it a name that ends in .csv`);
});

test('a disk that fails leaves nothing half-written', () => {
  const place = join(folder, 'full', 'out.csv');
  const failing = {
    ...diskCalls,
    rename: () => {
      throw new Error('disk full');
    },
  };
  expect(() => writeNew(place, 'text', failing)).toThrow('disk full');
  expect(readdirSync(join(folder, 'full'))).toEqual([]);
  expect(() => writeNew(join(folder, 'other.csv'), 'text')).toThrow('stands there already');
});

test('a kept table is read strictly, and a strict check reads nothing else', async () => {
  const file = write('strict.csv', AS_SENT);
  expect((await run([file], { return: true })).code).toBe(0);
  expect((await run([file], { return: true, strict: true })).code).toBe(1);
  const registers = join(folder, 'registers');
  mkdirSync(registers);
  for (const name of ['areas.csv', 'indicators.csv'])
    writeFileSync(join(registers, name), readFileSync(`data/${name}`));
  writeFileSync(join(registers, 'kept.csv'), AS_SENT);
  expect((await run([join(registers, 'kept.csv')], { registers })).code).toBe(1);
  expect((await run([file], { registers })).code).toBe(0);
});

const TREE = ['a.csv', 'b.txt', 'note.md', '.hidden.csv', '~$open.xlsx', 'deep/c.csv', 'deep/d.xlsx', 'deep/er/e.csv'];
const tree = join(folder, 'tree');
beforeAll(() => {
  for (const path of TREE) {
    mkdirSync(join(tree, path, '..'), { recursive: true });
    writeFileSync(join(tree, path), AS_MENDED);
  }
});

test.each([
  ['', ['a.csv', 'b.txt', 'deep/c.csv', 'deep/d.xlsx', 'deep/er/e.csv']],
  ['/', ['a.csv', 'b.txt', 'deep/c.csv', 'deep/d.xlsx', 'deep/er/e.csv']],
  ['/*.csv', ['.hidden.csv', 'a.csv']],
  ['/**/*.csv', ['.hidden.csv', 'a.csv', 'deep/c.csv', 'deep/er/e.csv']],
  ['/deep/?.*', ['deep/c.csv', 'deep/d.xlsx']],
  ['/note.md', ['note.md']],
  ['/none*.csv', ['none*.csv']],
])('the path tree%s stands for its tables', async (path, files) => {
  const found = await expandPaths(diskEffects, [`${tree}${path}`]);
  expect(found).toEqual(files.map((name) => `${tree}/${name}`));
});

test.each([
  ['none*.csv', 'no file fits the pattern "@" - look at the pattern, and at the folder it begins in'],
  ['none/**/*.csv', 'no file fits the pattern "@" - look at the pattern, and at the folder it begins in'],
  ['a.cvs', 'there is no file "@" - look at the path: its folders, its name and its ending'],
])('of the path tree/%s, where no file is, it is said that none is there', async (path, words) => {
  const { code, said } = await run([`${tree}/${path}`], {});
  expect(code).toBe(1);
  expect(said).toContain(words.replace('@', `${tree}/${path}`));
});

test('a file that two paths stand for is checked once', async () => {
  expect(await expandPaths(diskEffects, [`${tree}/a.csv`, `${tree}/*.csv`])).toHaveLength(2);
});

test('of several files all findings are counted first where they are more than forty', async () => {
  const rows = Array.from({ length: 30 }, (_, at) => `Dovr${at},ni-087,2008/09,5.9,113,1915,,School census\n`).join('');
  const many = ['m1.csv', 'm2.csv'].map((name) => write(name, `${HEADER}\n${rows}`));
  const { said } = await run(many, {});
  expect(said).toMatch(
    /^\d+ findings, by their code; then one by one\n +\d+ errors N01, against the rule "Every area is in the register"/,
  );
  expect(said.match(/by their code/g)).toHaveLength(1);
  expect(said.trimEnd().endsWith('2 files: 0 accepted, 2 refused')).toBe(true);
});
