import { beforeAll, expect, test } from 'vitest';
import { agesLines, countyAges, districtMeasures, rangeOf } from '../../../src/pages/home/glance.ts';
import { shadings } from '../../../src/pages/home/shades.ts';
import type { Site } from '../../../src/site/site.ts';
import { describeAnswered, describeEqualBriefly, tallyVerdicts } from '../../../src/words/claimsCounty.ts';
import { shippedSite } from '../shippedSite.ts';

let site: Site;

beforeAll(async () => {
  site = await shippedSite();
});

test('every LCSP has a line, those of one district together, and none is the county’s', () => {
  const lines = agesLines(site);
  expect(lines).toHaveLength(site.index.counts.lcsps);
  const districts = lines.map(({ district }) => district?.id ?? '');
  expect(new Set(districts).size).toBe(districts.filter((id, at) => id !== districts[at - 1]).length);
  for (const { whole, parts } of lines) {
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(whole.count);
  }
  expect(countyAges(site)?.whole.count).toBe(344_855);
});

test('the districts’ measures are those of the plan with the figures, lines and target of the published files', () => {
  const measures = districtMeasures(site);
  expect(measures.map(({ indicator }) => indicator.id)).toEqual(['half-days-primary', 'half-days-secondary']);
  const [primary, secondary] = measures;
  expect(primary?.figures.find(({ place }) => place.id === 'thanet-district')?.value).toBeCloseTo(5.74, 2);
  expect(primary?.lines.map(({ place, value }) => `${place.name} ${value.toFixed(2)}`)).toEqual([
    'Kent 5.34',
    'England 5.30',
  ]);
  expect([primary?.target?.value, secondary?.target]).toEqual([5, undefined]);
  for (const measure of measures) {
    const [low, high] = rangeOf(measure);
    expect(measure.figures.every(({ value }) => value !== null && value >= low && value <= high)).toBe(true);
  }
});

test('the map has a shade for every LCSP, its own or its district’s, and never one for how many live there', () => {
  const all = shadings(agesLines(site), districtMeasures(site));
  expect(all.map(({ key }) => key)).toEqual(['0-7', '8-13', '14-19', 'half-days-primary', 'half-days-secondary']);
  for (const { of, classes } of all) {
    expect(of.size).toBe(site.index.counts.lcsps);
    expect(classes.length).toBeLessThanOrEqual(4);
    expect([...of.values()].every(({ shade }) => shade >= 0 && shade < classes.length)).toBe(true);
  }
  const oldest = all.find(({ key }) => key === '14-19');
  expect(oldest?.of.get('canterbury-city-and-country')).toEqual({ shade: 3, text: '43%' });
  const secondary = all.find(({ key }) => key === 'half-days-secondary');
  expect(secondary?.of.get('thanet-1')).toEqual(secondary?.of.get('thanet-2'));
});

test('the targets are counted by their answers, the two verdicts always among them', () => {
  const { targets } = site.kent;
  expect(tallyVerdicts(targets).map(({ text }) => text)).toEqual([
    '0 met',
    '1 not met',
    '2 not comparable',
    '6 not assessed',
  ]);
  const [county] = site.index.areas.filter(({ type }) => type === 'county');
  if (county === undefined) throw new Error('missing county');
  expect(describeAnswered(county, targets).text).toBe('Kent: 1 of 9 targets can be judged, and it was not met');
  const judged = targets.filter(({ verdict }) => verdict.state === 'not met');
  expect(describeAnswered(county, [...judged, ...judged]).text).toBe(
    'Kent: 2 of 2 targets can be judged: 2 were not met',
  );
  expect(describeAnswered(county, []).text).toBe('Kent: 0 of 0 targets can be judged');
  expect(describeEqualBriefly(targets).text).toBe('7 of 9 equal the figure beside them, which is read as an estimate');
});
