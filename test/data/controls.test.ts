import { expect, test } from 'vitest';
import { assembleControls } from '../../pipeline/assemble/controls.ts';
import { FEWEST_CONTROL_POINTS } from '../../pipeline/contract/control.ts';
import { HALF_TERMS, type Series } from '../../pipeline/contract/series.ts';
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

/** A series of half terms, year after year. */
const halfTerms = (values: readonly number[]): Series =>
  seriesOf(values.length, {
    value: values,
    periods: values.map((_, place) => {
      const [period] = held.periods;
      if (period === undefined) throw new Error('missing period');
      return { ...period, label: String(place), term: HALF_TERMS[place % HALF_TERMS.length] ?? 'half term 1' };
    }),
  });
const signalsOf = (values: readonly number[], series = halfTerms(values)) =>
  (assembleControls([series], indicators)[0]?.points ?? []).map(({ outside, inRun }) => outside ?? inRun);

test('what the season alone brings is never a signal of half terms, and one half term out of the ordinary is', () => {
  const season = [4.6, 9.7, 5.6, 5.3, 5, 4.9];
  const years = [0, 0.05, -0.04].flatMap((year) =>
    season.map((value, place) => value + year + ((place * 7) % 3) / 100 - 0.01),
  );
  expect(new Set(signalsOf(years))).toEqual(new Set([false]));
  const unusual = years.map((value, place) => (place === 16 ? value + 0.6 : value));
  expect(signalsOf(unusual).indexOf('above')).toBe(16);
  // As if each were a year the season's own steps would widen the limits and hide it.
  expect(signalsOf(unusual, seriesOf(unusual.length, { value: unusual }))[16]).toBe(false);
});

test('figures that differ by the rounding of sums alone are no signal and no run', () => {
  for (const value of [5.3, 0.1, 7.7]) {
    const same = Array.from({ length: 18 }, () => value);
    expect(new Set(signalsOf(same))).toEqual(new Set([false]));
    expect(new Set(signalsOf(same, seriesOf(18, { value: same })))).toEqual(new Set([false]));
  }
});
