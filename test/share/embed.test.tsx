import { expect, test } from 'vitest';
import { embedPath, hasEmbed } from '../../src/site/paths.ts';
import { lcspPages } from '../../src/pages/dashboard/lcspPages.tsx';
import { headersFile, securityHeaders } from '../../src/prerender/headers/securityHeaders.ts';
import { embedHeight, embedHeights } from '../../src/prerender/embedHeight.ts';
import { renderForms } from '../../src/prerender/pageForms.tsx';
import { textOf } from '../pages/renderBody.tsx';
import { shippedSite } from '../pages/shippedSite.ts';
import { parseHTML } from 'linkedom';
import { testFrame, testPage } from './renderHead.tsx';

const site = await shippedSite();
const page = lcspPages.pages(site).find(({ path }) => path.endsWith('/full/')) ?? testPage();
const frame = testFrame();
const forms = renderForms(page, frame);
// linkedom's document lacks browser-only parts of the type; the tests use none of them.
const documentOf = (file: string): Document => parseHTML(forms.get(file) ?? '').document as unknown as Document;
const whole = documentOf(`${page.path}index.html`);

test('the main figures of an area have bare pages, each with the figure as the area’s page has it', () => {
  const ids = [...whole.querySelectorAll('figure.figure')].map((figure) => figure.id);
  const embedded = ids.filter((id) => hasEmbed(page.path, id));
  expect(embedded).toContain('chart-ages');
  expect(embedded.length).toBeGreaterThanOrEqual(3);
  expect([...forms.keys()].filter((file) => file.startsWith('embed/'))).toEqual(
    embedded.map((id) => `${embedPath(page.path, id)}index.html`),
  );
  for (const id of embedded) {
    const bare = documentOf(`${embedPath(page.path, id)}index.html`);
    const [mine, theirs] = [whole, bare].map((document) => document.getElementById(id));
    for (const cite of mine?.querySelectorAll('.cite') ?? []) cite.remove();
    expect(textOf(theirs ?? null)).toBe(textOf(mine ?? null));
    expect(theirs?.querySelectorAll('svg[role=img]')).toHaveLength(2);
    expect(bare.querySelectorAll('header, nav, .cite')).toHaveLength(0);
    expect(textOf(bare.querySelector('footer'))).toContain('release 1.0.0, build 0123456789ab');
    expect(bare.querySelector('main p a')?.getAttribute('href')).toBe(`../../../../${page.path}#${id}`);
  }
});

test('each figure with a bare page says how high a frame of it is, the same on each page it stands on, and no other does', () => {
  const heights = [...whole.querySelectorAll('figure.figure')].map((figure) => [
    figure.id,
    Number(figure.getAttribute('data-embed-height')),
  ]);
  for (const [id, height] of heights) expect(Number(height) > 500, String(id)).toBe(hasEmbed(page.path, String(id)));
  const onDisk = renderForms(page, testFrame({ field: true })).get(`${page.path}index.html`) ?? '';
  expect(onDisk).not.toContain('data-embed-height');
});

test('words, rows and drawings of a figure each make its frame higher', () => {
  const around = { from: 'From the page', imprint: 'Release', notice: '' };
  const drawn = (inner: string): string =>
    `<figure class="figure" id="a"><h3 class="figure-title" id="t">Title</h3><div class="chart chart-narrow"><svg viewBox="0 0 360 200"></svg></div><div class="chart chart-wide"><svg viewBox="0 0 640 300"></svg></div>${inner}</figure>`;
  const plain = embedHeights(drawn(''), around);
  const with500 = embedHeights(drawn(`<p class="figure-sentence">${'word '.repeat(100)}</p>`), around);
  for (const [frame, height] of plain) expect(with500.get(frame)).toBeGreaterThan(height + 100);
  expect((with500.get(360) ?? 0) - (plain.get(360) ?? 0)).toBeGreaterThan(
    (with500.get(700) ?? 0) - (plain.get(700) ?? 0),
  );
  const shut = drawn(`<details class="govuk-details"><p class="figure-sentence">${'word '.repeat(100)}</p></details>`);
  expect(embedHeight(shut, around)).toBe(embedHeight(drawn('<details></details>'), around));
  expect(embedHeight(drawn(''), { ...around, notice: 'Training edition' })).toBe(embedHeight(drawn(''), around) + 24);
});

test('a copy on a disk has no bare pages', () => {
  expect([...renderForms(page, testFrame({ field: true })).keys()].filter((file) => file.startsWith('embed/'))).toEqual(
    [],
  );
});

test('only charts alone may stand in a frame of another page', () => {
  const policy = (path: string) => securityHeaders(path)['Content-Security-Policy'];
  expect(policy('embed/areas/dover/chart-ages/index.html')).toMatch(/frame-ancestors \*$/);
  expect(policy('deep/base/embed/areas/dover/chart-ages/index.html')).toMatch(/frame-ancestors \*$/);
  for (const path of ['index.html', 'areas/dover/index.html', 'data/index.json', '']) {
    expect(policy(path)).toMatch(/frame-ancestors 'none'$/);
  }
});

test('in the file for hosts no rule that fits all forbids frames, and each folder of pages does', () => {
  const rules = headersFile('publication', ['areas', 'data'])
    .split('\n\n')
    .map((rule) => rule.trim());
  const ruleOf = (pattern: string) => rules.filter((rule) => rule.startsWith(`${pattern}\n`)).join('\n');
  expect(ruleOf('/*')).toContain("default-src 'none'");
  expect(ruleOf('/*')).not.toContain('frame-ancestors');
  for (const pattern of ['/', '/areas/*', '/data/*']) expect(ruleOf(pattern)).toContain("frame-ancestors 'none'");
  expect(ruleOf('/embed/*')).toContain('frame-ancestors *');
});

test('the large-print form has the same words, its own title, and leads back', () => {
  const large = documentOf(`${page.formsAt}large-print/index.html`);
  const wordsOf = (document: Document) => {
    for (const line of document.querySelectorAll('.take-away')) line.remove();
    return textOf(document.querySelector('main'));
  };
  expect(large.documentElement.className).toContain('large-print');
  expect(large.title).toContain(`${page.title} in large print`);
  expect(large.querySelector(`.take-away a[href="../../../${page.path}"]`)).not.toBeNull();
  expect(wordsOf(large)).toBe(wordsOf(documentOf(`${page.path}index.html`)));
});
