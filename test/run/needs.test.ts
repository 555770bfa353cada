import { expect, test } from 'vitest';
import { listTests, needsOf } from './needs.ts';

test.each([
  ['test/stats/funnel.test.ts', { sites: false, browser: false, builders: false }],
  ['test/site.test.ts', { sites: true, browser: false, builders: false }],
  ['test/browser/everyState.test.ts', { sites: true, browser: true, builders: false }],
  ['test/pipeline/killBuilders.test.ts', { sites: true, browser: false, builders: true }],
])('what %s needs is read from what it imports', (path, needs) => {
  expect(needsOf(path)).toEqual(needs);
});

test('every test that stands in test/browser itself needs one, and most tests do not', () => {
  const all = listTests();
  const inBrowser = all.filter((path) => needsOf(path).browser);
  // Its folders are those of src/browser, and test what needs no page.
  const own = all.filter((path) => /^test\/browser\/[^/]+$/.test(path));
  expect(own.filter((path) => !inBrowser.includes(path))).toEqual([]);
  expect(inBrowser.length).toBeLessThan(all.length / 4);
});
