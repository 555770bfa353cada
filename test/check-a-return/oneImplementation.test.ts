import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registersFrom } from '../../pipeline/check/registersFrom.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { loadWorkbookReader } from '../../pipeline/read/workbook/loadWorkbookReader.ts';
import { sortFindings } from '../../pipeline/findings/report.ts';
import { checkReturnFile } from '../../pipeline/returns/checkReturnFile.ts';
import { registersOf } from '../../src/check/returnRegisters.ts';
import { packWorkbook } from '../workbook/packWorkbook.ts';
import { checkAsPage, HEADER, pageRegisters, returnOf, TODAY } from './returnsFor.ts';

const table = (path: string) => parseTable(path, readFileSync(path));

const buildRegisters = registersFrom({
  areas: table('data/areas.csv'),
  areaNames: table('data/lookups/area-names.csv'),
  indicators: table('data/indicators.csv'),
  sources: table('data/sources.csv'),
  revisions: table('data/revisions.csv'),
  definitions: table('data/definitions.csv'),
  observations: readdirSync('data/observations').map((name) => table(`data/observations/${name}`)),
});

const corpus = readdirSync('test/bad-inputs', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.csv') && path !== 'index.csv')
  .sort();

test('the page gets the registers the build has, and of the figures held those that show how large each measure is', () => {
  const { figures, ...rest } = registersOf(pageRegisters);
  const { figures: held, ...wanted } = buildRegisters;
  expect(rest).toEqual(wanted);
  expect(figures?.length).toBeLessThan((held?.length ?? 0) / 3);
});

test('the page says of every bad file what the build says', async () => {
  expect(corpus.length).toBeGreaterThan(100);
  for (const path of corpus) {
    const bytes = new Uint8Array(readFileSync(join('test/bad-inputs', path)));
    const options = { loadWorkbookReader };
    const built = await checkReturnFile({ file: path, bytes, registers: buildRegisters, today: TODAY }, options);
    const shown = await checkAsPage(path, bytes);
    const wanted = sortFindings(built.findings).map(({ message }) => message);
    const found = shown.findings.map(({ message }) => message);
    expect(
      found.filter((message) => wanted.includes(message)),
      path,
    ).toEqual(wanted);
    // What it says beyond the build's check of one file: a second area, a mark of an example.
    const more = shown.findings.filter(({ message }) => !wanted.includes(message)).map(({ code }) => code);
    expect(['G02', 'R01'], path).toEqual(expect.arrayContaining(more));
  }
});

test('every finding of the corpus has a place, what is wrong and what to write instead', async () => {
  for (const path of corpus) {
    const { findings } = await checkAsPage(path, new Uint8Array(readFileSync(join('test/bad-inputs', path))));
    for (const { what, mend, message } of findings) {
      expect(what, message).not.toBe('');
      expect(mend, message).not.toBe('');
      expect(message.endsWith(` - ${what} - ${mend}`), message).toBe(true);
    }
  }
});

test('a workbook is read by the rows of its sheet, the header not on the first', async () => {
  const rows = [
    ['Return of Dover', null],
    [null],
    HEADER.split(','),
    ['Dover', 'ni-087', '2008/09', 5.6, 108, 1939, '', 'School census'],
    ['Dovr', 'ni-087', '2007/08', 6.6, 128, 1942, '', 'School census'],
  ];
  const bytes = new Uint8Array(packWorkbook({ sheets: [{ name: 'Return', rows }] }));
  const { findings, accepted, rows: read } = await checkAsPage('dover.xlsx', bytes);
  expect(findings.filter(({ severity }) => severity === 'error').map(({ line, code }) => [line, code])).toEqual([
    [5, 'N01'],
  ]);
  expect([accepted, read]).toEqual([false, 2]);
});

test('a renamed workbook and a renamed text are each refused with a reason', async () => {
  const book = new Uint8Array(packWorkbook({ sheets: [{ name: 'Return', rows: [HEADER.split(',')] }] }));
  for (const [name, content] of [
    ['dover.csv', book],
    ['dover.xlsx', new TextEncoder().encode(returnOf())],
  ] as const) {
    const { accepted, findings } = await checkAsPage(name, content);
    expect([name, accepted, findings.length > 0]).toEqual([name, false, true]);
  }
});

test('progress is told piece by piece and ends at the whole', async () => {
  const rows = Array.from(
    { length: 6000 },
    (_, index) => `Dover,ni-087,${1900 + index}/01,5.6,108,1939,,School census`,
  );
  const { shares } = await checkAsPage('long.csv', returnOf(...rows));
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});
