import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  EXPLORE_VIEWS,
  formatExploreView,
  MOST_EXPLORED,
  parseExploreView,
  type ExploreView,
} from '../../../src/select/explore/exploreView.ts';
import { describeExploreNotice } from '../../../src/words/claimsExplore.ts';

const AREAS = ['ashford', 'dover', 'malling', 'swale', 'thanet', 'tonbridge', 'shepway'] as const;
const PERIODS = ['2006/07', '2007/08', '2008/09', '2009/10'] as const;
const known = {
  areas: new Set<string>(AREAS),
  measures: new Map<string, readonly string[]>([
    ['primary', PERIODS],
    ['neet', PERIODS.slice(1, 3)],
  ]),
  release: '1.0.0',
};
const START: ExploreView = { measure: 'primary', areas: [], pin: '', from: '', to: '', year: '', view: 'all' };

test.each<readonly [string, Partial<ExploreView>, readonly string[]]>([
  ['', {}, []],
  ['?measure=neet&view=map', { measure: 'neet', view: 'map' }, []],
  ['?areas=dover,Swale&pin=swale', { areas: ['dover', 'swale'], pin: 'swale' }, []],
  ['?from=2007/08&to=2008%2F09&year=2009/10', { from: '2007/08', to: '2008/09', year: '2009/10' }, []],
  ['?measure=ni-999', {}, ['not here']],
  ['?areas=narnia,dover', { areas: ['dover'] }, ['unknown area']],
  ['?areas=dover&pin=swale', { areas: ['dover'] }, ['not here']],
  ['?view=pie', {}, ['not here']],
  ['?from=2009/10&to=2006/07', {}, ['not here']],
  ['?from=2008', {}, ['not here']],
  ['?measure=neet&from=2006/07', { measure: 'neet' }, ['not here']],
  ['?release=0.9.0', {}, ['other release']],
  ['?measure=__proto__&areas=constructor&view=toString', {}, ['unknown area', 'not here', 'not here']],
  [`?areas=${AREAS.join()}`, { areas: AREAS.slice(0, MOST_EXPLORED) }, ['too many']],
])('the address %s shows %j and says %j', (search, wanted, kinds) => {
  const { view, notices } = parseExploreView(search, known);
  expect(view).toEqual({ ...START, ...wanted });
  expect(notices.map(({ kind }) => kind)).toEqual(kinds);
  for (const notice of notices) expect(describeExploreNotice(notice)).toMatch(/^The address .+\.$/);
});

test('hostile text is quoted in part, is never followed, and nothing an address holds makes it fail', () => {
  const hostile = encodeURIComponent(`"><img src=x onerror=alert(1)>${'x'.repeat(500)}`);
  const names = ['measure', 'areas', 'pin', 'from', 'to', 'year', 'view', 'release'];
  const { view, notices } = parseExploreView(`?${names.map((name) => `${name}=${hostile}`).join('&')}`, known);
  expect(view).toEqual(START);
  expect(notices).toHaveLength(names.length);
  for (const notice of notices) expect(describeExploreNotice(notice).length).toBeLessThan(220);
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.string(), (name, text) => {
      const parsed = parseExploreView(`?${name}=${text}`, known);
      expect(known.measures.has(parsed.view.measure)).toBe(true);
      expect(EXPLORE_VIEWS).toContain(parsed.view.view);
    }),
  );
});

test('every view comes back from its own address without a notice', () => {
  const views = fc
    .record({
      measure: fc.constantFrom('primary', 'neet'),
      areas: fc.uniqueArray(fc.constantFrom(...AREAS), { maxLength: MOST_EXPLORED }),
      view: fc.constantFrom(...EXPLORE_VIEWS),
      isPinned: fc.boolean(),
      ends: fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })),
    })
    .map(({ measure, areas, view, isPinned, ends }): ExploreView => {
      const periods = known.measures.get(measure) ?? [];
      const [from = '', to = ''] = ends.toSorted((a, b) => a - b).map((at) => periods[at]);
      return { measure, areas, view, pin: isPinned ? (areas[0] ?? '') : '', from, to, year: from };
    });
  fc.assert(
    fc.property(views, (view) => {
      const back = parseExploreView(`?${formatExploreView(view, '1.0.0')}`, known);
      expect(back).toEqual({ view, notices: [] });
    }),
  );
});

test('an address is readable and asks for nothing that is as it begins', () => {
  const view = { ...START, areas: ['dover', 'swale'], from: '2007/08' };
  expect(formatExploreView(view, '1.0.0')).toBe('measure=primary&areas=dover,swale&from=2007/08&release=1.0.0');
});
