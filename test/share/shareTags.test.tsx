import { expect, test } from 'vitest';
import { describeDataset } from '../../src/select/datasetDescription.ts';
import { formatSitemap } from '../../src/prerender/share/formatSitemap.ts';
import { describePictures, picturePath } from '../../src/prerender/share/sharePictures.ts';
import { shippedSite } from '../pages/shippedSite.ts';
import { renderWhole, testPage } from './renderHead.tsx';

const URL = 'https://outcomes.example.org/lcsp/';
const HEAD = { contract: '1.0.0', release: '1.0.0', build: '0123456789ab', edition: 'publication' } as const;

const property = (document: Document, name: string) =>
  document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? undefined;

test('a page says what is shown where it is shared, with nothing that needs the site’s address', () => {
  const { html, document } = renderWhole(testPage());
  expect(property(document, 'og:title')).toBe('Dover <LCSP>');
  expect(property(document, 'og:description')).toBe('Dover has 13,154 children & young people.');
  expect(html).not.toMatch(/og:url|og:image|rel="canonical"|twitter:card/);
});

test('with the site’s address a page names its own, and its picture only when one was drawn', () => {
  const without = renderWhole(testPage(), { siteUrl: URL }).document;
  expect(property(without, 'og:url')).toBe(`${URL}areas/dover/`);
  expect(property(without, 'og:image')).toBeUndefined();
  const drawn = renderWhole(testPage(), { siteUrl: URL, pictures: new Set(['share/areas/dover.png']) }).document;
  expect(property(drawn, 'og:image')).toBe(`${URL}share/areas/dover.png`);
  expect(property(drawn, 'og:image:alt')).toContain('13,154');
});

test('another form of a page sends search engines to the page itself', () => {
  const page = testPage({ path: 'areas/dover/large-print/', formOf: 'areas/dover/' });
  const { document } = renderWhole(page, { siteUrl: URL });
  expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${URL}areas/dover/`);
  expect(formatSitemap([page, testPage(), testPage({ path: '404.html' })], URL).match(/<loc>[^<]*/g)).toEqual([
    `<loc>${URL}areas/dover/`,
  ]);
});

test('a picture holds the page’s name, its first sentences and the release, safely written', () => {
  const pictures = describePictures([testPage(), testPage({ path: '' })], { ...HEAD, edition: 'training' });
  expect([...pictures.keys()]).toEqual(['share/areas/dover.png', 'share/home.png']);
  const svg = pictures.get(picturePath('areas/dover/')) ?? '';
  expect(svg).toContain('Dover &lt;LCSP&gt;');
  expect(svg).toContain('13,154 children &amp; young people.');
  expect(svg).toMatch(/Release 1\.0\.0\. Training edition/);
});

test('words that do not fit a picture are cut with dots, above its foot', () => {
  const [svg = ''] = describePictures(
    [testPage({ description: 'Children and young people. '.repeat(40) })],
    HEAD,
  ).values();
  const lines = [...svg.matchAll(/y="(\d+)" font-size="32"[^>]*>([^<]*)/g)];
  expect(Number(lines.at(-1)?.[1])).toBeLessThanOrEqual(520);
  expect(lines.at(-1)?.[2]).toMatch(/ …$/);
});

test('the description for catalogues names every table with its hash, and no publisher or licence of the whole', async () => {
  const site = await shippedSite();
  const dataset = describeDataset(site, (path) => `${URL}${path}`);
  const tables = site.index.downloads.filter(({ kind }) => kind === 'table');
  expect(dataset['distribution']).toEqual(
    expect.arrayContaining(
      tables.map(({ path, sha256 }) => expect.objectContaining({ contentUrl: `${URL}${path}`, sha256 })),
    ),
  );
  for (const key of ['publisher', 'creator', 'license', 'datePublished']) {
    expect(Object.hasOwn(dataset, key), key).toBe(key === 'datePublished' && site.changes.releases[0]?.date !== '');
  }
  expect(dataset['temporalCoverage']).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
});
