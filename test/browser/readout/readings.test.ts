import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readReadings } from '../../../src/browser/readout/readings.ts';
import { cellText } from '../../../src/browser/cellText.ts';
import { formatShownCsv } from '../../../src/browser/saveChart/saveParts.ts';
import { readTable, formatTable } from '../../../src/browser/saveChart/saveTools.ts';
import { BUILT, listBuilt, readBuilt, withoutShapes } from '../../builtSites.ts';

/** A table with the parts a browser gives it, which this document does not. */
function asInBrowser(table: Element): HTMLTableElement {
  const rows = (scope: string) =>
    [...table.querySelectorAll(`${scope} tr`)].map((row) => ({ cells: [...row.querySelectorAll('th, td')] }));
  const parts = {
    tHead: { rows: rows('thead') },
    tBodies: [{ rows: rows('tbody') }],
    rows: rows(''),
    caption: table.querySelector('caption'),
  };
  // Only these parts of a table are read.
  return parts as unknown as HTMLTableElement;
}

/** A figure as it stands in a page; none stands in another. */
const FIGURE = /<figure\b[^]*?<\/figure>/g;

/**
 * Every table of a chart of the built site, with a page it stands on; other forms of a page repeat its charts, and a chart
 * that stands on many pages in the very same words is read once.
 */
const TABLES = [
  ...new Map(
    listBuilt(BUILT.site)
      .filter((path) => path.endsWith('.html') && !/^embed\/|\/large-print\//.test(path))
      .flatMap((path) =>
        [...withoutShapes(readBuilt(BUILT.site, path)).matchAll(FIGURE)].map(([html]) => [html, path] as const),
      ),
  ),
].flatMap(([html, path]) => {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return [...document.querySelectorAll('figure table')].map((element) => ({
    path,
    element,
    table: asInBrowser(element),
  }));
});

/** Words that stand in a page for those who hear it, and in nothing that is taken from a chart. */
const HIDDEN = /source note|none\b/;

test('nothing hidden and nothing empty is read from any chart', () => {
  expect(TABLES.length).toBeGreaterThan(350);
  const lost = TABLES.flatMap(({ path, table }) =>
    readReadings(table).flatMap(({ name, lines }) =>
      [name, ...lines]
        .filter((text) => HIDDEN.test(text) || /\d{3,}\.\d{3,}/.test(text))
        .map((text) => `${path}: ${text}`),
    ),
  );
  expect(lost.slice(0, 5)).toEqual([]);
});

test('the file of every chart has the cells of its table, each number as shown', () => {
  const lost = TABLES.flatMap(({ path, element, table }) => {
    const origin = { source: 'A source', release: '1.0.0', address: 'https://example.org/' };
    const csv: readonly (readonly string[])[] = parse(formatShownCsv(readTable(table), origin));
    const saved = csv.slice(1).map((cells) => cells.slice(0, -4).join(' '));
    const shown = [...element.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => cellText(cell)).join(' '),
    );
    const plain = (text: string): string => text.replaceAll(/[,'\s]+/g, '').replaceAll('−', '-');
    return saved.map(plain).join('\n') === shown.map(plain).join('\n')
      ? []
      : [`${path}: ${saved[0] ?? ''} | ${shown[0] ?? ''}`];
  });
  expect(lost.slice(0, 5)).toEqual([]);
});

test('nothing hidden is copied with any chart, and no chart is named by it', () => {
  const lost = TABLES.flatMap(({ path, element, table }) => {
    const copied = formatTable(table, 'A citation');
    const named = [...(element.closest('figure')?.querySelectorAll('[aria-label], title, desc') ?? [])].map(
      (one) => one.getAttribute('aria-label') ?? one.textContent ?? '',
    );
    return [copied, ...named].filter((text) => /source note/.test(text)).map((text) => `${path}: ${text.slice(0, 80)}`);
  });
  expect(lost.slice(0, 5)).toEqual([]);
});
