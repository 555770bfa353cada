import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeNotice } from '../../src/words/claimsCompare.ts';
import { EMPTY_VIEW, formatCompareView, MOST_AREAS, parseCompareView } from '../../src/select/compareView.ts';

const IDS = ['ashford', 'dover', 'malling', 'swale', 'thanet', 'tonbridge'] as const;
const MEASURES = ['population', 'primary', 'secondary'] as const;
const known = {
  areas: new Set<string>(IDS),
  measures: new Set<string>(MEASURES),
  lcsps: new Set<string>(IDS),
  release: '1.0.0',
};

test.each([
  ['', [], [], []],
  ['?areas=dover,swale&release=1.0.0', ['dover', 'swale'], [], []],
  ['?areas=Dover', ['dover'], [], []],
  ['?areas=dover%2Cswale', ['dover', 'swale'], [], []],
  ['?areas=dover,,&measures=primary', ['dover'], ['primary'], []],
  ['?areas=narnia,dover', ['dover'], [], ['unknown area']],
  ['?areas=dover,dover', ['dover'], [], ['named twice']],
  ['?areas=ashford,dover,malling,swale,thanet', ['ashford', 'dover', 'malling', 'swale'], [], ['too many']],
  ['?areas=dover&measures=ni-999', ['dover'], [], ['unknown measure']],
  ['?areas=dover&release=0.9.0', ['dover'], [], ['other release']],
  ['?areas=__proto__,constructor', [], [], ['unknown area', 'unknown area']],
  ['?areas=%E0%A4%A', [], [], ['unknown area']],
] as const)('the address %s shows %j with measures %j and says %j', (search, areas, measures, kinds) => {
  const { view, notices } = parseCompareView(search, known);
  expect(view).toEqual({ areas, measures, group: [] });
  expect(notices.map(({ kind }) => kind)).toEqual(kinds);
  for (const notice of notices) expect(describeNotice(notice)).toMatch(/^The address .+\.$/);
});

test('a long or odd name in an address is quoted in part and never followed', () => {
  const { view, notices } = parseCompareView(`?areas=${'x'.repeat(500)},<script>`, known);
  expect(view.areas).toEqual([]);
  for (const notice of notices) expect(describeNotice(notice).length).toBeLessThan(160);
});

test('every view comes back from its own address without a notice', () => {
  const views = fc.record({
    areas: fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: MOST_AREAS }),
    measures: fc.uniqueArray(fc.constantFrom(...MEASURES), { maxLength: 2 }),
    group: fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: IDS.length }),
  });
  fc.assert(
    fc.property(views, (view) => {
      const back = parseCompareView(`?${formatCompareView(view, '1.0.0')}`, known);
      expect(back).toEqual({ view, notices: [] });
    }),
  );
});

test('nothing an address holds makes it fail', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (areas, measures) => {
      const search = `?areas=${areas}&measures=${measures}`;
      for (const notice of parseCompareView(search, known).notices) expect(describeNotice(notice)).not.toBe('');
    }),
  );
});

test('an empty choice leaves the address bare', () => {
  expect(formatCompareView(EMPTY_VIEW, '1.0.0')).toBe('');
});

test('a group stands in the address beside the areas, and what is no LCSP is left out of it', () => {
  const { view, notices } = parseCompareView('?areas=dover&group=thanet,swale,narnia', known);
  expect(view).toEqual({ areas: ['dover'], measures: [], group: ['thanet', 'swale'] });
  expect(notices.map(({ kind }) => kind)).toEqual(['unknown area']);
  expect(formatCompareView(view, '1.0.0')).toBe('areas=dover&group=thanet,swale&release=1.0.0');
});
