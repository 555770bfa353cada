import { expect, test } from 'vitest';
import { aboutPages } from '../../src/pages/about/aboutPages.tsx';
import { accessibilityPages } from '../../src/pages/accessibility/accessibilityPages.tsx';
import { dataPages } from '../../src/pages/data/dataPages.tsx';
import { governancePages } from '../../src/pages/governance/governancePages.tsx';
import { methodsPages } from '../../src/pages/methods/methodsPages.tsx';
import { moneyPages } from '../../src/pages/money/moneyPages.tsx';
import { notFoundPages } from '../../src/pages/not-found/notFoundPages.tsx';
import { planPages } from '../../src/pages/plan/planPages.tsx';
import { pageText, renderBody } from './renderBody.tsx';
import { shippedSite } from './shippedSite.ts';

const kinds = [
  planPages,
  moneyPages,
  governancePages,
  dataPages,
  methodsPages,
  aboutPages,
  accessibilityPages,
  notFoundPages,
];
const site = await shippedSite();
const pages = kinds.flatMap((kind) => kind.pages(site)).map((page) => ({ page, document: renderBody(page) }));

test('every address and title is its own', () => {
  const paths = pages.map(({ page }) => page.path);
  const titles = pages.map(({ page }) => page.title);
  expect(new Set(paths).size).toBe(paths.length);
  expect(new Set(titles).size).toBe(titles.length);
});

test.each(pages)('$page.path has one main heading and skips no level', ({ document }) => {
  const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map((heading) => Number(heading.tagName[1]));
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  expect(levels.filter((level, place) => level > (levels[place - 1] ?? 1) + 1)).toEqual([]);
});

test.each(pages)('$page.path gives an id once and links inside itself only to ids it has', ({ document }) => {
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  const anchors = [...document.querySelectorAll('a[href^="#"]')].map(
    (link) => link.getAttribute('href')?.slice(1) ?? '',
  );
  expect(anchors.filter((anchor) => !ids.includes(anchor))).toEqual([]);
});

test.each(pages)('$page.path leaves no table cell blank and captions every table', ({ document }) => {
  for (const table of document.querySelectorAll('table')) {
    const caption = table.querySelector('caption')?.textContent ?? '';
    expect(caption).not.toBe('');
    const blank = [...table.querySelectorAll('th, td')].filter((cell) => cell.textContent?.trim() === '');
    expect(
      blank.map((cell) => cell.parentElement?.textContent),
      caption,
    ).toEqual([]);
    expect([...table.querySelectorAll('tbody th')].every((cell) => cell.getAttribute('scope') === 'row')).toBe(true);
  }
});

test.each(pages)(
  '$page.path shows no value of a program, no telephone number and no e-mail address',
  ({ document }) => {
    expect(pageText(document)).not.toMatch(/undefined|NaN|\[object|\b01622\b|\S@\S+\.\S/);
  },
);
