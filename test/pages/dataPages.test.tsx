import { expect, test } from 'vitest';
import { formatNumber } from '../../src/format/numbers.ts';
import { dataPages } from '../../src/pages/data/dataPages.tsx';
import { selectCoverageCounts, selectCoverageMatrix } from '../../src/select/checks.ts';
import { selectReasonGroups } from '../../src/pages/data/Coverage.tsx';
import { renderBody, textOf } from './renderBody.tsx';
import { shippedSite } from './shippedSite.ts';

const site = await shippedSite();
const pages = new Map(dataPages.pages(site).map((page) => [page.path, renderBody(page)]));
const documentOf = (path: string): Document => {
  const document = pages.get(path);
  if (document === undefined) throw new Error(`missing page ${path}`);
  return document;
};

test('every download stands with its rows, bytes and the whole of its fingerprint', () => {
  const rows = [...documentOf('data/files/').querySelectorAll('tbody tr')].map(textOf);
  expect(rows).toHaveLength(site.index.downloads.length);
  site.index.downloads.forEach((file, place) => {
    expect(rows[place]).toContain(file.sha256);
    expect(rows[place]).toContain(formatNumber(file.bytes, { digits: 0 }));
    expect(rows[place]).toContain(formatNumber(file.rows, { digits: 0 }));
  });
});

test('every download is linked once from the page of downloads, in a table of its kind', () => {
  const links = [...documentOf('data/full/').querySelectorAll('table a')].map((link) => link.getAttribute('href'));
  for (const { path } of site.index.downloads) {
    expect(links.filter((href) => href === path.replace('data/', '../') || href === `../../${path}`)).toHaveLength(1);
  }
});

test('the page of the interface names every address and every property of its rows', () => {
  const document = documentOf('data/v1/');
  const { addresses = [], rows = [] } = site.api ?? {};
  expect(addresses.length).toBeGreaterThan(7);
  for (const { address } of addresses) expect(textOf(document.querySelector('#addresses'))).toContain(address.slice(1));
  expect(rows).toHaveLength(6);
  const fields = [...document.querySelectorAll('#rows tbody th')].map(textOf);
  expect(fields).toEqual(rows.flatMap((row) => row.fields.map((field) => field.name)));
});

test('every source stands with the licence it states', () => {
  for (const source of site.index.sources) {
    expect(textOf(documentOf('data/full/').querySelector(`#source-${source.id}`))).toContain(source.licence);
  }
});

test('the matrix is 23 by 13 and every cell of it is in one count', () => {
  const matrix = selectCoverageMatrix(site);
  expect([matrix.rows.length, matrix.indicators.length]).toEqual([23, 13]);
  const counted = selectCoverageCounts(site.coverage.cells).reduce((sum, { cells }) => sum + cells, 0);
  expect(counted).toBe(299);
  expect(documentOf('data/coverage/').querySelectorAll('#matrix tbody td')).toHaveLength(299);
});

test('every missing cell is in exactly one reason with who would hold it and a question', () => {
  const groups = selectReasonGroups(site);
  const cells = groups.flatMap((group) => group.cells);
  expect(new Set(cells).size).toBe(cells.length);
  expect(cells).toHaveLength(site.coverage.cells.filter(({ state }) => state !== 'held').length);
  for (const { id, cell } of groups) {
    const article = textOf(documentOf('data/coverage/').querySelector(`#${id}`));
    for (const words of [cell.reason, cell.wouldHold, cell.question]) {
      expect(words).not.toBe('');
      expect(article).toContain(words.replaceAll(/\s+/g, ' '));
    }
  }
});

test('every LCSP has its own place on the coverage page', () => {
  const lcsps = site.index.areas.filter(({ type }) => type === 'LCSP');
  const lost = lcsps.filter(({ id }) => documentOf('data/coverage/').querySelector(`#area-${id}`) === null);
  expect(lost).toEqual([]);
});

test('every reconciliation stands with both sides named and its result', () => {
  const document = documentOf('data/checks/');
  for (const receipt of site.checks.receipts) {
    const row = textOf(document.querySelector(`#receipt-${receipt.id}`));
    expect(row).toContain(receipt.leftLabel);
    expect(row).toContain(receipt.rightLabel);
    expect(row).toContain(receipt.result);
  }
});

test('sums that do not agree are named first, and no others', () => {
  const differing = site.checks.receipts.filter(({ result }) => result === 'differs');
  const rows = [...documentOf('data/checks/').querySelectorAll('#differ tbody tr')].map(textOf);
  expect(rows).toHaveLength(differing.length);
  differing.forEach(({ what }, place) => expect(rows[place]).toContain(what));
});

test('every reading of ours stands as held, as read and with its evidence', () => {
  expect(site.checks.readings.length).toBeGreaterThan(0);
  for (const reading of site.checks.readings) {
    const article = textOf(documentOf('data/checks/').querySelector(`#reading-${reading.id}`));
    for (const words of [reading.whatTheTextShows, reading.asHeld, reading.asRead, reading.evidence]) {
      expect(article).toContain(words.replaceAll(/\s+/g, ' '));
    }
  }
});

test('two sources that fail the bridge test stand side by side with both figures', () => {
  const rows = [...documentOf('data/checks/').querySelectorAll('#documents tbody tr')].map(textOf);
  const failed = site.kent.targets.flatMap(({ bridge }) => (bridge !== null && !bridge.passed ? [bridge] : []));
  expect(failed.length).toBeGreaterThan(0);
  for (const bridge of failed) {
    const plan = formatNumber(bridge.planValue ?? 0, { digits: bridge.planDigits });
    const other = formatNumber(bridge.otherValue ?? 0, { digits: bridge.otherDigits });
    expect(rows.some((row) => row.includes(plan) && row.includes(other) && row.includes('not passed'))).toBe(true);
  }
});

test('every check run has a row with the findings it raised', () => {
  for (const check of site.checks.checks) {
    expect(textOf(documentOf('data/checks/').querySelector(`#check-${check.code}`))).toContain(check.what);
  }
});
