import { expect, test } from 'vitest';
import { readWords, renderPath, site } from './renderPath.tsx';

/** The page that has all of the first area of a type. */
const pathOf = (type: string): string =>
  `${site.index.areas.find((area) => area.type === type)?.page ?? 'missing'}full/`;
/** How a note says that figures share it. */
const SHARED = /figures, whose links lead each to its own entry/;
const PAGES = ['areas/', 'indicators/', pathOf('LCSP'), pathOf('district'), pathOf('county')];

test.each(PAGES)('every footnote of /%s leads to its entry, numbered in order of first use', (path) => {
  const document = renderPath(path);
  const cites = [...document.querySelectorAll('a.cite')];
  // A figure that shares a note leads to the page where it has its own; the build checks that the entry is there.
  const here = cites.filter((cite) => cite.getAttribute('href')?.startsWith('#') === true);
  const targets = here.map((cite) => cite.getAttribute('href')?.slice(1) ?? '');
  expect(here.length).toBeGreaterThan(10);
  expect(targets.filter((id) => document.getElementById(id) === null)).toEqual([]);
  const inOrder = [...new Set(cites.map((cite) => Number(cite.lastChild?.textContent)))];
  expect(inOrder).toEqual(inOrder.map((_, place) => place + 1));
  const wrong = here.filter((cite) => {
    const row = document.querySelector(`${cite.getAttribute('href') ?? ''} th`);
    return row?.textContent !== cite.lastChild?.textContent;
  });
  expect(wrong).toEqual([]);
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
  expect(rows.filter((row) => SHARED.test(row)).length).toBeGreaterThan(2);
  expect(rows.filter((row) => SHARED.test(row) && row.includes('kpi.csv'))).toEqual([]);
});

test('what an LCSP page says of the first LCSP year has a note of its own, and other years lead to theirs elsewhere', () => {
  const document = renderPath(pathOf('LCSP'));
  const cites = [...document.querySelectorAll('a.cite')].map((cite) => cite.getAttribute('href') ?? '');
  expect(
    cites.filter((href) => /^(\.\.\/){3}(indicators\/[a-z0-9-]+\/|trusts\/[a-z-]+\/full\/)#prov-/.test(href)).length,
  ).toBeGreaterThan(100);
  const notes = [...document.querySelectorAll('.provenance-table tbody tr')].map(readWords);
  // Kent, half days missed in primary schools, 2008/09.
  expect(notes.filter((note) => note.includes('1494582 / 27997524')).length).toBe(1);
  const spoken = [...document.querySelectorAll('.opening .cite, .why-verdict .cite')];
  expect(spoken.filter((cite) => cite.getAttribute('href')?.startsWith('#') !== true)).toEqual([]);
});

test('a trust’s page gives every figure a note of its own', () => {
  const rows = [...renderPath(pathOf('district')).querySelectorAll('.provenance-table tbody tr')].map(readWords);
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter((row) => SHARED.test(row))).toEqual([]);
});
