import { expect, test } from 'vitest';
import { formatPackView, isIsoDate, parsePackView } from '../../src/select/packView.ts';
import { formatScriptValue } from '../../src/prerender/pdf/packPieces.ts';

const known = { areas: new Set(['dover', 'swale', 'thanet']), release: '1.0.0' };

test.each([
  ['2009-06-12', true],
  ['2008-02-29', true],
  ['2009-02-29', false],
  ['2009-13-01', false],
  ['12/06/2009', false],
  ['', false],
] as const)('%s is a day of the calendar: %s', (text, expected) => {
  expect(isIsoDate(text)).toBe(expected);
});

test.each([
  [
    '?areas=dover,thanet&date=2009-06-12&release=1.0.0',
    { areas: ['dover', 'thanet'], date: '2009-06-12', read: false },
    [],
  ],
  ['?areas=dover&date=tomorrow', { areas: ['dover'], date: '', read: false }, ['not a date']],
  ['?areas=dover&read=1', { areas: ['dover'], date: '', read: true }, []],
  ['?areas=dover&release=0.9.0', { areas: ['dover'], date: '', read: false }, ['other release']],
  ['?areas=narnia', { areas: [], date: '', read: false }, ['unknown area']],
] as const)('the address %s asks for %j and says %j', (search, view, kinds) => {
  const asked = parsePackView(search, known);
  expect(asked.view).toEqual(view);
  expect(asked.notices.map(({ kind }) => kind)).toEqual(kinds);
});

test('the address of a pack carries its LCSPs, its day, its release and whether it stands open', () => {
  const view = { areas: ['dover', 'thanet'], date: '2009-06-12', read: false };
  expect(formatPackView(view, '1.0.0')).toBe('areas=dover,thanet&date=2009-06-12&release=1.0.0');
  expect(parsePackView(`?${formatPackView(view, '1.0.0')}`, known)).toEqual({ view, notices: [] });
  const open = { ...view, read: true };
  expect(parsePackView(`?${formatPackView(open, '1.0.0')}`, known)).toEqual({ view: open, notices: [] });
});

test('a value written as a script holds nothing that could end the script', () => {
  const text = '</script><!-- & \u2028 \u2029';
  const written = formatScriptValue({ text });
  expect(written).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(written)).toEqual({ text });
});
