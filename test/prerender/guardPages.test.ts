import { expect, test } from 'vitest';
import { explainDiskError } from '../../pipeline/disk/explainDiskError.ts';
import type { FolderDraft } from '../../pipeline/disk/draft.ts';
import type { SiteInput } from '../../src/prerender/siteInput.ts';
import { findOrphans, guardPages } from '../../src/prerender/guard/guardPages.ts';
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

test('an orphan ends the build in words alone, without a place in the code', () => {
  const pages = site({ 'index.html': '<main></main>', 'glossary/index.html': '<main></main>' });
  // Of both nothing else is asked here.
  const draft = { written: new Map() } as Pick<FolderDraft, 'written'> as FolderDraft;
  const input = {} as SiteInput;
  let told: string | null = null;
  try {
    guardPages(draft, pages, { input, later: [] });
  } catch (error) {
    told = explainDiskError(error);
  }
  expect(told).toContain('glossary/index.html: no page that home leads to links to it');
});
