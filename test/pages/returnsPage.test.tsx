import { expect, test } from 'vitest';
import type { SentReturn } from '../../pipeline/contract/returns.ts';
import { indicatorId } from '../../pipeline/contract/ids.ts';
import { checkReturnPages } from '../../src/pages/check/checkReturnPages.tsx';
import { dataPages } from '../../src/pages/data/dataPages.tsx';
import type { Site } from '../../src/site/site.ts';
import { renderBody, textOf } from './renderBody.tsx';
import { shippedSite } from './shippedSite.ts';

const site = await shippedSite();

const sent: SentReturn = {
  received: '2009-11-02',
  standing: 'in force',
  corrects: '2009-10-01',
  signedOffBy: '',
  holds: [{ indicator: indicatorId('ni-114'), periods: ['2007/08', '2008/09'] }],
};
const before: SentReturn = {
  ...sent,
  received: '2009-10-01',
  standing: 'replaced',
  corrects: null,
  signedOffBy: 'LCSP Manager',
  holds: [],
};

const siteWith = (returns: readonly SentReturn[]): Site => ({
  ...site,
  coverage: {
    ...site.coverage,
    returns: (site.coverage.returns ?? []).map((one) => (one.area === 'dover' ? { ...one, returns } : one)),
  },
});

function documentOf(one: Site): Document {
  const page = dataPages.pages(one).find(({ path }) => path === 'data/returns/');
  if (page === undefined) throw new Error('missing page of returns');
  return renderBody(page);
}

const rowsOf = (one: Site): readonly (readonly string[])[] =>
  [...documentOf(one).querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''),
  );

test('the publication holds no return: each of the 23 LCSPs stands there with nothing received', () => {
  const rows = rowsOf(siteWith([]));
  expect(rows.length).toBe(23);
  expect(new Set(rows.map(([, standing]) => standing))).toEqual(new Set(['nothing received']));
});

test('a return is told with its day, post, measures and periods, and the one it corrects below it', () => {
  const rows = rowsOf(siteWith([sent, before])).filter(([name]) => name === 'Dover');
  const measure = site.index.indicators.find(({ id }) => id === 'ni-114')?.shortLabel ?? '';
  expect(rows).toEqual([
    [
      'Dover',
      'in force: corrects the return of 1 October 2009',
      '2 November 2009',
      'not stated',
      `${measure} (2007/08 and 2008/09)`,
    ],
    ['Dover', 'replaced', '1 October 2009', 'LCSP Manager', 'not used'],
  ]);
});

test('the count of LCSPs is the register’s, and a contract kept before it told of returns has none', () => {
  const words = (one: Site) => textOf(documentOf(one).querySelector('[data-rule=count]'));
  expect(words(siteWith([sent]))).toBe(
    'LCSPs with a return in force: 1 of 23. LCSPs from which nothing was received: 22.',
  );
  const { returns: _, ...coverage } = site.coverage;
  expect(words({ ...site, coverage })).toBe(
    'LCSPs with a return in force: 0 of 23. LCSPs from which nothing was received: 23.',
  );
});

test('each LCSP is offered its form as a workbook too, where the site was built with workbooks', () => {
  const workbooks = site.index.downloads
    .filter(({ kind }) => kind === 'template')
    .map((form) => ({ ...form, path: form.path.replace(/csv$/, 'xlsx'), format: 'xlsx' as const }));
  const listOf = (downloads: Site['index']['downloads']) => {
    const [page] = checkReturnPages.pages({ ...site, index: { ...site.index, downloads } });
    if (page === undefined) throw new Error('missing page');
    const document = renderBody(page);
    const links = [...document.querySelectorAll('.template-list a')].map((link) => link.getAttribute('href') ?? '');
    return { links, text: textOf(document.querySelector('main')) };
  };
  const plain = site.index.downloads.filter(({ kind, format }) => kind !== 'template' || format === 'csv');
  expect(listOf(plain).links.length).toBe(23);
  expect(listOf(plain).text).not.toContain('The Excel workbook offers lists');
  const both = listOf([...plain, ...workbooks]);
  expect(both.links.filter((href) => href.endsWith('templates/dover.xlsx')).length).toBe(1);
  expect(both.links.length).toBe(46);
  expect(both.text).toContain('The Excel workbook offers lists');
});
