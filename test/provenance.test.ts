import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { IndexFile } from '../pipeline/contract/files.ts';
import { BUILT, readBuilt } from './builtSites.ts';
import { isAccountedFor, isAxis, openSite, valuesIn, type Entry } from './traceNumbers.ts';

// Written by the pipeline from this type.
const index = JSON.parse(readFileSync('public/data/index.json', 'utf8')) as IndexFile;
const site = openSite((path) => readBuilt(BUILT.site, path));

const pageOf = (type: string): readonly string[] =>
  index.areas.flatMap((area) => (area.type === type && area.page !== null ? [`${area.page}full/index.html`] : []));

/** Every page of an area, an indicator and a priority, and the pages of the whole that carry figures. */
const PAGES = [
  ...pageOf('LCSP'),
  ...pageOf('county'),
  ...pageOf('district'),
  ...index.indicators.map(({ id }) => `indicators/${id}/index.html`),
  'indicators/index.html',
  'areas/index.html',
  'plan/index.html',
  'plan/full/index.html',
  ...Array.from({ length: 8 }, (_, at) => `plan/priority-${at + 1}/index.html`),
  'money/index.html',
  'money/full/index.html',
];

/** Names with a number in them, longest first. */
const NAMES = index.indicators.flatMap((one) => [one.label, one.shortLabel]).toSorted((a, b) => b.length - a.length);

const withoutNames = (words: string): string => NAMES.reduce((rest, name) => rest.replaceAll(name, ' '), words);

/** Words without footnote numbers and without names. */
function wordsOf(element: Element): string {
  // A clone of an element is an element, which the DOM's types do not say.
  const copy = element.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('.cite, dt')) each.remove();
  return withoutNames((copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
}

/** The nearest thing round an element that has footnotes, no wider than `widest`. */
function footnoted(element: Element, widest: string): Element | null {
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    if (each.querySelector('a.cite') !== null) return each;
    if (each.matches(widest)) return null;
  }
  return null;
}

function entriesOf(path: string, scope: Element | null): readonly Entry[] {
  const links = [...(scope?.querySelectorAll('a.cite') ?? [])];
  return links.flatMap((link) => site.entryAt(path, link) ?? []);
}

const documentOf = (path: string): Document => site.open(path);

/** Footnotes that do not lead to document, place, words as printed, treatment and check. */
function deadFootnotes(path: string): readonly string[] {
  const dead = [...documentOf(path).querySelectorAll('main a.cite')].filter((cite) => {
    const entry = site.entryAt(path, cite);
    if (entry === undefined) return true;
    return (
      [entry.document, entry.where, entry.asPrinted, entry.did, entry.check].includes('') || !/^data\//.test(entry.row)
    );
  });
  return dead.map((cite) => cite.getAttribute('href') ?? 'no address');
}

/** Numbers of a cell: in a column of figures every one, elsewhere those that look like a value. */
function numbersOfCell(cell: Element): readonly string[] {
  const inTableOfFigures = cell.closest('table')?.querySelector('a.cite') !== null;
  return valuesIn(wordsOf(cell), inTableOfFigures && cell.classList.contains('govuk-table__cell--numeric'));
}

/** Numbers in tables that their footnotes do not account for. */
function lostInTables(path: string): readonly string[] {
  return [...documentOf(path).querySelectorAll('main table:not(.provenance-table) td')].flatMap((cell) => {
    // A receipt has both its sides, and names its tables above it.
    const receipts = cell.closest('.table-scroll')?.previousElementSibling;
    if (receipts?.classList.contains('receipt-source') === true && /data\/\S+\.csv/.test(receipts.textContent ?? '')) {
      return [];
    }
    const entries = entriesOf(path, footnoted(cell, 'table'));
    return numbersOfCell(cell).flatMap((shown) =>
      isAccountedFor(shown, entries) ? [] : [`${shown} in “${wordsOf(cell.parentElement ?? cell)}”`],
    );
  });
}

