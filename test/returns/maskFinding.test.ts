import { expect, test } from 'vitest';
import { placeFinding, problem } from '../../pipeline/findings/finding.ts';
import { maskFinding } from '../../pipeline/returns/maskFinding.ts';

const NAMES = ['Ashford 1', 'ni-114', 'half-days-primary'];
const at = (field: string | null) => ({ line: 7, column: null, field });
const FILE = 'data/returns/dover.csv';

test.each([
  [
    'a ratio that does not fit',
    at('value'),
    problem('V20', { value: '0.38', numerator: '3', denominator: '7919', computed: '0.379' }),
  ],
  ['a count in words', at('numerator'), problem('V08', { text: 'three', why: 'a word', instead: null })],
  [
    'two rows of one key',
    at(null),
    problem('K01', { firstLine: 2, key: 'Dover, ni-114, 2007/08', values: '0.38 and 1.5' }),
  ],
  ['a count in the area column', at('area'), problem('N02', { text: ' 3', where: 'leading', instead: '3' })],
])('%s is told by its place and check alone', (_, place, found) => {
  const { code, severity, message } = maskFinding(placeFinding(FILE, place, found), NAMES);
  expect([code, severity]).toEqual([found.code, found.severity]);
  expect(message.replace(/^line 7/, '')).not.toMatch(/\d|three/);
  expect(message).toContain(`npm run check -- --return ${FILE}`);
});

test('a masked finding says its place, the rule and what to do, of every line it stands for', () => {
  const found = problem('V20', { value: '0.38', numerator: '3', denominator: '7919', computed: '0.379' });
  const finding = { ...placeFinding(FILE, at('value'), found), count: 4, lines: [[7, 10]] as const };
  expect(maskFinding(finding, NAMES).message).toBe(
    'line 7, value - against the rule "The value is the ratio of its counts", on lines 7 to 10 ' +
      '(what stands there is not repeated: it may be a figure of a return) - ' +
      `run npm run check -- --return ${FILE} beside the file, which says what stands there and what to write`,
  );
  const small = problem('S08', { area: 'Dover', kind: 'return', threshold: 5 });
  expect(maskFinding(placeFinding(FILE, at('numerator'), small), NAMES).message).toContain('- told by the rule "');
});

test.each([
  [
    'a period, a line, a known area and a known indicator',
    at(null),
    problem('K01', { kind: 'two returns', first: 'dover.csv', key: 'Ashford 1, ni-114, 2007/08' }),
  ],
  ['an unknown area without a digit', at('area'), problem('G02', { kind: 'no LCSP', text: 'Kent', type: 'county' })],
  ['a date', at('received'), problem('R04', { field: 'received', text: '2099-01-01', instead: null, why: 'future' })],
])('%s may be said', (_, place, found) => {
  const finding = placeFinding(FILE, place, found);
  expect(maskFinding(finding, NAMES)).toEqual(finding);
});

test('of a return of the training edition the command that reads the whole finding welcomes marked rows', () => {
  const file = 'data/returns/examples/dover.csv';
  const { message } = maskFinding(
    placeFinding(file, at('numerator'), problem('V08', { text: 'three', why: 'a word', instead: null })),
    NAMES,
  );
  expect(message).toContain(`npm run check -- --return --training ${file} `);
});
