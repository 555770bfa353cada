import { expect, test } from 'vitest';
import { provenanceId, sourceId } from '../../pipeline/contract/ids.ts';
import type { Provenance } from '../../pipeline/contract/provenance.ts';
import { actualAgainstTargetRows } from '../../src/charts/actualAgainstTarget/actualAgainstTargetRows.ts';
import { areaStripRows } from '../../src/charts/areaStrip/areaStrip.ts';
import { isAfterLcsps, isLcspPeriod } from '../../src/site/site.ts';
import { measureOverTimeRows } from '../../src/charts/measureOverTime/measureOverTimeRows.ts';
import { noteKeyOf, type SharedNotes } from '../../src/select/noteKeys.ts';
import { pointsOf } from '../../src/site/series.ts';
import { area, indicator, point, schoolYear, series, target, verdict } from './fixture.ts';

const kent = area('Kent', 'county');
const dover = area('Dover', 'district');
const years = { began: '2008-09-01', proposedEnd: '2010-04-01' };
const held = [
  series(kent, [point({ period: schoolYear(2008), value: 5.34 })]),
  series(dover, [point({ period: schoolYear(2008), value: 5.17 })], { basis: 'derived' }),
];

test('columns of unequal length are a defect', () => {
  const broken = { ...series(kent, [point()]), digits: [] };
  expect(() => pointsOf(broken)).toThrow('invalid series');
});

test('a zero stays a figure and a missing value stays missing', () => {
  const points = pointsOf(series(kent, [point({ value: 0 }), point({ value: null, missing: 'awaited' })]));
  expect(points.map(({ value, missing }) => [value, missing])).toEqual([
    [0, null],
    [null, 'awaited'],
  ]);
});

test.each([
  [2007, false, false],
  [2008, true, false],
  [2009, true, false],
  [2010, false, true],
])('the school year from %d: of the LCSPs %s, after them %s', (first, during, after) => {
  expect(isLcspPeriod(years, schoolYear(first))).toBe(during);
  expect(isAfterLcsps(years, schoolYear(first))).toBe(after);
});

const strip = {
  indicator: indicator(),
  areas: [dover],
  benchmarks: [kent],
  me: dover.id,
  series: held,
  period: '2008/09',
  areasLabel: '',
};
const kinds = (rows: readonly { readonly kind: string }[]): readonly string[] => rows.map((row) => row.kind);

test('a strip draws the target only where a verdict could compare it', () => {
  expect(kinds(areaStripRows({ ...strip, target: target(kent) }))).toEqual(['area', 'benchmark', 'target']);
  const disputed = target(kent, { verdict: verdict(kent, { state: 'not comparable' }) });
  expect(kinds(areaStripRows({ ...strip, target: disputed }))).toEqual(['area', 'benchmark']);
  const other = target(kent, { period: schoolYear(2009) });
  expect(kinds(areaStripRows({ ...strip, target: other }))).toEqual(['area', 'benchmark']);
});

test('a strip never takes the plan’s own figure for a published one', () => {
  const plan = series(kent, [point({ value: 5 })], { basis: 'plan' });
  const rows = areaStripRows({ ...strip, series: [...held, plan], target: undefined });
  expect(rows.map((row) => ('value' in row ? row.value : null))).toEqual([5.17, 5.34]);
});

test('years over time carry their segment, the break that parted them and the years of the LCSPs', () => {
  const points = [
    point({ period: schoolYear(2009), segment: 0 }),
    point({ period: schoolYear(2011), segment: 0 }),
    point({ period: schoolYear(2012), segment: 1 }),
  ];
  const change = {
    indicator: indicator().id,
    changedFrom: '2012/13',
    kind: 'collection',
    whatChanged: 'A sixth half term is counted.',
    breaks: true,
    provenance: provenanceId('definitions-l1'),
  } as const;
  const rows = measureOverTimeRows({
    indicator: indicator(),
    areas: [kent],
    me: kent.id,
    series: [series(kent, points)],
    targets: [target(kent), target(dover)],
    definitions: [change, { ...change, changedFrom: '1999/00' }, { ...change, breaks: false }],
    years,
  });
  expect(kinds(rows)).toEqual(['figure', 'figure', 'figure', 'target', 'break', 'span']);
  expect(rows.flatMap((row) => (row.kind === 'figure' ? [row.segment] : []))).toEqual([0, 0, 1]);
  expect(rows.flatMap((row) => (row.kind === 'span' ? [row.from.label, row.to.label] : []))).toEqual([
    '2009/10',
    '2009/10',
  ]);
});

test('figures beside a target are those of the plan’s periods and the target’s own', () => {
  const plan = series(kent, [point({ period: schoolYear(2007), mark: 'actual' })], { basis: 'plan' });
  const later = series(
    kent,
    [2006, 2007, 2008, 2016].map((first) => point({ period: schoolYear(first) })),
  );
  const rows = actualAgainstTargetRows(kent, indicator(), { series: [plan, later], target: target(kent) });
  expect(rows.map((row) => `${row.period.label} ${row.mark}`)).toEqual([
    '2007/08 actual',
    '2007/08 outturn',
    '2008/09 outturn',
    '2008/09 target',
  ]);
});

const entry = (id: string, did: string, changes: Partial<Provenance> = {}): Provenance => ({
  id: provenanceId(id),
  source: sourceId('release'),
  section: 'Absence by geography',
  line: '1',
  asPrinted: '',
  did,
  check: 'V20',
  row: `data/observations/absence.csv:${id}`,
  ...changes,
});

test('entries worked out alike share a note only where a page asks for it, and copied words never do', () => {
  const entries = [
    entry('a', 'recomputed from the counts: 1 / 20 x 100'),
    entry('b', 'recomputed from the counts: 3 / 40 x 100'),
    entry('c', 'recomputed from the counts: 3 / 40 x 100', { section: 'another table' }),
    entry('d', 'copied'),
    entry('e', 'copied'),
  ];
  const keys = (shared: SharedNotes) => entries.map((entry) => noteKeyOf([entries], shared, entry));
  expect(keys(true)).toEqual(['a', 'a', 'c', 'd', 'e']);
  expect(keys(false)).toEqual(['a', 'b', 'c', 'd', 'e']);
  // Of those named alone the first is the one named first; a list after it changes nothing.
  expect(keys(new Map([['b', 'trusts/b/']]))).toEqual(['a', 'b', 'c', 'd', 'e']);
  const parted = [entries.slice(1), entries];
  expect(entries.map((entry) => noteKeyOf(parted, true, entry))).toEqual(['b', 'b', 'c', 'd', 'e']);
});
