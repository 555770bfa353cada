import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatNumber } from '../../src/format/numbers.ts';
import { makePack } from '../../src/prerender/pdf/makePack.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import { leadPeriod } from '../../src/site/site.ts';
import { readPdfText } from './readPdfText.ts';

type Row = Readonly<Record<string, string>>;

const AREAS = ['swanley-and-district', 'shepway-rural', 'thanet-1'] as const;

const site = await readSite('public/data');
const period = leadPeriod(site.governance);

/** The published file of one area, as anyone downloads it. */
const rowsOf = (id: string): readonly Row[] =>
  // csv-parse gives records of strings with `columns`.
  parse(readFileSync(`public/data/downloads/${id}_${site.index.release}.csv`, 'utf8'), {
    columns: true,
    bom: true,
  }) as Row[];

const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d))/, ',');

const isCount = (row: Row): boolean => row['unit'] === 'children';

/** A figure as the file prints it, with thousands parted as on paper. */
const printed = (row: Row): string =>
  isCount(row) ? grouped(row['value_as_published'] ?? '') : (row['value_as_published'] ?? '');

const levelsShown = new Set(['LCSP', 'district', 'county']);

/** Rows whose figures the two sides show: populations, targets, and the first LCSP year and the year before it. */
function shownRows(id: string): readonly Row[] {
  const own = rowsOf(id).filter((row) => levelsShown.has(row['level'] ?? '') && row['value'] !== '');
  return own.filter(
    (row) => isCount(row) || row['period'] === period || row['basis'] === 'plan' || row['mark'] === 'target',
  );
}

let pages: readonly string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'pack-test-'));

beforeAll(async () => {
  const out = join(folder, 'pack.pdf');
  expect(await makePack({ areas: AREAS, out, date: '2009-06-12' })).toEqual([]);
  pages = readPdfText(readFileSync(out));
});

afterAll(() => rmSync(folder, { recursive: true }));

const COUNTY_SIDE = 1 + AREAS.length;

/** The side of one LCSP, after the cover in the order of the visits, and the county's, which is for all of them. */
const sidesOf = (id: string): string =>
  [pages[1 + AREAS.findIndex((area) => area === id)], pages[COUNTY_SIDE]].join('\n');

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;

const numbersIn = (text: string): ReadonlySet<string> =>
  new Set(text.match(NUMBER)?.map((one) => one.replace(/,$/, '')));

test('the pack has a cover, a side for each LCSP, one for the county and the parts every pack has', () => {
  const heads = pages.map((page) => page.slice(0, 400));
  expect(pages[0]).toContain('12 June 2009');
  expect(pages[0]).toContain(`Release ${site.index.release}, build ${site.index.build}`);
  for (const [index, id] of AREAS.entries()) {
    const name = site.areas.get(id)?.area.name ?? '?';
    expect(pages[0]).toContain(`${name} LCSP`);
    expect(heads[1 + index]).toContain(`${name} LCSP`);
    expect(heads[1 + index]).toContain('Children served here');
  }
  expect(heads[COUNTY_SIDE]).toContain('Exclusions');
  expect(pages.filter((page) => page.includes('’s targets and the notes on them'))).toHaveLength(1);
  expect(pages.length).toBeLessThanOrEqual(9);
  const all = pages.join('\n');
  for (const heading of ['Side by side', 'What is not held', 'Lines of enquiry', 'Where each number comes from']) {
    expect(all).toContain(heading);
  }
});

test.each(AREAS)('the sides of %s print every figure of its published file for the first LCSP year', (id) => {
  const numbers = numbersIn(sidesOf(id));
  const compared = new Set(['attendance', 'exclusions', 'neet']);
  const themes = new Map(site.index.indicators.map((indicator) => [`${indicator.id}`, indicator]));
  const wanted = shownRows(id).filter((row) => {
    const indicator = themes.get(row['indicator_id'] ?? '');
    if (isCount(row)) return row['level'] === 'LCSP';
    // Fixed-period exclusions have no target in the plan and stand on the county's page.
    return compared.has(indicator?.theme ?? '') && (indicator?.list === 'kpi' || row['level'] !== 'county');
  });
  expect(wanted.length).toBeGreaterThan(20);
  const missing = wanted.filter((row) => !numbers.has(printed(row)));
  expect(
    missing.map((row) => `${row['area']} ${row['indicator_id']} ${row['period']} ${row['mark']} ${printed(row)}`),
  ).toEqual([]);
});

