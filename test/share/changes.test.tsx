import { expect, test } from 'vitest';
import type { Change, ReleaseChanges } from '../../pipeline/contract/release.ts';
import { changesPages } from '../../src/pages/data/changesPages.tsx';
import { renderBody, textOf } from '../pages/renderBody.tsx';
import { shippedSite } from '../pages/shippedSite.ts';

const shipped = await shippedSite();

const first: ReleaseChanges = {
  id: '1.0.0',
  date: '2010-03-29',
  by: 'not yet named by the council',
  commit: 'c0ffee0',
  hash: 'a'.repeat(64),
  previous: null,
  supersededBy: '1.1.0',
  tables: [{ table: 'targets', title: 'Targets', before: 0, after: 9 }],
  changes: [],
  record: 'data/releases/1.0.0/release.json',
  contract: 'data/releases/1.0.0/contract.json.br',
  inputs: { path: 'data/releases/1.0.0/inputs.zip', bytes: 1234, sha256: 'b'.repeat(64) },
};

const change = (differing: Partial<Change>): Change => ({
  kind: 'figure',
  state: 'revised',
  table: 'observations-exclusions',
  area: 'Kent',
  indicator: 'ni-114',
  period: '2006/07',
  field: 'value',
  from: '1.71',
  to: '1.72',
  reason: '',
  loggedOn: '',
  loggedBy: '',
  ...differing,
});

const second: ReleaseChanges = {
  ...first,
  id: '1.1.0',
  date: '2010-09-29',
  previous: '1.0.0',
  supersededBy: null,
  tables: [{ table: 'targets', title: 'Targets', before: 9, after: 10 }],
  changes: [
    change({ reason: 'A count was mended.', loggedOn: '2010-09-01', loggedBy: 'the analysts' }),
    change({ field: 'status', from: '', to: 'c' }),
    change({
      state: 'withdrawn',
      area: 'dover-district',
      indicator: 'half-days-primary',
      field: '',
      from: '5.3',
      to: '',
    }),
    change({ kind: 'target', state: 'new', period: '2009/10', field: '', from: '', to: '1.5' }),
    change({ kind: 'definition', state: 'new', area: '', period: '2009/10', field: '', from: '', to: 'Counted anew' }),
    change({ kind: 'population', area: 'Dover', indicator: '0-7', period: '', field: 'count', from: '10', to: '11' }),
  ],
};

const pagesOf = (releases: readonly ReleaseChanges[]) =>
  changesPages.pages({ ...shipped, changes: { ...shipped.changes, releases } });

test('each kind of change stands in words with its place, what it is now, what it was and the reason logged', () => {
  const [page] = pagesOf([second, first]);
  const text = page === undefined ? '' : textOf(renderBody(page).querySelector('#release-1-1-0, [id="release-1.1.0"]'));
  const label = (id: string) => shipped.index.indicators.find((indicator) => indicator.id === id)?.label ?? '?';
  expect(text).toContain(
    `${label('ni-114')}, Kent, 2006/07: 1.72 per 1,000 pupils, before 1.71 per 1,000 pupils. Reason logged: A count was mended (1 September 2010, the analysts).`,
  );
  expect(text).toContain('status: withheld (c), before blank.');
  expect(text).toContain(`${label('half-days-primary')}, Dover district, 2006/07: withdrawn; it was 5.3%.`);
  expect(text).toContain('2009/10: new: 1.5 per 1,000 pupils.');
  expect(text).toContain('2009/10: new: Counted anew.');
  expect(text).toContain('Children aged 0-7, Dover LCSP: 11, before 10.');
  expect(text).toContain('Since release 1.0.0: 2 new, 3 revised and 1 withdrawn.');
});

test('every release made has a page of its own, and an old one begins by naming the one in its place', () => {
  const pages = pagesOf([second, first]);
  expect(pages.map(({ path }) => path)).toEqual(['data/changes/', 'data/releases/1.1.0/', 'data/releases/1.0.0/']);
  const [, newest, oldest] = pages.map((page) => renderBody(page));
  expect(newest?.querySelector('.superseded')).toBeNull();
  expect(textOf(oldest?.querySelector('.superseded') ?? null)).toContain('superseded by release 1.1.0');
  expect(textOf(oldest?.querySelector('main') ?? null)).toContain('Released on 29 March 2010.');
  const links = [...(oldest?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
  expect(links).toContain('../../../data/releases/1.0.0/inputs.zip');
  expect(links).toContain('../../../data/downloads/tables/changes_1.0.0.csv');
});

test('the feed is linked once there is a release in it, and promised before', () => {
  const draft = { ...first, id: '1.0.0-draft', date: '', supersededBy: null, record: '', contract: '', inputs: null };
  const [before] = pagesOf([draft]);
  const [after] = pagesOf([second, first]);
  expect(pagesOf([draft])).toHaveLength(1);
  expect(before?.links).toBeUndefined();
  expect(after?.links).toEqual([
    { rel: 'alternate', type: 'application/atom+xml', to: 'data/changes/feed.xml', title: 'Data releases' },
  ]);
});
