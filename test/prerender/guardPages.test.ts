import { expect, test } from 'vitest';
import { findOrphans } from '../../src/prerender/guard/guardPages.ts';
import { readPages } from '../../src/prerender/guard/readPage.ts';

const site = (pages: Readonly<Record<string, string>>) => readPages(new Map(Object.entries(pages)));

test('a page that home leads to over another is reached, one that only links out is not', () => {
  const pages = site({
    'index.html': '<a href="areas/">Areas</a>',
    'areas/index.html': '<a href="dover/?theme=ages#main">Dover</a>',
    'areas/dover/index.html': '',
    'glossary/index.html': '<a href="../">Home</a>',
  });
  expect(findOrphans(pages).map((line) => line.split(':')[0])).toEqual(['glossary/index.html']);
});

test('the page for a wrong address and charts for other pages need no link; a part of a site has no orphans', () => {
  const page = '<p>x</p>';
  expect(findOrphans(site({ 'index.html': page, '404.html': page, 'embed/areas/dover/index.html': page }))).toEqual([]);
  expect(findOrphans(site({ 'areas/index.html': page }))).toEqual([]);
});

test('an orphan is named with where a link would go', () => {
  const [line] = findOrphans(site({ 'index.html': '<main></main>', 'glossary/index.html': '<main></main>' }));
  expect(line).toContain('glossary/index.html: no page that home leads to links to it');
  expect(line).toContain('src/prerender/frame/SiteHeader.tsx');
});
