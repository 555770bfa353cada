import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { checkFiles } from '../../pipeline/intake/checkFiles.ts';
import { describeMended } from '../../src/browser/check/showResult.ts';
import { formatReturn } from '../../src/check/formatReturn.ts';
import { packWorkbook } from '../workbook/packWorkbook.ts';
import { checkAsPage, HEADER, returnOf } from './returnsFor.ts';

const SOUND = 'Dover,ni-087,2007/08,6.6,128,1942,,School census';
const OTHER = 'Dover,ni-087,2008/09,5.6,108,1939,,School census';

/** Cells as they were sent, and as the page offers them; what a person must look at is offered as it stood. */
const CASES: readonly (readonly [fault: string, row: string, offered: string])[] = [
  ['a count with its thousands', OTHER.replace('1939', '"1,939"'), OTHER],
  ['a school year of four figures each', OTHER.replace('2008/09', '2008-2009'), OTHER],
  [
    'a figure with the mark of its status',
    OTHER.replace('5.6,108,1939,', '5.6 [p],108,1939,'),
    OTHER.replace('1939,', '1939,p'),
  ],
  [
    'a name by another registered spelling',
    OTHER.replace('Dover', 'Deal & Sandwich'),
    OTHER.replace('Dover', 'Deal and Sandwich'),
  ],
  ['a figure with a % sign', OTHER.replace('5.6', '5.6%'), OTHER.replace('5.6', '5.6%')],
  ['a blank without a status', 'Dover,ni-087,2008/09,,,,,School census', 'Dover,ni-087,2008/09,,,,,School census'],
  ['an unknown area', OTHER.replace('Dover', 'Dovr'), OTHER.replace('Dover', 'Dovr')],
  ['a row that stands twice', SOUND, SOUND],
];

test.each(CASES)('of a return with %s a file is offered with what is certain written out', async (_, row, offered) => {
  const { mended } = await checkAsPage('dover.csv', returnOf(SOUND, row));
  expect(mended?.csv).toBe(returnOf(SOUND, offered));
});

test('what is offered says how many places were mended and how many errors are left in it', async () => {
  const rows = [SOUND, OTHER.replace('1939', '"1,939"'), OTHER.replace('5.6', '5.6%').replace('2008/09', '2006/07')];
  const { mended, accepted } = await checkAsPage('dover.csv', returnOf(...rows));
  expect([accepted, mended?.mends, mended?.errors, mended?.unread]).toEqual([false, 1, 1, 0]);
  const again = await checkAsPage('again.csv', mended?.csv ?? '');
  expect(again.findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  expect(again.mended).toEqual({ ...mended, mends: 0 });
});

test('a row of a workbook that cannot be read stands in what is offered as it is shown, and is counted', async () => {
  const rows = [HEADER, SOUND, OTHER].map((line) =>
    line.split(',').map((text) => (text === '5.6' ? { attributes: 't="e"', xml: '<v>#N/A</v>' } : text)),
  );
  const book = new Uint8Array(packWorkbook({ sheets: [{ name: 'Return', rows }] }));
  const { mended } = await checkAsPage('dover.xlsx', book);
  expect([mended?.csv, mended?.errors, mended?.unread]).toEqual([returnOf(SOUND, OTHER.replace('5.6', '#N/A')), 1, 1]);
});

test.each([
  [{ mends: 0, errors: 0, unread: 0 }, 'Every row that can be read stands in it as it was sent.'],
  [{ mends: 1, errors: 0, unread: 0 }, '1 place of which one thing only can be meant is written out in it.'],
  [
    { mends: 2, errors: 3, unread: 1 },
    '2 places of which one thing only can be meant are written out in it. 3 errors are left for a person, each as it stood; 1 row with a cell that cannot be read stands as it is shown, and is checked once that is mended: mend them there and check the file again.',
  ],
])('%o is told in words', (mended, words) => {
  expect(describeMended(mended)).toBe(words);
});

test('the page offers what the command writes, of every tenth bad file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'offered-'));
  const corpus = readdirSync('test/bad-inputs', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.csv') && path !== 'index.csv')
    .sort()
    .filter((_, at) => at % 10 === 0);
  const offered: string[] = [];
  for (const [at, path] of corpus.entries()) {
    const bytes = new Uint8Array(readFileSync(join('test/bad-inputs', path)));
    const [file, out] = [join(folder, `${at}.csv`), join(folder, `${at}-mended.csv`)];
    writeFileSync(file, bytes);
    const effects = { ...diskEffects, say: () => undefined, complain: () => undefined };
    await checkFiles(effects, [file], { return: true, mend: out });
    const written = existsSync(out) ? readFileSync(out, 'utf8') : null;
    expect((await checkAsPage(`${at}.csv`, bytes)).mended?.csv ?? null, path).toBe(written);
    if (written !== null) offered.push(path);
  }
  rmSync(folder, { recursive: true });
  expect(offered.length).toBeGreaterThan(5);
});

test('of two rows that disagree, or that stand twice, the charts show none and one', async () => {
  const shown = async (...rows: readonly string[]) =>
    (await checkAsPage('dover.csv', returnOf(...rows))).sound.map(({ period, value }) => [period, value]);
  expect(await shown(SOUND, OTHER, SOUND)).toEqual([
    ['2007/08', 6.6],
    ['2008/09', 5.6],
  ]);
  expect(await shown(SOUND, OTHER, SOUND.replace('6.6,128', '6.7,130'))).toEqual([['2008/09', 5.6]]);
});

test('rows whose errors are only counted, after the fiftieth, are not taken for sound', async () => {
  const rows = Array.from(
    { length: 120 },
    (_, index) =>
      `Dover,ni-087,${1890 + index}/${String((1891 + index) % 100).padStart(2, '0')},5.6%,108,1939,,School census`,
  );
  const { sound, findings } = await checkAsPage('dover.csv', returnOf(...rows, SOUND.replace('2007/08', '2011/12')));
  expect(findings.some(({ what }) => what.includes('more findings of this kind'))).toBe(true);
  expect(sound.map(({ period }) => period)).toEqual(['2011/12']);
});

test('no cell of a return that is written begins like a formula', () => {
  const text = formatReturn([['Dover', 'ni-087', '2008/09', '-5', '@x', '+1', '', '=cmd|x']]);
  expect(text).toBe(`${HEADER}\nDover,ni-087,2008/09,-5,'@x,'+1,,'=cmd|x\n`);
});
