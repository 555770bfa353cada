import { expect, test } from 'vitest';
import { readWords, renderPath, site } from './renderPath.tsx';

const pathOf = (type: string): string => site.index.areas.find((area) => area.type === type)?.page ?? 'missing';
const PAGES = ['', 'areas/', 'indicators/', pathOf('LCSP'), pathOf('district'), pathOf('county')];

test.each(PAGES)('every footnote of /%s leads to its entry, numbered in order of first use', (path) => {
  const document = renderPath(path);
  const cites = [...document.querySelectorAll('a.cite')];
  const targets = cites.map((cite) => cite.getAttribute('href')?.slice(1) ?? '');
  expect(cites.length).toBeGreaterThan(10);
  expect(targets.filter((id) => document.getElementById(id) === null)).toEqual([]);
  const inOrder = [...new Set(targets)];
  const numbers = inOrder.map((id) => Number(document.querySelector(`#${id} th`)?.textContent));
  expect(numbers).toEqual(inOrder.map((_, place) => place + 1));
});

test.each(PAGES)('every number in a table of figures on /%s has a footnote', (path) => {
  const document = renderPath(path);
  const bare = [...document.querySelectorAll('.figure td.govuk-table__cell--numeric')]
    .filter((cell) => /^[\d,.−]+$/.test(readWords(cell)) && cell.querySelector('.cite') === null)
    // A share computed from counts beside it stands on their footnote; a count of areas is the chart's own.
    .filter((cell) => (cell.parentElement?.querySelector('.cite') ?? null) === null);
  expect(bare.map((cell) => readWords(cell.parentElement ?? cell))).toEqual([]);
});

test('figures worked out alike share a note on an LCSP page, and words of the plan never do', () => {
  const document = renderPath(pathOf('LCSP'));
  const rows = [...document.querySelectorAll('.provenance-table tbody tr')].map(readWords);
  expect(rows.filter((row) => /figures, each like this one/.test(row)).length).toBeGreaterThan(2);
  expect(rows.filter((row) => /figures, each like this one/.test(row) && row.includes('kpi.csv'))).toEqual([]);
});

test('a trust’s page gives every figure a note of its own', () => {
  const rows = [...renderPath(pathOf('district')).querySelectorAll('.provenance-table tbody tr')].map(readWords);
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter((row) => /each like this one/.test(row))).toEqual([]);
});
