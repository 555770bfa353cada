import { expect, test } from 'vitest';
import { aboutPages } from '../../src/pages/aboutPages.tsx';
import { accessibilityPages } from '../../src/pages/accessibilityPages.tsx';
import { dataPages } from '../../src/pages/dataPages.tsx';
import { governancePages } from '../../src/pages/governancePages.tsx';
import { moneyPages } from '../../src/pages/moneyPages.tsx';
import { planPages } from '../../src/pages/planPages.tsx';
import { pageText, renderBody } from './renderBody.tsx';
import { shippedSite } from './shippedSite.ts';

const site = await shippedSite();

/** Words that say something moved or is good or bad. The methods page is left out: it explains them. */
const JUDGING =
  /\b(improv\w*|rising|rose|fell|falling|worse|better|significan\w*|increas\w*|decreas\w*|declin\w*|deteriorat\w*)\b/gi;

function collectTexts(node: unknown, into: Set<string>): void {
  if (typeof node === 'string') into.add(node.replaceAll(/\s+/g, ' ').trim());
  else if (typeof node === 'object' && node !== null) for (const item of Object.values(node)) collectTexts(item, into);
}

/** Everything the published files say: words of the documents and of the registers, longest first. */
function publishedTexts(): readonly string[] {
  const texts = new Set<string>();
  for (const file of [site.index, site.plan, site.money, site.governance, site.checks, site.kent])
    collectTexts(file, texts);
  return [...texts].filter((text) => text.length > 3).toSorted((a, b) => b.length - a.length);
}

const published = publishedTexts();
const judging = published.filter((text) => text.match(JUDGING) !== null);
const kinds = [planPages, moneyPages, governancePages, dataPages, aboutPages, accessibilityPages];
const pages = kinds.flatMap((kind) => kind.pages(site));

test('the documents themselves use such words, so that leaving theirs out is what the next test rests on', () => {
  expect(judging.length).toBeGreaterThan(10);
});

test.each(pages)('/$path says of nothing in our own words that it moved or is better or worse', (page) => {
  const document = renderBody(page);
  // Words in a drawing are cut into lines; the table beside it holds them whole.
  for (const element of document.querySelectorAll('svg, .cite')) element.remove();
  const ours = judging.reduce((rest, text) => rest.replaceAll(text, ' '), pageText(document));
  expect(ours.match(JUDGING) ?? []).toEqual([]);
});
