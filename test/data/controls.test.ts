import { expect, test } from 'vitest';
import { assembleControls } from '../../pipeline/assemble/controls.ts';
import { FEWEST_CONTROL_POINTS } from '../../pipeline/contract/control.ts';
import type { Series } from '../../pipeline/contract/series.ts';
import { shippedSite } from '../pages/shippedSite.ts';

const site = await shippedSite();
const { indicators } = site.index;
const held = site.indicators.get('half-days-primary')?.series.find(({ basis }) => basis === 'outturn');
if (held === undefined) throw new Error('missing series');

/** A series of so many years as alike as can be, with some of its columns told otherwise. */
function seriesOf(length: number, told: Partial<Series> = {}): Series {
  const years = <Value>(valueOf: (place: number) => Value): readonly Value[] =>
    Array.from({ length }, (_, place) => valueOf(place));
  const [period] = held?.periods ?? [];
  if (held === undefined || period === undefined) throw new Error('missing period');
  return {
    ...held,
    periods: years((place) => ({ ...period, label: String(place) })),
    value: years((place) => 5 + (place % 2) / 10),
    numerator: years((place) => 50 + (place % 2)),
    denominator: years(() => 1000),
    segment: years(() => 0),
    status: years(() => ''),
    mark: years(() => 'actual'),
    ...told,
  };
}

const pointsOf = (series: Series): number => assembleControls([series], indicators)[0]?.points.length ?? 0;

test('twelve figures in a row make a chart, eleven none', () => {
  expect(pointsOf(seriesOf(FEWEST_CONTROL_POINTS))).toBe(12);
  expect(pointsOf(seriesOf(FEWEST_CONTROL_POINTS - 1))).toBe(0);
});

test('a stretch ends where a definition breaks, at a figure that is withheld, estimated or doubtful', () => {
  const at = <Value>(place: number, here: Value, other: Value): readonly Value[] =>
    Array.from({ length: 20 }, (_, index) => (index === place ? here : other));
  expect(pointsOf(seriesOf(20))).toBe(20);
  expect(pointsOf(seriesOf(20, { segment: Array.from({ length: 20 }, (_, place) => (place < 8 ? 0 : 1)) }))).toBe(12);
  expect(pointsOf(seriesOf(20, { segment: Array.from({ length: 20 }, (_, place) => (place < 9 ? 0 : 1)) }))).toBe(0);
  expect(pointsOf(seriesOf(20, { value: at<number | null>(7, null, 5) }))).toBe(12);
  expect(pointsOf(seriesOf(20, { value: at<number | null>(8, null, 5) }))).toBe(0);
  expect(pointsOf(seriesOf(20, { mark: at<Series['mark'][number]>(8, 'estimate', 'actual') }))).toBe(0);
  expect(pointsOf(seriesOf(20, { status: at<Series['status'][number]>(8, 'u', '') }))).toBe(0);
  expect(pointsOf(seriesOf(20, { basis: 'plan' }))).toBe(0);
});

test('counts carry limits only where each is of a child and all are held', () => {
  const methodOf = (series: Series) => assembleControls([series], indicators)[0]?.method;
  const of = (id: string) => {
    const indicator = indicators.find((one) => one.id === id);
    if (indicator === undefined) throw new Error(`missing ${id}`);
    return indicator.id;
  };
  expect(methodOf(seriesOf(12))).toBe('XmR');
  expect(methodOf(seriesOf(12, { indicator: of('persistent-absence-10-primary') }))).toBe('p′');
  expect(methodOf(seriesOf(12, { indicator: of('fixed-exclusions') }))).toBe(
    indicators.find(({ id }) => id === 'fixed-exclusions')?.oneCountAChild === true ? 'u′' : 'XmR',
  );
  const without = Array.from({ length: 12 }, () => null);
  expect(methodOf(seriesOf(12, { indicator: of('persistent-absence-10-primary'), numerator: without }))).toBe('XmR');
});