/** Numbers in sentences that claim something, which their footnotes do not account for. */
function lostInSentences(path: string): readonly string[] {
  const claims = [...documentOf(path).querySelectorAll('main [data-rule]')].filter(
    (claim) => claim.closest('table, h1, h2, h3') === null && claim.querySelector('[data-rule]') === null,
  );
  return claims.flatMap((claim) => {
    const entries = entriesOf(path, footnoted(claim, 'section, ol, details, main'));
    return valuesIn(wordsOf(claim)).flatMap((shown) =>
      isAccountedFor(shown, entries) ? [] : [`${shown} in “${wordsOf(claim)}”`],
    );
  });
}

/** Texts of a drawing that are no axis, joined as they stand. */
function drawnTexts(svg: Element): readonly string[] {
  return [...svg.querySelectorAll('g')].flatMap((group) => {
    const texts = [...group.children].filter((each) => each.tagName.toLowerCase() === 'text');
    const words = texts.map((text) =>
      [...text.childNodes]
        .map((node) => node.textContent ?? '')
        .join(' ')
        .trim(),
    );
    return isAxis(words.filter((word) => /^[−\d.,]+$/.test(word))) ? [] : words;
  });
}

/** Numbers drawn or said in a figure that do not stand in the figure's own table. */
function lostInFigures(path: string): readonly string[] {
  const lost = [...documentOf(path).querySelectorAll('main figure')].flatMap((figure) => {
    const cells = [...figure.querySelectorAll('td, th')].map(wordsOf).join(' ');
    const held = new Set(cells.match(/[−\d][\d,]*(?:\.\d+)?/g) ?? []);
    const drawn = [...figure.querySelectorAll('svg')]
      .flatMap(drawnTexts)
      .flatMap((text) => valuesIn(withoutNames(text)));
    const said = [...figure.querySelectorAll('.figure-sentence')].flatMap((said) => valuesIn(wordsOf(said)));
    return [...drawn, ...said].filter((shown) => !held.has(shown)).map((shown) => `${shown} in ${figure.id}`);
  });
  return [...new Set(lost)];
}

test.each(PAGES)('every number of %s, in table, sentence or drawing, leads to where it comes from', (path) => {
  expect(documentOf(path).querySelectorAll('main a.cite').length).toBeGreaterThan(0);
  expect.soft(deadFootnotes(path).join('\n')).toBe('');
  expect.soft(lostInTables(path).join('\n')).toBe('');
  expect.soft(lostInSentences(path).join('\n')).toBe('');
  expect.soft(lostInFigures(path).join('\n')).toBe('');
});

const DASHBOARDS = [
  'index.html',
  ...[...pageOf('LCSP'), ...pageOf('county'), ...pageOf('district')].map((path) =>
    path.replace('full/index.html', 'index.html'),
  ),
];

test.each(DASHBOARDS)('every number of a tile of %s stands behind its one source link', (path) => {
  const tiles = [...documentOf(path).querySelectorAll('.card')];
  expect(tiles.length).toBeGreaterThan(4);
  const lost = tiles.flatMap((tile) => {
    const link = tile.querySelector('.source-link');
    const entries = link === null ? [] : site.entriesUnder(path, link);
    const words = [...tile.querySelectorAll('h2, p, td, caption')].map(wordsOf).join(' ');
    return valuesIn(words).flatMap((shown) =>
      isAccountedFor(shown, entries) ? [] : [`${shown} in ${tile.id} of ${entries.length} entries`],
    );
  });
  expect(lost).toEqual([]);
});

test('a number nobody accounts for is found', () => {
  const entry: Entry = {
    document: 'Absence',
    where: 'Table 1',
    asPrinted: '5.34',
    did: 'recomputed from the counts: 1494582 / 27997524 x 100',
    check: 'V20',
    row: 'data/observations/absence.csv:4',
  };
  expect(isAccountedFor('5.34', [entry])).toBe(true);
  expect(isAccountedFor('27,997,524', [entry])).toBe(true);
  expect(isAccountedFor('6.1', [entry])).toBe(false);
  expect(isAccountedFor('5.34', [])).toBe(false);
  expect(isAxis(['0', '2', '4'])).toBe(true);
  expect(isAxis(['5.3', '5.0', '5.34'])).toBe(false);
});
