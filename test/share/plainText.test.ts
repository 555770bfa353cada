import { expect, test } from 'vitest';
import { formatPlainText, wrapLines } from '../../src/prerender/formatPlainText.ts';
import { formatNumber } from '../../src/format/numbers.ts';
import { lcspPages } from '../../src/pages/dashboard/lcspPages.tsx';
import { shippedSite } from '../pages/shippedSite.ts';
import { renderWhole } from './renderHead.tsx';

const HEAD = { contract: '1.0.0', release: '1.0.0', build: '0123456789ab', edition: 'publication' } as const;

const write = (main: string): string =>
  formatPlainText(`<!doctype html><html><head><title>T</title></head><body><main>${main}</main></body></html>`, HEAD);

test.each([
  ['<h1>Dover</h1>', 'Dover\n====='],
  ['<h2>Children</h2><p>One.</p>', 'Children\n--------\n\nOne.'],
  ['<ul><li>a</li><li>b</li></ul>', '* a\n* b'],
  ['<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
  ['<p>5.3%<a class="cite" href="#prov-x"><span>source note </span>4</a></p>', '5.3%[4]'],
  ['<p><a href="https://example.org/x">Source</a></p>', 'Source: https://example.org/x'],
  ['<p>Seen</p><nav><p>Not seen</p></nav><figure><svg><text>Not seen</text></svg></figure>', 'Seen'],
  [
    '<table><caption>C</caption><thead><tr><th>Area</th><th>Value</th></tr></thead><tbody><tr><th>Kent</th><td>0</td></tr></tbody></table>',
    'Table: C\n  Kent. Value: 0',
  ],
])('%s is written as text', (html, text) => {
  expect(write(html).split('\n\nT. Release')[0]).toBe(text);
});

test('lines are no longer than 72 letters and go on under the first letter', () => {
  const text = wrapLines('word '.repeat(40).trim(), '* ');
  const lines = text.split('\n');
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.every((line) => line.length <= 72)).toBe(true);
  expect(lines.slice(1).every((line) => line.startsWith('  word'))).toBe(true);
});

test('the plain text of an LCSP holds its counts, its opening sentences and what is not held', async () => {
  const site = await shippedSite();
  const page = lcspPages.pages(site).find(({ path }) => path.endsWith('/full/'));
  if (page === undefined) throw new Error('missing page');
  const text = formatPlainText(renderWhole(page).html, HEAD).replace(/\s+/g, ' ');
  const file = [...site.areas.values()].find(({ area }) => area.page === page.formsAt);
  for (const { count } of file?.population.bands ?? []) expect(text).toContain(formatNumber(count, { digits: 0 }));
  for (const sentence of (lcspPages.pages(site)[0]?.description ?? 'none').split(/(?<=\.) (?=[A-Z])/)) {
    expect(text.replace(/\[\d+\]/g, '')).toContain(sentence);
  }
  expect(text).toContain('No figure held');
  expect(text).not.toMatch(/[<>]\w|undefined|NaN/);
});
