import { expect, test } from 'vitest';
import { selectPanels } from '../../../src/browser/explore/selectPanels.ts';
import { exploreWith, holdPiece, ageRows, stripRows, timeRows } from '../../../src/browser/explore/explored.ts';
import { ageStructureRows } from '../../../src/charts/ageStructure/ageStructure.ts';
import { areaStrip, areaStripRows, type AreaStripRow } from '../../../src/charts/areaStrip/areaStrip.ts';
import { measureOverTime } from '../../../src/charts/measureOverTime/measureOverTime.ts';
import { frameTime } from '../../../src/charts/measureOverTime/measureOverTimeFrame.ts';
import { measureOverTimeRows } from '../../../src/charts/measureOverTime/measureOverTimeRows.ts';
import {
  exploredFiles,
  selectExploreAges,
  selectExploreBase,
  selectExplorePiece,
} from '../../../src/select/explore/exploreData.ts';
import type { ExploreView } from '../../../src/select/explore/exploreView.ts';
import { areaOf, countyOf, benchmarksOf, districtsOf, lcspYears, leadPeriod } from '../../../src/site/site.ts';
import { labelDistricts } from '../../../src/words/areasLabels.ts';
import { shippedSite } from '../shippedSite.ts';

const site = await shippedSite();
const base = selectExploreBase(site);
const county = countyOf(site);

/** A value as it is after its way through a script. */
const carried = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
const ages = carried(selectExploreAges(site));

const explore = (measure: string, wanted: Partial<ExploreView> = {}) => {
  const file = site.indicators.get(measure);
  if (file === undefined) throw new Error(`missing ${measure}`);
  const held = holdPiece(carried(selectExplorePiece(site, { id: file.indicator.id, file })), ages);
  const view = { measure, areas: [], pin: '', from: '', to: '', year: '', view: 'all', ...wanted } as const;
  return exploreWith(base, view, held);
};

/** What no chart draws, says or tables does not travel; entries are told apart by file. */
const UNDRAWN = ['provenance', 'numerator', 'denominator', 'asPrinted'];
const plain = (rows: readonly object[]) =>
  rows.map((row) => {
    const shown = Object.entries(row).filter(([name]) => !UNDRAWN.includes(name));
    const isDoubtful = 'status' in row && row.status === 'u';
    return Object.fromEntries(shown.filter(([name]) => isDoubtful || name !== 'placedByJudgement'));
  });

const files = exploredFiles(site).map((file) => ({ id: file.indicator.id, file }));

test.each(files)(
  '$id of the county over time is the chart of its page: rows, scale, title, words and table',
  ({ id, file }) => {
    const rows = timeRows(explore(id));
    const onPage = measureOverTimeRows({
      ...file,
      areas: [county, ...benchmarksOf(site)],
      me: county.id,
      years: lcspYears(site.governance),
    });
    expect(plain(rows)).toEqual(plain(onPage));
    expect(measureOverTime.title(rows)).toBe(measureOverTime.title(onPage));
    expect(measureOverTime.describe(rows)).toBe(measureOverTime.describe(onPage));
    const cells = (some: typeof rows) =>
      measureOverTime.table(some).rows.map((row) => row.map(({ text, note }) => [text, note]));
    expect(cells(rows)).toEqual(cells(onPage));
    expect(measureOverTime.notDrawn(rows)).toBe(measureOverTime.notDrawn(onPage));
    if (measureOverTime.notDrawn(rows) !== '') return;
    for (const width of [360, 640]) expect(frameTime(rows, width).axis).toEqual(frameTime(onPage, width).axis);
  },
);

const lcsp = areaOf(site, base.areas.find(({ type }) => type === 'LCSP')?.id ?? '');
const ofDistricts = files.filter(({ id }) => base.measures.find((one) => one.id === id)?.level === 'district');

