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

const allSent = ({ coverage }: Site) => (coverage.returns ?? []).map((one) => ({ ...one, returns: [sent] }));

const rowsOf = (one: Site): readonly (readonly string[])[] =>
  [...documentOf(one).querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''),
  );

const silentOf = (one: Site): readonly string[] =>
  [...documentOf(one).querySelectorAll('.silent-list li')].map((item) => textOf(item));

test('where nothing was received that is said once, with a list of the 23 LCSPs and no table', () => {
  const document = documentOf(siteWith([]));
  expect(document.querySelector('table')).toBeNull();
  expect(textOf(document.querySelector('#nothing-received [data-rule=count]'))).toBe(
    'No return was received from any of the 23 LCSPs:',
  );
  expect(silentOf(siteWith([])).length).toBe(23);
  expect(textOf(document.querySelector('main')).match(/received from/g)).toHaveLength(1);
});

test('the table is of those that sent, the list of the others, and each LCSP stands in one of them', () => {
  const one = siteWith([sent, before]);
  expect(new Set(rowsOf(one).map(([name]) => name))).toEqual(new Set(['Dover']));
  expect(silentOf(one)).toHaveLength(22);
  expect(silentOf(one)).not.toContain('Dover');
  const every = { ...one, coverage: { ...one.coverage, returns: allSent(one) } };
  expect(documentOf(every).querySelector('#nothing-received')).toBeNull();
});

test('a return is told with its day, post, measures and periods, and the one it corrects below it', () => {
  const rows = rowsOf(siteWith([sent, before])).filter(([name]) => name === 'Dover');
  const measure = site.index.indicators.find(({ id }) => id === 'ni-114')?.shortLabel ?? '';
  expect(rows).toEqual([
    [
      'Dover',
      'in force, received 2 November 2009; corrects the return of 1 October 2009; who signed it off is not stated' +
        `1 measure${measure}: 2007/08 and 2008/09`,
    ],
    ['Dover', 'replaced, received 1 October 2009; not used; signed off by LCSP Manager'],
  ]);
});

test('measures of the same periods stand together, and terms under their years', () => {
  const terms = ['autumn', 'spring', 'summer'].map((term) => `2008/09 ${term}`);
  const holds = [
    { indicator: indicatorId('ni-114'), periods: ['2008/09'] },
    { indicator: indicatorId('half-days-primary'), periods: terms },
    { indicator: indicatorId('ni-117'), periods: ['2008/09'] },
  ];
  const one = siteWith([{ ...sent, holds }]);
  const [ni114, primary, ni117] = holds.map(
    ({ indicator }) => site.index.indicators.find(({ id }) => id === indicator)?.shortLabel,
  );
  const items = [...documentOf(one).querySelectorAll('tbody li')].map((item) => textOf(item));
  expect(items).toEqual([`${ni114}; ${ni117}: 2008/09`, `${primary}: the 3 terms of 2008/09`]);
});

test('the count of LCSPs is the register’s, and a contract kept before it told of returns has none', () => {
  const words = (one: Site) => [...documentOf(one).querySelectorAll('[data-rule=count]')].map((said) => textOf(said));
  expect(words(siteWith([sent]))).toEqual([
    'LCSPs with a return in force: 1 of 23.',
    'No return was received from 22 of the 23 LCSPs:',
  ]);
  const { returns: _, ...coverage } = site.coverage;
  expect(words({ ...site, coverage })).toEqual(['No return was received from any of the 23 LCSPs:']);
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
