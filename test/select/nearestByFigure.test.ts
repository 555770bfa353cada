import { expect, test } from 'vitest';
import type { Area } from '../../pipeline/contract/area.ts';
import type { Point } from '../../pipeline/contract/series.ts';
import { MOST_LISTED, nearestByFigure, type AreaPoint } from '../../src/site/figures.ts';

/** Places `a0`, `a1` … with the figures given; what else an area and a point have is not looked at. */
const places = (values: readonly (number | null)[]): readonly AreaPoint[] =>
  values.map((value, place) => ({ area: { id: `a${place}` } as Area, point: { value } as Point }));

const idsOf = (held: readonly AreaPoint[]): readonly string[] => held.map(({ area }) => area.id);

const hundred = places(Array.from({ length: 100 }, (_, place) => place));

test('as many places as a reader takes in are all listed', () => {
  const few = hundred.slice(0, MOST_LISTED);
  expect(nearestByFigure(few, { me: 'a3', county: 10 })).toBe(few);
});

test('of very many its own, both ends and the twelve nearest by figure are listed, in the order given', () => {
  const shown = idsOf(nearestByFigure(hundred, { me: 'a50', county: 10 }));
  expect(shown).toEqual(['a0', ...Array.from({ length: 13 }, (_, i) => `a${44 + i}`), 'a99']);
});

test('a place at an end is its own end, and as many others are listed', () => {
  const shown = idsOf(nearestByFigure(hundred, { me: 'a99', county: 10 }));
  expect(shown).toEqual(['a0', ...Array.from({ length: 14 }, (_, i) => `a${86 + i}`)]);
});

test('one without a figure stands among those nearest to the county, and no other without one does', () => {
  const held = places([null, null, ...Array.from({ length: 98 }, (_, place) => place)]);
  const shown = idsOf(nearestByFigure(held, { me: 'a1', county: 42 }));
  expect(shown).toEqual(['a1', 'a2', ...Array.from({ length: 12 }, (_, i) => `a${38 + i}`), 'a99']);
});
