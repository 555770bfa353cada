import { expect, test } from 'vitest';
import { nearestReading } from '../../../src/browser/readout/nearestReading.ts';

const anchor = (name: string, x: number, y: number) => ({ reading: { name, lines: [] }, x, y });
const nearest = (anchors: readonly ReturnType<typeof anchor>[], x: number, y: number) =>
  nearestReading(anchors, x, y)?.reading.name;

test('along periods under a chart only the distance along the axis counts', () => {
  const periods = [anchor('2007/08', 100, 300), anchor('2008/09', 200, 301), anchor('2009/10', 300, 300)];
  expect(nearest(periods, 190, 20)).toBe('2008/09');
});

test('down the names beside a strip only the height counts', () => {
  const names = [anchor('Ashford district', 80, 40), anchor('Dover district', 81, 60)];
  expect(nearest(names, 600, 58)).toBe('Dover district');
});

test('among labels all over a picture the nearest one counts', () => {
  const labels = [anchor('a', 10, 10), anchor('b', 100, 90), anchor('c', 10, 200)];
  expect(nearest(labels, 90, 100)).toBe('b');
});

test('a picture that names no row has no reading', () => {
  expect(nearestReading([], 1, 1)).toBeUndefined();
});
