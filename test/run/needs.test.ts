import { expect, test } from 'vitest';
import { listTests, needsOf } from './needs.ts';

test.each([
  ['test/stats/funnel.test.ts', { sites: false, browser: false }],
  ['test/site.test.ts', { sites: true, browser: false }],
  ['test/browser/everyState.test.ts', { sites: true, browser: true }],
])('what %s needs is read from what it imports', (path, needs) => {
  expect(needsOf(path)).toEqual(needs);
});

test('every test of the browser needs one, and most tests do not', () => {
  const all = listTests();
  const inBrowser = all.filter((path) => needsOf(path).browser);
  expect(all.filter((path) => path.startsWith('test/browser/')).filter((path) => !inBrowser.includes(path))).toEqual(
    [],
  );
  expect(inBrowser.length).toBeLessThan(all.length / 4);
});
