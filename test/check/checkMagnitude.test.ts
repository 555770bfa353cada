import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { FAR } from '../../pipeline/check/checkMagnitude.ts';
import type { HeldFigure } from '../../pipeline/check/heldSpreads.ts';
import { registersFrom } from '../../pipeline/check/registersFrom.ts';
import { RETURN_PACKAGE } from '../../pipeline/returns/returnSchema.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';

const table = (path: string) => parseTable(path, readFileSync(path));
const observations = readdirSync('data/observations').map((name) => table(`data/observations/${name}`));
const registers = registersFrom({
  areas: table('data/areas.csv'),
  indicators: table('data/indicators.csv'),
  observations,
});
const held: readonly HeldFigure[] = (registers.figures ?? []).filter(({ value }) => value > 0);

const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';

/** Findings of a return with one row. */
function judge(indicator: string, period: string, cells: string) {
  const text = `${HEADER}\nDover,${indicator},${period},${cells},,School census January 2009\n`;
  const input = {
    table: 'indicator',
    asReturn: true,
    dataPackage: RETURN_PACKAGE,
    registers,
    today: '2026-11-23',
  } as const;
  return checkFile({ ...input, file: 'dover.csv', bytes: new TextEncoder().encode(text) }).findings;
}

const codes = (...row: Parameters<typeof judge>): readonly string[] => judge(...row).map(({ code }) => code);

test('a fraction sent for a percentage is refused with the likely figure and the county’s', () => {
  const [found, ...others] = judge('half-days-primary', '2008/09', '0.0511,,');
  expect(others).toEqual([]);
  expect(found?.severity).toBe('error');
  expect(found?.message).toBe(
    'line 2, value - 0.0511 has no counts and is about a hundredth of what this measure is elsewhere: the county has ' +
      '5.34 in 2008/09 - write 5.11 if that is meant; if 0.0511 is right give its numerator and denominator, by which ' +
      'it is then judged',
  );
});

test.each([
  ['half-days-primary', '51.1', 'write 5.11 if'],
  ['half-days-primary', '0.511', 'write 5.11 if'],
  ['half-days-primary', '511', 'above 100'],
  ['ni-117', '50.2', 'write 5.02 if'],
  ['ni-117', '0.05', 'write 5 if'],
  ['fixed-exclusions', '0.601', 'write 60.1 if'],
  ['ni-050', '0.61', 'write 61 if'],
])('%s of %s without counts says "%s"', (indicator, value, words) => {
  const errors = judge(indicator, '2008/09', `${value},,`).filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toContain(words);
});

test.each([
  ['a true zero', 'ni-114', '0,,'],
  ['few exclusions', 'ni-114', '0.13,,'],
  ['many exclusions', 'ni-114', '6.4,,'],
  ['a low NEET', 'ni-117', '0.9,,'],
  ['a high NEET', 'ni-117', '14.2,,'],
  ['an area with half the county’s absence', 'half-days-primary', '2.6,,'],
  ['a measure of which nothing is held', 'ni-088', '0.5,,'],
  ['a small value whose counts agree', 'ni-117', '0.25,5,2000'],
  ['a large value whose counts agree', 'ni-117', '50.00,10,20'],
])('%s is not asked about', (_, indicator, cells) => {
  expect(codes(indicator, '2008/09', cells)).not.toContain('V24');
});

test('beside counts that disagree only their finding stands, and nothing says that nothing need be done', () => {
  const found = judge('half-days-primary', '2008/09', '0.0511,56124,1098625');
  expect(found.map(({ code }) => code)).toEqual(['V20']);
});

const FIGURES = fc.constantFrom(...held);

test('any figure held, sent without counts, is accepted, and a hundredth of it is refused with the figure itself', () => {
  fc.assert(
    fc.property(FIGURES, ({ indicator, text }) => {
      expect(codes(indicator, '2008/09', `${text},,`)).not.toContain('V24');
      const moved = String(Number((Number(text) / 100).toPrecision(12)));
      const message = judge(indicator, '2008/09', `${moved},,`).find(({ code }) => code === 'V24')?.message ?? '';
      expect(message.split(' - ').at(-1)).toMatch(new RegExp(`\\b${String(Number(text)).replace('.', '\\.')}\\b`));
    }),
    { numRuns: 300, seed: 2009 },
  );
});

test('only what is beyond all figures held by the factor stated is refused', () => {
  const spread = (indicator: string): readonly number[] =>
    held.filter((figure) => figure.indicator === indicator).map(({ value }) => value);
  fc.assert(
    fc.property(FIGURES, fc.double({ min: -3, max: 3, noNaN: true }), ({ indicator, value }, power) => {
      const text = String(Number((value * 10 ** power).toFixed(6)));
      const sent = Number(text);
      const values = spread(indicator);
      const isFar = sent < Math.min(...values) / FAR || sent > Math.max(...values) * FAR;
      if (codes(indicator, '2008/09', `${text},,`).includes('V24')) expect(isFar && sent > 0).toBe(true);
    }),
    { numRuns: 500, seed: 2009 },
  );
});

test('no row of the tables shipped, with or without its counts, is refused against all the others', () => {
  for (const name of readdirSync('data/observations')) {
    const lines = readFileSync(`data/observations/${name}`, 'utf8').trim().split('\n');
    const columns = lines[0]?.split(',') ?? [];
    const without = parseTable(name, readFileSync(`data/observations/${name}`)).rows.map(({ cells }) =>
      ['area', 'indicator', 'period', 'value']
        .map((column) => cells[columns.indexOf(column)])
        .concat('', '', '', 'plan-2009-10'),
    );
    const text = [HEADER, ...without.filter((cells) => cells[3] !== '').map((cells) => cells.join(','))].join('\n');
    const bytes = new TextEncoder().encode(`${text}\n`);
    const { findings } = checkFile({
      file: name,
      bytes,
      table: 'indicator',
      registers,
      today: '2026-11-23',
      asOwn: true,
    });
    expect(findings.filter(({ code }) => code === 'V24').map(({ message }) => message)).toEqual([]);
  }
});

test('no row of the training returns, without its counts, is refused', () => {
  const rows = readdirSync('data/returns/examples')
    .filter((name) => !['register.csv', 'sources.csv'].includes(name) && name.endsWith('.csv'))
    .flatMap((name) => table(`data/returns/examples/${name}`).rows.map(({ cells }) => cells));
  expect(rows.length).toBeGreaterThan(400);
  for (const [, indicator = '', period = '', value = ''] of rows) {
    if (value !== '') expect(codes(indicator, period, `${value},,`)).not.toContain('V24');
  }
});

test('no figure shipped lies far beyond all others of its measure', () => {
  const byIndicator = new Map<string, number[]>();
  for (const { indicator, value } of held) byIndicator.set(indicator, [...(byIndicator.get(indicator) ?? []), value]);
  const beyond = [...byIndicator.values()].flatMap((values) => {
    const [first = 1, second = first] = values.toSorted((a, b) => a - b);
    const [last = 1, before = last] = values.toSorted((a, b) => b - a);
    return [second / first, last / before];
  });
  expect(Math.max(...beyond)).toBeLessThan(1.2);
});
