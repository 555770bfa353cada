import { expect, test } from 'vitest';
import { builtPages } from './builtSites.ts';
import { findUnlicensed, official } from './findUnlicensed.ts';

const pages = builtPages();

test('every page of the built site is read', () => {
  expect(pages.length).toBeGreaterThan(100);
});

test('official texts do use such words, so that allowing them is what the next test rests on', () => {
  expect(official.length).toBeGreaterThan(20);
  expect(official.filter((text) => text.length < 12)).toEqual([]);
});

test.each(pages)('$path praises, blames and tells of movement only by a rule', ({ html }) => {
  expect(findUnlicensed(html)).toEqual([]);
});
