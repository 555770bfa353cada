import { expect, test } from 'vitest';
import {
  describeInterval,
  describeJudgedInterval,
  describeOwnIntervals,
  describeOwnBesideRange,
} from '../../src/words/claimsRange.ts';
import { area, indicator, point, schoolYear, target } from '../select/fixture.ts';
import { readWords, renderPath, site } from './renderPath.tsx';

const lcsps = site.index.areas.filter(({ type }) => type === 'LCSP');

test.each(lcsps)('the page of ages of $name puts each share in a fifth of the LCSPs', ({ name, page }) => {
  const words = readWords(renderPath(`${page}ages/`));
  expect(words).toMatch(
    new RegExp(
      `If the 23 LCSPs are put in fifths by share, ${name} LCSP is in the fifth with the (smallest|second smallest|middle|second largest|largest) shares aged 0 to 7 \\([\\d.]+%\\),`,
    ),
  );
});

test('all of an LCSP on one page leaves fifths to the page of its ages', () => {
  expect(readWords(renderPath('areas/dover/full/'))).not.toContain('put in fifths');
});

test('no district and not the county is put in fifths of the LCSPs', () => {
  for (const { page, type } of site.index.areas) {
    if (type !== 'district' && type !== 'county') continue;
    expect(readWords(renderPath(`${page}ages/`)), page ?? '').not.toContain('fifth');
  }
});

const measure = 'persistent-absence-10-secondary';

test('the page of a measure of an area tells of whom the two years are, and whether the figure changed', () => {
  const words = readWords(renderPath(`areas/dover/attendance/${measure}/`));
  expect(words).toMatch(
    /The year before, 2007\/08, Dover district’s figure was [\d.]+%; in 2008\/09 it was [\d.]+%: [\d.]+ percentage points (more|less)(, worked out before rounding)?\. The two 95% intervals, which take children one by one as if those of one school were not alike, (do not overlap, so it is a change|overlap, so it is no clear change)\./,
  );
  expect(readWords(renderPath('areas/dover/full/'))).not.toContain('The two 95% intervals');
});

test('of a figure marked u, and of half days, no change is told', () => {
  const doubtful = site.indicators
    .get(measure)
    ?.series.find(
      (one) =>
        one.level === 'district' && one.status[one.periods.findIndex(({ label }) => label === '2008/09')] === 'u',
    );
  const lcsp = lcsps.find(({ district }) => district === doubtful?.area);
  expect(lcsp).toBeDefined();
  expect(readWords(renderPath(`${lcsp?.page}attendance/${measure}/`))).not.toContain('The two 95% intervals');
  expect(readWords(renderPath('areas/dover/attendance/'))).not.toContain('The two 95% intervals');
});

test('the page of an indicator tells the county’s change once, and each area’s in its table', () => {
  const document = renderPath(`indicators/${measure}/`);
  const words = readWords(document);
  expect(words.match(/The year before, 2007\/08, Kent’s figure was/g)).toHaveLength(1);
  const cells = [...document.querySelectorAll('td [data-rule="difference"]')].map(readWords);
  expect(cells.length).toBeGreaterThan(5);
  for (const cell of cells)
    expect(cell).toMatch(
      /^(a change|no clear change), ([\d.]+ percentage points (more|less)|equal to the last place shown)$/,
    );
  const exclusions = readWords(renderPath('indicators/ni-114/'));
  expect(exclusions).toContain(
    '0.45 per 1,000 pupils less. The two 95% intervals, which take children one by one as if those of one school were not alike, do not overlap, so it is a change.',
  );
});

test('the South East and England stand beside the range of the districts, the county does not', () => {
  const words = readWords(renderPath('indicators/half-days-secondary/'));
  expect(words).toMatch(/(South East’s|England’s) [\d.]+%( and England’s [\d.]+%)? lies? (within|below) that range/);
  expect(words).not.toMatch(/Kent’s [\d.]+% lies? /);
});

const kent = area('Kent', 'county');
const dover = area('Dover', 'LCSP');
const own = point({ value: 6.2, digits: 1, lower: 4.88, upper: 7.87 });

test.each([
  ['below', 'lies wholly below the target, so the side it lies on is clear at 95%'],
  ['around', 'holds the target, so it is not clear at 95% on which side of it the figure lies'],
  ['at or above', 'lies wholly at or above the target, so the side it lies on is clear at 95%'],
] as const)('an interval %s a target is said with its limits', (side, words) => {
  const about = {
    target: target(kent, { intervals: [{ area: dover.id, side, provenance: own.provenance }] }),
    indicator: indicator(),
  };
  expect(describeInterval({ area: dover, point: own }, about).map(({ text }) => text)).toEqual([
    `Dover LCSP’s 95% interval, 4.9% to 7.9%, ${words}.`,
  ]);
  expect(describeInterval({ area: kent, point: own }, about)).toEqual([]);
  expect(describeInterval({ area: dover, point: { ...own, lower: null } }, about)).toEqual([]);
});

test('of a judged figure it is said that the verdict stays, and nothing where there is no interval', () => {
  const intervals = [{ area: kent.id, side: 'around', provenance: own.provenance }] as const;
  const said = describeJudgedInterval(
    { area: kent, point: own },
    { target: target(kent, { intervals }), indicator: indicator() },
  );
  expect(said.at(-1)?.text).toBe('The verdict rests on the figure alone and is not changed by its interval.');
  expect(describeJudgedInterval({ area: kent, point: own }, { target: target(kent), indicator: indicator() })).toEqual(
    [],
  );
});

test('many own figures beside a target or a range are counted, those beyond it named, with what luck would do', () => {
  const places = ['Ash', 'Birch', 'Cedar', 'Elm'].map((name) => area(name, 'LCSP'));
  const sides = ['around', 'below', 'around', 'at or above'] as const;
  const intervals = places.map(({ id }, at) => ({ area: id, side: sides[at] ?? 'around', provenance: own.provenance }));
  const about = { target: target(kent, { intervals }), indicator: indicator() };
  expect(describeOwnIntervals(about, { county: kent, lcsps: places })[0]?.text).toBe(
    'Kent’s target for 2008/09 is at most 5.0%. Of 4 LCSPs with figures of their own and an interval, 2 have it within their 95% interval; 1 lies wholly below it (Birch); 1 lies wholly at or above it (Elm). By luck alone about 0.2 (4 × 0.05) would lie beyond it, if each LCSP’s figure were the target. It was set for Kent: this is no verdict on an LCSP.',
  );
  const ranges = ['within', 'below', 'within', 'at or above'] as const;
  const beside = places.map(({ id }, at) => ({ area: id, side: ranges[at] ?? 'within', provenance: own.provenance }));
  const range = { indicator: indicator().id, period: schoolYear(2008), lower: 4, upper: 6, districts: 11, beside };
  expect(describeOwnBesideRange(range, places)[0]?.text).toContain(
    'Of 4 own figures of LCSPs, set beside the range of the 11 districts: 2 within it; 1 below it (Birch); 1 at its upper end or above it (Elm).',
  );
  expect(describeOwnBesideRange(range, [])).toEqual([]);
});
