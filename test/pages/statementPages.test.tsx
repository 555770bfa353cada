import { expect, test } from 'vitest';
import { aboutPages } from '../../src/pages/about/aboutPages.tsx';
import { accessibilityPages } from '../../src/pages/accessibility/accessibilityPages.tsx';
import { notFoundPages } from '../../src/pages/not-found/notFoundPages.tsx';
import type { PageKind } from '../../src/pages/page.ts';
import { pageText, renderBody, textOf } from './renderBody.tsx';
import { shippedSite } from './shippedSite.ts';

const site = await shippedSite();
const only = (kind: PageKind): Document => {
  const [page] = kind.pages(site);
  if (page === undefined) throw new Error(`missing page of kind ${kind.id}`);
  return renderBody(page);
};

test('whoever reports an error is told the release and build to quote', () => {
  const text = textOf(only(aboutPages).querySelector('#error'));
  expect(text).toContain(site.index.release);
  expect(text).toContain(site.index.build);
});

test('every open item of the publication checklist is said to be not yet named', () => {
  const rows = [...only(aboutPages).querySelectorAll('#unnamed tbody tr')].map(textOf);
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter((row) => !row.endsWith('not yet named by the council'))).toEqual([]);
});

test('every source stands under the licence it states', () => {
  const text = textOf(only(aboutPages).querySelector('#licence'));
  for (const source of site.index.sources) expect(text).toContain(source.title);
});

test('every term of the glossary is explained', () => {
  const text = textOf(only(aboutPages).querySelector('#words'));
  expect(site.index.glossary.length).toBeGreaterThan(0);
  for (const { term, meaning } of site.index.glossary)
    expect(text).toContain(meaning === '' ? term : meaning.replaceAll(/\s+/g, ' '));
});

test.each([
  'Feedback and contact information',
  'Enforcement procedure',
  'Compliance status',
  'Preparation of this accessibility statement',
])('the accessibility statement has the heading %s', (heading) => {
  const headings = [...only(accessibilityPages).querySelectorAll('h2')].map(textOf);
  expect(headings).toContain(heading);
});

test('the accessibility statement claims no status a machine cannot find', () => {
  const text = pageText(only(accessibilityPages));
  expect(text).toContain('The council has not yet stated a status');
  expect(text).not.toMatch(/this website is (fully|partially) compliant/i);
  expect(text).toContain('Screen readers: none was used.');
});

test.each([
  { made: 'not made', date: '', said: 'the release has no date yet' },
  { made: 'made', date: '2026-05-04', said: '4 May 2026' },
])('the accessibility statement of a release $made says: $said', ({ date, said }) => {
  const { release } = site.index;
  const releases = site.changes.releases.map((one) => (one.id === release ? { ...one, date } : one));
  const [page] = accessibilityPages.pages({ ...site, changes: { ...site.changes, releases } });
  if (page === undefined) throw new Error('missing accessibility statement');
  const text = textOf(renderBody(page).querySelector('#preparation'));
  expect(text).toContain(`prepared with release ${release} (${said}).`);
});

test('the page for unknown addresses leads to the main pages', () => {
  const links = [...only(notFoundPages).querySelectorAll('main a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['./', 'search/', 'areas/', 'trusts/', 'indicators/', 'plan/', 'data/', 'about/']);
});
