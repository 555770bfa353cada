import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { TestSpecification, Vitest } from 'vitest/node';
import { LongestFirst } from './longestFirst.ts';

test('what reads a site comes first, then browsers and patience by turns, builders before others, and nothing is lost', async () => {
  const paths = [
    'test/stats/funnel.test.ts',
    'test/browser/everyPage.test.ts',
    'test/releases/release.test.ts',
    'test/browser/print.test.ts',
    'test/share/lightColours.test.ts',
    'test/releases/lostPage.test.ts',
    'test/site.test.ts',
  ];
  // The order asks for nothing but where a file lies.
  const files = paths.map((path) => ({ moduleId: resolve(path) }) as TestSpecification);
  const sorted = await new LongestFirst({} as Vitest).sort(files);
  const order = sorted.map(({ moduleId }) => paths.findIndex((path) => resolve(path) === moduleId));
  expect(order).toEqual([6, 1, 5, 3, 2, 0, 4]);
});
