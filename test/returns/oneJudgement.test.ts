import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkFiles } from '../../pipeline/intake/checkFiles.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { checkAsPage } from '../check-a-return/returnsFor.ts';
import { packWorkbook } from '../workbook/packWorkbook.ts';
import { ofReturns, readWith, registerOf } from './sentReturns.ts';

const folder = mkdtempSync(join(tmpdir(), 'one-judgement-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';
const DOVER = 'Dover,ni-087,2007/08,6.4,122,1906,,School census January 2009';

const row = (area: string, cells = 'ni-087,2008/09,5.9,113,1915'): string =>
  `${area},${cells},,School census January 2009`;

type Told = readonly string[];

/** Codes of the errors the command gives a return. */
async function byCommand(name: string, content: string | Uint8Array): Promise<Told> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const said: string[] = [];
  await checkFiles({ ...diskEffects, say: (text) => void said.push(text) }, [file], { return: true, format: 'json' });
  // The report is ours and of this shape.
  const [report] = JSON.parse(said.join('')) as { findings: { severity: string; code: string; line: number }[] }[];
  return (report?.findings ?? [])
    .filter(({ severity }) => severity === 'error')
    .map(({ code, line }) => `${code} ${line}`);
}

async function byPage(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Told> {
  const { findings } = await checkAsPage(name, content);
  return findings.filter(({ severity }) => severity === 'error').map(({ code, line }) => `${code} ${line}`);
}

async function byBuild(name: string, content: string | Uint8Array): Promise<Told> {
  const read = await readWith({ 'register.csv': registerOf(`${name},Dover,2009-10-01,in force,,,`), [name]: content });
  return ofReturns(read)
    .filter((text) => text.startsWith('error'))
    .map((text) => text.replace(/^error (\S+) (?:line (\d+)).*$/, '$1 $2'));
}

const workbook = new Uint8Array(
  packWorkbook({
    sheets: [
      {
        name: 'Return',
        rows: [HEADER, DOVER, row('Deal and Sandwich')].map((line) => line.split(',')),
        rowAttributes: { 3: 'hidden="1"' },
      },
    ],
  }),
);

test.each([
  ['of two LCSPs', 'two.csv', [HEADER, DOVER, row('Deal and Sandwich')].join('\n'), ['G02 3']],
  ['with a row of Kent', 'kent.csv', [HEADER, DOVER, row('Kent')].join('\n'), ['G02 3']],
  ['with a row of a district', 'district.csv', [HEADER, DOVER, row('thanet-district')].join('\n'), ['G02 3']],
  [
    'of examples',
    'example.csv',
    [HEADER, DOVER.replace('School census January 2009', 'training-example')].join('\n'),
    ['R01 2'],
  ],
  ['of pupils', 'pupils.csv', 'UPN,Forename\nA820000104001,Ann\n', ['X08 1']],
  ['of fractions', 'fractions.csv', [HEADER, row('Dover', 'half-days-primary,2008/09,0.0511,,')].join('\n'), ['V24 2']],
])('a return %s is refused alike by the command, the page and the build', async (_, name, content, wanted) => {
  expect(await byCommand(name, content)).toEqual(wanted);
  expect(await byPage(name, content)).toEqual(wanted);
  expect(await byBuild(name, content)).toEqual(wanted);
});

test('a workbook with rows of another LCSP behind a filter is refused, and the warning names what is hidden', async () => {
  expect(await byCommand('filtered.xlsx', workbook)).toContain('G02 3');
  expect(await byPage('filtered.xlsx', workbook)).toContain('G02 3');
  expect(await byBuild('filtered.xlsx', workbook)).toContain('G02 3');
  const { findings } = await checkAsPage('filtered.xlsx', workbook);
  expect(findings.find(({ code }) => code === 'W10')?.what).toContain(
    'of "Deal and Sandwich", which no row shown is of',
  );
});

test('rows marked as invented are welcome where the training edition is meant', async () => {
  const said: string[] = [];
  const effects = { ...diskEffects, say: (text: string) => void said.push(text) };
  const code = await checkFiles(effects, ['data/returns/examples/dover.csv'], { return: true, training: true });
  expect(code, said.join('\n')).toBe(0);
});

test('rows of another LCSP are never kept in a corrected return', async () => {
  const rows = ['2004/05', '2005/06', '2006/07', '2007/08', '2008/09'].map((period) =>
    row('Deal and Sandwich', `ni-087,${period},5.9,113,1915`),
  );
  const { sound } = await checkAsPage('two.csv', [HEADER, DOVER, ...rows].join('\n'));
  expect(sound.map(({ areaId }) => areaId)).toEqual(['dover']);
});
