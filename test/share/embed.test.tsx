import { expect, test } from 'vitest';
import { embedPath, hasEmbed } from '../../src/site/embedPath.ts';
import { lcspPages } from '../../src/pages/dashboard/lcspPages.tsx';
import { headersFile, securityHeaders } from '../../src/prerender/headers/securityHeaders.ts';
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
