import { expect, test } from 'vitest';
import { areaChildren, areaChildrenRows } from '../../src/charts/areaChildren/areaChildren.ts';
import { areaOverTime } from '../../src/charts/areaOverTime/areaOverTime.ts';
import { formatArea } from '../../src/format/areas.ts';
import { formatCount } from '../../src/format/numbers.ts';
import { drawChart } from '../../src/figure/drawChart.ts';
import { areaOverTimeRows } from '../../src/charts/areaOverTime/areaOverTimeRows.ts';
import { comparedMeasures } from '../../src/select/compareData.ts';
import { ALL_PATH, pairPath } from '../../src/pages/compare/comparePaths.ts';
import { comparePieces } from '../../src/prerender/sitePieces.ts';
import { areaOf, countyOf, districtsOf, lcspsOf, leadPeriod } from '../../src/site/site.ts';
import { serverDocument } from '../charts/testChart.tsx';
import { textsOf } from '../charts/svgText.ts';
import { readWords, renderPath, site } from '../pages/renderPath.tsx';

const county = countyOf(site);
const { populations } = site.kent;
const data = {
  measures: comparedMeasures(site),
  areas: [...lcspsOf(site), ...districtsOf(site)],
  county,
  populations,
  period: leadPeriod(site.governance),
};
const WIDTH = 300;

test('the long tables list every area on every measure, each with a small chart and a row', () => {
  const page = renderPath(ALL_PATH);
  const parts = [...page.querySelectorAll('[data-compare]')];
  expect(parts).toHaveLength(1 + data.measures.length);
  for (const part of parts) {
    const expected = part.getAttribute('data-compare') === 'population' ? data.areas.length : districtsOf(site).length;
    expect(part.querySelectorAll('.multiple svg[role=img]')).toHaveLength(expected);
    expect(part.querySelectorAll('tbody tr[data-area]')).toHaveLength(expected);
    expect(part.querySelectorAll('tbody tr.set-off')).toHaveLength(1);
  }
});

/** How many columns or rows a cell stands over, as React writes it: the tests' DOM knows no other spelling. */
const spanOf = (cell: Element, name: 'rowSpan' | 'colSpan'): number => Number(cell.getAttribute(name));

test('without a script the page holds all LCSPs, a district’s figure once, and the county’s own', () => {
  const page = renderPath('compare/');
  const rows = [...page.querySelectorAll('.board-all tbody tr')];
  expect(rows).toHaveLength(lcspsOf(site).length + 1 + 2);
  for (const area of lcspsOf(site)) {
    const row = rows.find((one) => one.querySelector('th')?.textContent === area.name);
    const words = row === undefined ? '' : readWords(row);
    const bands = site.areas.get(area.id)?.population.bands ?? [];
    expect(words).toContain(formatCount(bands.find(({ role }) => role === 'whole')?.count ?? -1));
    expect(row?.querySelectorAll('td[data-name] .cite').length).toBeGreaterThanOrEqual(4);
  }
  const spans = [...page.querySelectorAll('.board-all .all-district')]
    .map((cell) => spanOf(cell, 'rowSpan'))
    .filter((span) => span > 0);
  expect(spans).toHaveLength(districtsOf(site).length);
  expect(spans.reduce((sum, span) => sum + span, 0)).toBe(lcspsOf(site).length);
  for (const { indicator, points } of data.measures) {
    const cells = page.querySelectorAll(`.board-all td[data-name="${indicator.shortLabel}"]`);
    expect(cells).toHaveLength(points.length + 1);
  }
  const only = [...page.querySelectorAll('.board-all .board-whole')].map(readWords);
  expect(only).toHaveLength(2);
  for (const words of only) expect(words).toMatch(/^Kent only: /);
});

test('anchors of the page’s former parts still lead to them', () => {
  const page = renderPath('compare/');
  const all = renderPath(ALL_PATH);
  const parts = ['population', ...data.measures.map(({ indicator }) => indicator.id)];
  for (const part of parts) {
    const link = page.querySelector(`#compare-${part} a`)?.getAttribute('href') ?? '';
    expect(link).toMatch(new RegExp(`compare/all/#compare-${part}$`));
    expect(all.querySelectorAll(`#compare-${part}`)).toHaveLength(1);
  }
  for (const id of ['pairs', 'not-compared', 'sources']) expect(page.querySelectorAll(`#${id}`)).toHaveLength(1);
});

test('the scripts of the small charts hold the same drawings as the long tables', () => {
  const pieces = comparePieces(site);
  expect(pieces.size).toBe(data.areas.length);
  for (const area of data.areas) {
    const script = pieces.get(`compare/pieces/${area.id}.js`) ?? '';
    expect(script).toMatch(/^\(window\.comparePieces=window\.comparePieces\|\|\{\}\)\["[a-z0-9-]+"\]=\{.*\};\n$/);
    expect(script).not.toMatch(/[<>]/);
    const drawn = script.match(/role=\\"img\\"/g)?.length ?? 0;
    expect(drawn).toBe(area.type === 'district' ? 1 + data.measures.length : 1);
  }
});

test('the table of populations holds every count of every LCSP', () => {
  const rows = [...renderPath(ALL_PATH).querySelectorAll('[data-compare=population] tbody tr')];
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
    expect(page.querySelectorAll('.board thead th')).toHaveLength(district.lcsps.length + 2);
    const merged = [...page.querySelectorAll('.board td:not(.board-whole)')].filter(
      (cell) => spanOf(cell, 'colSpan') > 0,
    );
    expect(merged.map((cell) => spanOf(cell, 'colSpan'))).toEqual(data.measures.map(() => district.lcsps.length));
    for (const cell of merged) expect(readWords(cell)).toContain(formatArea(areaOf(site, district.id)));
    expect(page.querySelectorAll('.board .cite').length).toBeGreaterThan(
      4 * district.lcsps.length + data.measures.length,
    );
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
