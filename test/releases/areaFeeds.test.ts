import { DOMParser } from 'linkedom';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { Area } from '../../pipeline/contract/area.ts';
import type { ChangesFile } from '../../pipeline/contract/files.ts';
import type { Recommendation } from '../../pipeline/contract/governance.ts';
import { areaId, provenanceId } from '../../pipeline/contract/ids.ts';
import type { Change, ReleaseChanges } from '../../pipeline/contract/release.ts';
import { areaFeedPath, assembleAreaFeeds } from '../../pipeline/publish/releases/assembleAreaFeeds.ts';
import { formatAtom } from '../../pipeline/publish/releases/atom.ts';
import { shippedSite } from '../pages/shippedSite.ts';

const site = await shippedSite();
const { areas, indicators } = site.index;

const change = (given: Partial<Change>): Change => ({
  kind: 'figure',
  state: 'new',
  table: 'observations-absence',
  area: 'Kent',
  indicator: 'half-days-primary',
  period: '2017/18',
  field: '',
  from: '',
  to: '5.25',
  reason: '',
  loggedOn: '',
  loggedBy: '',
  ...given,
});

const release = (id: string, date: string, given: Partial<ReleaseChanges> = {}): ReleaseChanges => ({
  id,
  date,
  by: 'a test',
  commit: '',
  hash: id.replaceAll('.', '').padEnd(64, '0'),
  previous: null,
  supersededBy: null,
  tables: [],
  changes: [],
  record: '',
  contract: '',
  inputs: null,
  ...given,
});

const FIRST = release('1.0.0', '2018-03-01');
const SECOND = release('1.1.0', '2019-03-21', {
  previous: '1.0.0',
  changes: [
    change({}),
    change({ area: 'dover-district' }),
    change({
      area: 'Dover',
      kind: 'population',
      indicator: '0-7',
      period: '',
      state: 'revised',
      from: '4077',
      to: '4078',
    }),
    change({ area: 'thanet-district', period: '2016/17' }),
    change({ area: 'Kent', state: 'revised', field: 'status', from: '', to: 'c', indicator: 'ni-114' }),
  ],
});
const THIRD = release('1.2.0', '2020-03-26', { previous: '1.1.0', changes: [change({ area: 'thanet-district' })] });

const asked = (given: Partial<Recommendation>): Recommendation => ({
  id: 'r1',
  area: areaId('dover'),
  meeting: 'Meeting of the sub-committee',
  date: '2018-06-05',
  text: 'Say what is done about absence',
  indicator: null,
  dueDate: '',
  answers: [],
  provenance: provenanceId('p'),
  ...given,
});

const answered = (text: string, date: string, post: string) => ({ text, date, post, provenance: provenanceId('p') });