test.each(ofDistricts)('$id of an LCSP is its district’s, as on the LCSP’s own page', ({ id }) => {
  const page = site.areas.get(lcsp.id);
  const district = areaOf(site, lcsp.district ?? '');
  if (page === undefined) throw new Error('missing page');
  const indicator = site.indicators.get(id)?.indicator;
  if (indicator === undefined) throw new Error('missing measure');
  const onPage = measureOverTimeRows({
    ...page,
    indicator,
    areas: [district, county, ...benchmarksOf(site)],
    me: district.id,
    years: lcspYears(site.governance),
  });
  const rows = timeRows(explore(id, { areas: [lcsp.id] }));
  expect(plain(rows)).toEqual(plain(onPage));
  expect(rows.some((row) => row.kind === 'figure' && row.place.id === lcsp.id)).toBe(false);
});

test.each(ofDistricts)('$id of all districts is the strip of its page', ({ id, file }) => {
  const districts = districtsOf(site);
  const onPage = areaStripRows({
    indicator: file.indicator,
    areas: districts,
    benchmarks: [county, ...benchmarksOf(site)],
    me: lcsp.district ?? '',
    series: file.series,
    period: leadPeriod(site.governance),
    target: file.targets[0],
    areasLabel: labelDistricts(county, districts.length),
  });
  const rows: readonly AreaStripRow[] = stripRows(explore(id, { areas: [lcsp.id] }), 'district');
  expect(plain(rows)).toEqual(plain(onPage));
  expect(areaStrip.describe(rows)).toBe(areaStrip.describe(onPage));
});

test('ages of an LCSP are its own, as on its page, whatever the measure', () => {
  const page = site.areas.get(lcsp.id);
  if (page === undefined) throw new Error('missing page');
  const onPage = ageStructureRows(
    { area: lcsp, population: page.population },
    { area: county, population: page.kentPopulation },
  );
  for (const { id } of files.slice(0, 2)) {
    expect(plain(ageRows(explore(id, { areas: [lcsp.id] })))).toEqual(plain(onPage));
  }
});

test('a stretch of periods cuts figures, target and break alike', () => {
  const [first] = ofDistricts;
  const { periods } = explore(first?.id ?? '').held.piece;
  const [from, to] = [periods[3]?.label ?? '', periods[5]?.label ?? ''];
  const rows = timeRows(explore(first?.id ?? '', { from, to }));
  const labels = new Set(rows.flatMap((row) => ('period' in row ? [row.period.label] : [])));
  expect([...labels].toSorted()).toEqual(periods.slice(3, 6).map(({ label }) => label));
  expect(rows.some(({ kind }) => kind === 'target')).toBe(false);
});

test('a measure that only the county has draws no area, and its map is of children', () => {
  const countyOnly = files.find(({ id }) => base.measures.find((one) => one.id === id)?.level === 'county');
  const panels = selectPanels(explore(countyOnly?.id ?? '', { areas: [lcsp.id] }));
  expect(panels.map(({ id }) => id)).toEqual(['time', 'ages', 'map']);
  expect(panels.at(-1)?.title).toMatch(/^Children and young people aged 0-19: 23 LCSPs/);
});

test('years or a year without any figure leave out the chart, and nothing else', () => {
  for (const { id } of files) {
    for (const { label } of explore(id).held.piece.periods) {
      const panels = selectPanels(explore(id, { from: label, to: label, year: label, areas: [lcsp.id] }));
      expect(panels.map((panel) => panel.id)).toContain('ages');
    }
  }
});

test('every panel of every measure has its source, its words and its table', () => {
  for (const { id } of files) {
    for (const panel of selectPanels(explore(id, { areas: [lcsp.id] }))) {
      expect(panel.source, `${id} ${panel.id}`).toMatch(/^[A-Z]/);
      expect(panel.sentence).toMatch(/\.$/);
      expect(panel.table.rows.length).toBeGreaterThan(0);
    }
  }
});
