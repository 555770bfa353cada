import { expect, test } from 'vitest';
import {
  describeDistrictLevel,
  describePopulations,
  describeSideBySide,
  describeWhose,
} from '../../src/words/claimsCompare.ts';
import { formatArea } from '../../src/format/formatArea.ts';
import { formatNumber } from '../../src/format/formatNumber.ts';
import { readSite } from '../../src/prerender/readSite.ts';
import { areaOf } from '../../src/site/areaOf.ts';
import { districtsFor, selectCompareData, uncomparedIndicators } from '../../src/select/compareData.ts';
import { districtsOf, lcspsOf } from '../../src/site/districtsOf.ts';

const site = await readSite('public/data');
const data = selectCompareData(site);
const shared = districtsOf(site).find((district) => district.lcsps.length > 1);
const pair = shared?.lcsps ?? [];

test('every measure of districts can be compared, and every other key performance indicator is listed as not', () => {
  expect(data.measures.length).toBeGreaterThanOrEqual(4);
  for (const { points } of data.measures) expect(points).toHaveLength(districtsOf(site).length);
  const compared = data.measures.map(({ indicator }) => indicator.id);
  for (const indicator of uncomparedIndicators(site)) expect(compared).not.toContain(indicator.id);
});

test('two LCSPs of one district stand for it once, and it is said that they share its figure', () => {
  expect(districtsFor(data.areas, pair)).toEqual([shared?.id]);
  const said = describeWhose(pair.map((id) => areaOf(site, id)));
  for (const id of pair) expect(said).toContain(formatArea(areaOf(site, id)));
  expect(said).toContain('share its figure');
});

test('no sentence on attendance names an LCSP as having a figure', () => {
  const districts = districtsOf(site).map(({ id }) => `${id}`);
  const names = lcspsOf(site).map(formatArea);
  for (const measure of data.measures) {
    for (const { text } of describeSideBySide(measure, districts.slice(0, 4), data.county)) {
      for (const name of names) expect(text).not.toContain(name);
    }
    expect(describeDistrictLevel(measure).text).toContain('for no LCSP');
  }
});

test('the words give each chosen district’s figure of the first LCSP year, rounded as it is published', () => {
  for (const measure of data.measures) {
    const points = measure.points.slice(0, 3);
    const said = describeSideBySide(
      measure,
      points.map(({ area }) => area.id),
      data.county,
    );
    const text = said.map((claim) => claim.text).join(' ');
    for (const { area, point } of points) {
      expect(text).toContain(formatArea(area));
      expect(text).toContain(formatNumber(point.value ?? 0, { digits: point.digits, unit: measure.indicator.unit }));
    }
  }
});

test('only an interval clear of the county’s figure earns better or worse', () => {
  for (const measure of data.measures) {
    for (const { area, result } of measure.points) {
      const text = describeSideBySide(measure, [area.id], data.county)
        .map((claim) => claim.text)
        .join(' ');
      expect(/was (better|worse) than/.test(text)).toBe(result === 'better' || result === 'worse');
    }
  }
});

test('populations are ordered from most to fewest with the difference of the ends', () => {
  const [first, second] = [data.areas[0], data.areas[1]];
  const count = (id: string) =>
    data.populations.find((one) => one.area === id)?.bands.find((band) => band.role === 'whole')?.count ?? 0;
  const ids = [first?.id ?? '', second?.id ?? ''];
  const [claim] = describePopulations(data, ids);
  expect(claim?.text).toContain(formatNumber(Math.abs(count(ids[0] ?? '') - count(ids[1] ?? '')), { digits: 0 }));
});
