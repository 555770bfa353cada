import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import type { AreaFile, CoverageFile } from '../../pipeline/contract/files.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { lcspPages } from '../../src/pages/dashboard/lcspPages.tsx';
import { readSite } from '../../src/prerender/readSite.ts';
import { renderBody, textOf } from '../pages/renderBody.tsx';
import { exclusions, ofReturns, readWith, registerOf, returnOf, withReturns } from './sentReturns.ts';

const REGISTER = registerOf('dover.csv,Dover,2009-10-01,in force,,LCSP Manager,');
const half = (period: string, value: string, numerator: number): string =>
  `Dover,half-days-primary,${period},${value},${numerator},100000,,Invented for a test`;
const SENT = returnOf(
  half('2007/08', '5.20', 5200),
  half('2008/09', '5.30', 5300),
  half('2007/08 summer', '5.00', 5000),
  half('2008/09 autumn', '6.10', 6100),
  half('2008/09 spring', '0.00', 0),
  half('2008/09 summer', '4.90', 4900),
);

const folder = mkdtempSync(join(tmpdir(), 'terms-'));
afterAll(() => rmSync(folder, { recursive: true }));
const sent = withReturns({ 'register.csv': REGISTER, 'dover.csv': SENT });
const { findings, index } = await buildData(
  { ...sent.effects, startFolder: diskEffects.startFolder },
  { data: 'data', published: folder },
);
const read = <File,>(path: string): File => JSON.parse(readFileSync(join(folder, path), 'utf8')) as File;

test('terms of half days missed are taken beside the year', () => {
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(index).not.toBeNull();
});

test('terms stand in a series of their own, joined where one follows the other; the years are as they were', () => {
  const { series, terms = [] } = read<AreaFile>('areas/dover.json');
  const own = series.find(({ area, basis }) => area === 'dover' && basis === 'return');
  expect(own?.periods.map(({ label }) => label)).toEqual(['2007/08', '2008/09']);
  expect(terms.map(({ id }) => id)).toEqual(['dover.half-days-primary.return.terms']);
  expect(terms[0]?.periods.map(({ label }) => label)).toEqual([
    '2007/08 summer',
    '2008/09 autumn',
    '2008/09 spring',
    '2008/09 summer',
  ]);
  expect(terms[0]?.value).toEqual([5, 6.1, 0, 4.9]);
  expect(new Set(terms[0]?.segment)).toEqual(new Set([0]));
});

test('nothing that is worked out by year holds a term', () => {
  const { cells } = read<CoverageFile>('coverage.json');
  expect(JSON.stringify(cells)).not.toMatch(/\d{4}\/\d{2} (autumn|spring|summer)/);
  for (const path of ['kent.json', 'index.json', 'plan.json']) {
    expect(readFileSync(join(folder, path), 'utf8'), path).not.toMatch(/\d{4}\/\d{2} (autumn|spring|summer)/);
  }
  const { terms: _, ...years } = read<AreaFile>('indicators/half-days-primary.json');
  expect(JSON.stringify({ ...years, provenance: [] })).not.toMatch(/\d{4}\/\d{2} (autumn|spring|summer)/);
});

test('a term is in the downloads with its days', () => {
  const { downloads } = read<{ downloads: readonly { path: string; kind: string; format: string }[] }>('index.json');
  const table = downloads.find(
    ({ path }) => /area_dover_.*\.csv$|dover_[^/]*\.csv$/.test(path) && path.includes('downloads/'),
  );
  const text = readFileSync(join(folder, (table?.path ?? '').replace('data/', '')), 'utf8');
  expect(text).toMatch(/2008\/09 spring,2009-01-01,2009-03-31/);
});

test('the page of the area draws its terms apart from the years', async () => {
  const site = await readSite(folder);
  const page = lcspPages.pages(site).find(({ path }) => path === 'areas/dover/full/');
  if (page === undefined) throw new Error('missing page of Dover');
  const document = renderBody(page);
  const figure = document.querySelector('#chart-half-days-primary-by-term');
  expect(textOf(figure)).toContain('By term of the school year, as sent in the return.');
  expect(textOf(figure)).not.toContain('LCSP years');
  expect(textOf(figure?.querySelector('table') ?? null)).toContain('2008/09 autumn');
  expect([...(figure?.querySelectorAll('svg text') ?? [])].map(textOf).join(' ')).toMatch(/Aut 2008.*Sum 2009/);
  expect(textOf(document.querySelector('#chart-half-days-primary-over-time'))).not.toContain('autumn');
});

test('a term of a measure that counts children refuses the return, its count unsaid', async () => {
  const row = exclusions('Dover', 3).replace('2007/08', '2007/08 autumn');
  const found = ofReturns(
    await readWith({ 'register.csv': REGISTER, 'dover.csv': returnOf(exclusions('Dover', 12), row) }),
  );
  expect(found.filter((line) => line.startsWith('error'))).toEqual([
    expect.stringMatching(/^error D07 line 3, period - /),
  ]);
  expect(found.join('\n')).not.toMatch(/0\.38/);
});

test('a term of a measure that counts children is refused after the same term of attendance, and the measure named', async () => {
  const term = (row: string): string => row.replace('2007/08', '2008/09 autumn');
  const sent = [
    half('2008/09 autumn', '6.10', 6100),
    term(exclusions('Dover', 3)),
    term(exclusions('Dover', 12)).replace('ni-114', 'ni-087').replace('1.50', '0.15'),
    half('2008/09 autumn', '7.10', 7100).replace('primary', 'secondary'),
  ];
  const found = ofReturns(await readWith({ 'register.csv': REGISTER, 'dover.csv': returnOf(...sent) }));
  expect(found.filter((line) => line.includes(' D07 '))).toEqual([
    expect.stringMatching(/ line 3, .*ni-114 counts children/),
    expect.stringMatching(/ line 4, .*ni-087 counts children/),
  ]);
});

test('without a term the files have no place for one', () => {
  expect(readFileSync('public/data/areas/dover.json', 'utf8')).not.toContain('"terms"');
  expect(readFileSync('public/data/indicators/half-days-primary.json', 'utf8')).not.toContain('"term');
});
