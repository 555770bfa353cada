import { expect, test } from 'vitest';
import { areaChildren } from '../../src/charts/areaChildren/areaChildren.ts';
import { areaOverTime } from '../../src/charts/areaOverTime/areaOverTime.ts';
import { formatCount } from '../../src/format/formatCount.ts';
import { drawChart } from '../../src/figure/drawChart.ts';
import { areaChildrenRows } from '../../src/charts/areaChildren/areaChildrenRows.ts';
import { areaOverTimeRows } from '../../src/charts/areaOverTime/areaOverTimeRows.ts';
import { selectCompareData } from '../../src/select/compareData.ts';
import { pairPath } from '../../src/pages/compare/pairPath.ts';
import { districtsOf, lcspsOf } from '../../src/site/districtsOf.ts';
import { serverDocument } from '../charts/testChart.tsx';
import { textsOf } from '../charts/svgText.ts';
import { readWords, renderPath, site } from '../pages/renderPath.tsx';

const data = selectCompareData(site);
const WIDTH = 300;

test('without a script the page lists every area on every measure, each with a small chart and a row', () => {
  const page = renderPath('compare/');
  const parts = [...page.querySelectorAll('[data-compare]')];
  expect(parts).toHaveLength(1 + data.measures.length);
  for (const part of parts) {
    const expected = part.getAttribute('data-compare') === 'population' ? data.areas.length : districtsOf(site).length;
    expect(part.querySelectorAll('.multiple svg[role=img]')).toHaveLength(expected);
    expect(part.querySelectorAll('tbody tr[data-area]')).toHaveLength(expected);
    expect(part.querySelectorAll('tbody tr.set-off')).toHaveLength(1);
  }
});

test('the table of populations holds every count of every LCSP', () => {
  const rows = [...renderPath('compare/').querySelectorAll('[data-compare=population] tbody tr')];
  for (const area of lcspsOf(site)) {
    const row = rows.find((one) => one.getAttribute('data-area') === area.id);
    const words = row === undefined ? '' : readWords(row);
    for (const band of site.areas.get(area.id)?.population.bands ?? [])
      expect(words).toContain(formatCount(band.count));
  }
});

test('a district with several LCSPs has a ready page that sets them side by side and says what they share', () => {
  const several = districtsOf(site).filter((district) => district.lcsps.length > 1);
  expect(several.length).toBeGreaterThan(5);
  for (const district of several) {
    const page = renderPath(pairPath(district));
    expect(page.querySelectorAll('[data-compare=population] .multiple')).toHaveLength(district.lcsps.length);
    const measure = data.measures[0]?.indicator.id ?? '';
    expect(page.querySelectorAll(`[data-compare="${measure}"] .multiple`)).toHaveLength(1);
    expect(readWords(page)).toContain('share its figure: nothing here tells them apart');
  }
});

test('small charts of one measure share one scale, whatever the area', () => {
  const measure = data.measures[0];
  const file = site.indicators.get(measure?.indicator.id ?? '');
  const rows = districtsOf(site).map((area) =>
    measure === undefined
      ? []
      : areaOverTimeRows({
          indicator: measure.indicator,
          area,
          county: data.county,
          series: file?.series ?? [],
          period: data.period,
        }),
  );
  expect(new Set(rows.map((one) => JSON.stringify(one[0]?.extent))).size).toBe(1);
  const children = data.areas.map((area) => areaChildrenRows(area, data.county, data.populations));
  expect(new Set(children.map((one) => `${one[0]?.mostChildren} ${one[0]?.mostShare}`)).size).toBe(1);
});

const drawings = [
  ...data.areas.map((area) => ({
    name: area.name,
    svg: drawChart({
      chart: areaChildren,
      rows: areaChildrenRows(area, data.county, data.populations),
      id: area.id,
      width: WIDTH,
      document: serverDocument,
    }),
  })),
  ...data.measures.flatMap(({ indicator }) =>
    districtsOf(site).map((area) => ({
      name: `${indicator.id} ${area.name}`,
      svg: drawChart({
        chart: areaOverTime,
        rows: areaOverTimeRows({
          indicator,
          area,
          county: data.county,
          series: site.indicators.get(indicator.id)?.series ?? [],
          period: data.period,
        }),
        id: `${indicator.id}-${area.id}`,
        width: WIDTH,
        document: serverDocument,
      }),
    })),
  ),
];

test.each(drawings)('the small chart of $name keeps its text inside and no smaller than 12 pixels', ({ svg }) => {
  for (const { text, size, left, right } of textsOf(svg)) {
    expect(size, text).toBeGreaterThanOrEqual(12);
    expect(left, text).toBeGreaterThanOrEqual(-2);
    expect(right, text).toBeLessThanOrEqual(WIDTH + 2);
  }
  expect(svg).not.toMatch(/style=|<style|NaN|undefined/);
});

test('a small chart’s table and sentence give the same values as its picture', () => {
  const [first] = data.measures;
  const [area] = districtsOf(site);
  if (first === undefined || area === undefined) throw new Error('missing measures');
  const rows = areaOverTimeRows({
    indicator: first.indicator,
    area,
    county: data.county,
    series: site.indicators.get(first.indicator.id)?.series ?? [],
    period: data.period,
  });
  const focal = areaOverTime.table(rows).rows.find((row) => row[0]?.text === data.period);
  const value = focal?.[1]?.text ?? '?';
  expect(areaOverTime.describe(rows)).toContain(value);
  const svg = drawChart({ chart: areaOverTime, rows, id: 'a', width: WIDTH, document: serverDocument });
  expect(
    textsOf(svg)
      .map(({ text }) => text)
      .join(' '),
  ).toContain(value);
});
