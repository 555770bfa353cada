import { expect, test } from 'vitest';
import { checkPages } from '../../src/prerender/guard/checkPages.ts';
import { findOrphans } from '../../src/prerender/guard/findOrphans.ts';
import { readTags } from '../../src/prerender/guard/readTags.ts';

const site = (pages: Readonly<Record<string, string>>) =>
  new Map(Object.entries(pages).map(([file, html]) => [file, readTags(html)]));

test('a page that home leads to over another is reached, one that only links out is not', () => {
  const pages = site({
    'index.html': '<a href="areas/">Areas</a>',
    'areas/index.html': '<a href="dover/?theme=ages#main">Dover</a>',
    'areas/dover/index.html': '',
    'glossary/index.html': '<a href="../">Home</a>',
  });
  expect(findOrphans(pages)).toEqual(['glossary/index.html']);
});

test('the page for a wrong address and charts for other pages need no link; a part of a site has no orphans', () => {
  const page = '<p>x</p>';
  expect(findOrphans(site({ 'index.html': page, '404.html': page, 'embed/areas/dover/index.html': page }))).toEqual([]);
  expect(findOrphans(site({ 'areas/index.html': page }))).toEqual([]);
});

test('the build names an orphan and where a link would go', () => {
  const pages = new Map([
    ['index.html', '<main id="main"></main>'],
    ['glossary/index.html', '<main id="main"></main>'],
  ]);
  const problems = checkPages(pages, new Set(pages.keys())).join('\n');
  expect(problems).toContain('glossary/index.html: no page that home leads to links to it');
  expect(problems).toContain('src/prerender/frame/SiteHeader.tsx');
});
