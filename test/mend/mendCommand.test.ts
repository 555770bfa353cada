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
import { diskEffects } from '../../pipeline/effects.ts';
import { checkFiles, type CheckFlags } from '../../pipeline/intake/checkFiles.ts';
import { expandPaths } from '../../pipeline/intake/expandPaths.ts';
import { packWorkbook } from '../workbook/packWorkbook.ts';
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

test('a row of a workbook that cannot be read is a blank line of what is written, and said to be', async () => {
  const rows = [HEADER, AS_MENDED.split('\n')[1] ?? '', 'Dover,ni-087,2007/08,#N/A,128,1942,,School census'].map(
    (line) => line.split(',').map((text) => (text === '#N/A' ? { attributes: 't="e"', xml: `<v>${text}</v>` } : text)),
  );
  const [book, out] = [
    write('unread.xlsx', packWorkbook({ sheets: [{ name: 'Return', rows }] })),
    join(folder, 'u.csv'),
  ];
  const { code, complained } = await run([book], { return: true, mend: out });
  expect([code, read(out)]).toEqual([1, AS_MENDED]);
  expect(complained).toContain(
    '1 error left for a person, each as it stood, but for 1 row that cannot be read: blank.',
  );
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

test('a file that two paths stand for is checked once', async () => {
  expect(await expandPaths(diskEffects, [`${tree}/a.csv`, `${tree}/*.csv`])).toHaveLength(2);
});

test('of several files all findings are counted first where they are more than forty', async () => {
  const rows = Array.from({ length: 30 }, (_, at) => `Dovr${at},ni-087,2008/09,5.9,113,1915,,School census\n`).join('');
  const many = ['m1.csv', 'm2.csv'].map((name) => write(name, `${HEADER}\n${rows}`));
  const { said } = await run(many, {});
  expect(said).toMatch(/^\d+ findings, by their code; then one by one\n +\d+ error N01/);
  expect(said.match(/by their code/g)).toHaveLength(1);
  expect(said.trimEnd().endsWith('2 files: 0 accepted, 2 refused')).toBe(true);
});