/** Fails on anything XML does not allow. */
function parseStrictly(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

function feedOf(id: string, releases: readonly ReleaseChanges[], recommendations: readonly Recommendation[] = []) {
  const changes = { ...site.changes, releases } satisfies ChangesFile;
  const feeds = assembleAreaFeeds(changes, { areas, indicators, recommendations, title: 'Kent LCSP outcomes' });
  const xml = feeds.get(areaFeedPath(id)) ?? '';
  if (xml !== '') parseStrictly(xml);
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const textsOf = (name: string) => [...document.querySelectorAll(name)].map((one) => one.textContent ?? '');
  return { feeds, xml, textsOf, entries: document.querySelectorAll('entry').length };
}

test('each LCSP has a feed with what RFC 4287 asks of one: id, title, updated, author and its own address', () => {
  const { feeds } = feedOf('dover', [SECOND, FIRST]);
  expect(feeds.size).toBe(areas.filter(({ type }) => type === 'LCSP').length);
  for (const [path, xml] of feeds) {
    for (const part of [
      /<id>urn:sha256:[0-9a-f]{64}:feed:/,
      /<title>[^<]+ LCSP: /,
      /<updated>\d{4}-\d\d-\d\dT00:00:00Z</,
      /<author><name>/,
    ])
      expect(xml, path).toMatch(part);
    expect(xml).toContain(`<link rel="self" href="${path.split('/').at(-1) ?? ''}"/>`);
  }
});

test('an entry tells an LCSP’s own apart from its district’s and the county’s, and leaves out other areas', () => {
  const { textsOf } = feedOf('dover', [THIRD, SECOND, FIRST]);
  expect(textsOf('entry summary')).toEqual([
    'Dover LCSP’s own: 1 revised (children aged 0-7). ' +
      'Dover district’s, not the LCSP’s own: 1 new (Half days missed in primary schools 2017/18). ' +
      'Kent’s, not the LCSP’s own: 1 new (Half days missed in primary schools 2017/18), 1 revised (Permanent exclusions 2017/18).',
    'The first release: every figure is new.',
  ]);
});

test('no figure stands in a feed, so none that is withheld', () => {
  const { xml } = feedOf('dover', [SECOND, FIRST]);
  for (const number of ['5.25', '4077', '4078']) expect(xml).not.toContain(number);
});

test('ids are unique, and a further release leaves those there were', () => {
  const recommendations = [asked({}), asked({ id: 'r2', answers: [answered('Done', '2018-12-01', 'Manager')] })];
  const before = feedOf(
    'thanet-1',
    [SECOND, FIRST],
    [...recommendations, asked({ id: 'r3', area: areaId('thanet-1') })],
  );
  const after = feedOf(
    'thanet-1',
    [THIRD, SECOND, FIRST],
    [...recommendations, asked({ id: 'r3', area: areaId('thanet-1') })],
  );
  const ids = after.textsOf('id');
  expect(new Set(ids).size).toBe(ids.length);
  expect(before.textsOf('id').filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.length).toBe(before.textsOf('id').length + 1);
});

test('what was asked and what was answered are entries of their own, newest first', () => {
  const { textsOf } = feedOf(
    'dover',
    [SECOND, FIRST],
    [
      asked({ answers: [answered('A plan was made', '2019-12-01', 'Local partnership manager')] }),
      asked({ id: 'elsewhere', area: areaId('thanet-1') }),
    ],
  );
  expect(textsOf('entry title')).toEqual([
    'Answered for Dover LCSP by Local partnership manager',
    'Data release 1.1.0: what bears on Dover LCSP',
    'Asked of Dover LCSP: Meeting of the sub-committee',
    'Data release 1.0.0: what bears on Dover LCSP',
  ]);
  expect(textsOf('feed > updated')).toEqual(['2019-12-01T00:00:00Z']);
});

test('hostile text is text: nothing in it becomes a part of the feed', () => {
  const hostile = '</summary></entry><entry><id>x</id> & "quoted" ]]>\u0001';
  const { xml, entries, textsOf } = feedOf('dover', [FIRST], [asked({ text: hostile, meeting: '<b>&' })]);
  expect(entries).toBe(2);
  expect(textsOf('entry summary')[0]).toBe(hostile.replace('\u0001', ''));
  expect(xml).not.toContain('\u0001');
  expect(formatAtom({ id: 'a"', title: '', author: '', updated: '', self: '"', page: '', entries: [] })).not.toContain(
    'href="""',
  );
});

test('a feed that is not well-formed would be found', () => {
  expect(() => parseStrictly('<feed><entry></feed>')).toThrow();
});

test('the same releases give the same bytes, and none made gives no feed', () => {
  expect(feedOf('dover', [SECOND, FIRST]).xml).toBe(feedOf('dover', [SECOND, FIRST]).xml);
  expect(feedOf('dover', [release('1.0.0-draft', '')]).feeds.size).toBe(0);
});

test('the area of each feed is one of the register', () => {
  const known = new Set(areas.map((area: Area) => areaFeedPath(area.id)));
  expect([...feedOf('dover', [FIRST]).feeds.keys()].filter((path) => !known.has(path))).toEqual([]);
});