/** Numbers the sides work out from published ones: shares, differences, what one point means, the counts of outturns. */
function derivedNumbers(id: string): readonly string[] {
  const rows = shownRows(id);
  const file = site.areas.get(id);
  const bands = [...(file?.population.bands ?? []), ...(file?.kentPopulation.bands ?? [])];
  const whole = rows.filter((row) => row['indicator_id'] === 'population-0-19').map((row) => Number(row['value']));
  const shares = bands.map((band) => formatNumber(band.share, { digits: 0 }));
  const ofCounty = formatNumber((100 * (whole[0] ?? 0)) / (whole[1] ?? 1), { digits: 1 });
  const gaps = (file?.population.bands ?? []).map((band) => {
    const county = file?.kentPopulation.bands.find((one) => one.band === band.band)?.share ?? 0;
    return formatNumber(Math.abs(band.share - county), { digits: 1 });
  });
  const points = (file?.onePoint ?? []).flatMap((one) => [
    formatNumber(one.population, { digits: 0 }),
    formatNumber(one.amount, { digits: one.digits }),
  ]);
  const counts = rows.flatMap((row) => [grouped(row['numerator'] ?? ''), grouped(row['denominator'] ?? '')]);
  const differences = rows.flatMap((row) =>
    rows
      .filter((other) => other['indicator_id'] === row['indicator_id'] && other['level'] === 'county')
      .flatMap((other) => {
        const digits = (row['value_as_published']?.split('.')[1] ?? '').length;
        return formatNumber(Math.abs(Number(row['value']) - Number(other['value'])), { digits });
      }),
  );
  return [
    ...shares,
    ofCounty,
    ...gaps,
    ...points,
    ...counts.map((text) => text.replace(/^(\d{3}),(\d{3})$/, '$1,$2')),
    ...differences,
  ];
}

test.each(AREAS)('the sides of %s print no figure that its published file does not give or lead to', (id) => {
  const allowed = new Set([...shownRows(id).map(printed), ...derivedNumbers(id)]);
  // Text of the notes on targets and of definitions, each from the contract, with the rates they spell out.
  const official =
    site.areas
      .get(id)
      ?.targets.flatMap((target) => target.notes.map((note) => note.sentence))
      .join(' ') ?? '';
  for (const number of numbersIn(official)) allowed.add(number);
  const figures = [...numbersIn(sidesOf(id))].filter((number) => /[.,]/.test(number) && !/^\d+\.$/.test(number));
  const strange = figures.filter((number) => !allowed.has(number) && !allowed.has(number.replace(/\.$/, '')));
  // The release at the foot, the step of a rate, and the count of exclusions with its thousands are no figures of ours.
  const known = new Set(['1.0', '1,000', site.index.release.split('.').slice(0, 2).join('.')]);
  expect(strange.filter((number) => !known.has(number))).toEqual([]);
});

test('a pack is refused with the reason when it cannot be made', async () => {
  const out = join(folder, 'none.pdf');
  expect(await makePack({ areas: [], out })).toEqual(['name 1 to 4 LCSPs with --areas, ids parted by commas']);
  expect((await makePack({ areas: ['narnia'], out }))[0]).toContain('no LCSP has the id "narnia"');
  expect(await makePack({ areas: ['dover', 'dover'], out })).toContain('an LCSP is named twice');
  expect(await makePack({ areas: ['dover'], out, date: '2009-02-30' })).toEqual([
    '"2009-02-30" is not a date: write 2009-06-12',
  ]);
});
