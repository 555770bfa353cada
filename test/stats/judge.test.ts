import { expect, test } from 'vitest';
import { bridge } from '../../pipeline/stats/bridge.ts';
import { judge, type JudgedFigure, type JudgedTarget } from '../../pipeline/stats/judge.ts';
import { JUDGEMENT_RULES } from '../../pipeline/contract/judgementRules.ts';
import { academic, printed } from './shippedFigures.ts';

const target = (value: number | null, digits: number, year = 2008): JudgedTarget => ({
  value,
  digits,
  period: academic(year),
  definition: 'plan',
  unit: '%',
  source: 'plan',
  floor: null,
});
const outturn = (value: number | null, digits: number, year = 2008): JudgedFigure => ({
  value,
  digits,
  period: academic(year),
  definition: 'plan',
  unit: '%',
  source: 'dfe',
  mark: 'outturn',
});
const passed = bridge([printed(2007, 5.3, 1)], [printed(2007, 5.32, 2, 'outturn')]);

test('primary half days missed in 2008/09 did not meet the target, the sources agreeing for 2007/08', () => {
  expect(passed.passed).toBe(true);
  const verdict = judge({ figure: outturn(5.34, 2), target: target(5, 1), polarity: 'low is good', bridge: passed });
  expect(verdict).toMatchObject({ state: 'not met', rule: 'V11', arithmetic: '5.34 > 5.0' });
});

test.each([
  { name: 'secondary half days missed', plan: 7.5, other: 7.88, value: 7.81, aim: 7.35, digits: 2 },
  { name: 'NI 114', plan: 1.3, other: 1.67, value: 1.22, aim: 1.4, digits: 1 },
])('$name is not comparable, the sources disagreeing for 2007/08', ({ plan, other, value, aim, digits }) => {
  const failed = bridge([printed(2007, plan, 1, 'provisional')], [printed(2007, other, 2, 'outturn')]);
  const verdict = judge({
    figure: outturn(value, 2),
    target: target(aim, digits),
    polarity: 'low is good',
    bridge: failed,
  });
  expect(verdict.state).toBe('not comparable');
  expect(verdict.reason).toBe(`No verdict: the two sources disagree for 2007/08: ${plan} and ${other}.`);
  expect(verdict.arithmetic).toBe('');
});

test('NI 117 has no figure for 2009/10 and is not assessed', () => {
  const verdict = judge({ figure: null, target: target(5.9, 1, 2009), polarity: 'low is good', bridge: null });
  expect(verdict).toMatchObject({
    state: 'not assessed',
    rule: 'V3',
    reason: 'No figure marked as an actual or an outturn is held for 2009/10.',
  });
});

test('an estimate beside its target is not judged', () => {
  const estimate = { ...outturn(5, 1), mark: 'estimate', source: 'plan' } as const;
  const verdict = judge({ figure: estimate, target: target(5, 1), polarity: 'low is good', bridge: null });
  expect(verdict).toMatchObject({ state: 'not judged', rule: 'V4' });
});

test.each([
  { rule: 'V1', input: { polarity: 'none' } },
  { rule: 'V2', input: { target: null } },
  { rule: 'V2', input: { target: target(null, 0) } },
  { rule: 'V3', input: { figure: outturn(null, 2) } },
  { rule: 'V5', input: { figure: outturn(5.34, 2, 2007) } },
  { rule: 'V6', input: { figure: { ...outturn(5.34, 2), definition: '10% back-cast' } } },
  { rule: 'V7', input: { figure: { ...outturn(5.34, 2), unit: 'per 1000 pupils' } } },
  { rule: 'V8', input: { bridge: null } },
  { rule: 'V9', input: { figure: outturn(5, 1) } },
  { rule: 'V9', input: { figure: outturn(5, 1), polarity: 'high is good' } },
  { rule: 'V9', input: { figure: { ...outturn(4.99, 2), source: 'plan', mark: 'actual' }, bridge: null } },
  { rule: 'V10', input: { target: { ...target(5, 1), floor: 5.5 } } },
  { rule: 'V10', input: { target: { ...target(6, 1), floor: 5.34 }, polarity: 'high is good' } },
  { rule: 'V11', input: { target: { ...target(5, 1), floor: 5.3 } } },
  { rule: 'V11', input: { figure: outturn(5.0001, 2) } },
] as const)('rule $rule decides $input', ({ rule, input }) => {
  const base = { figure: outturn(5.34, 2), target: target(5, 1), polarity: 'low is good', bridge: passed } as const;
  const verdict = judge({ ...base, ...input });
  expect(verdict.rule).toBe(rule);
  expect(verdict.state).toBe(JUDGEMENT_RULES[rule].state);
  expect(verdict.reason).not.toBe('');
});

test('a sum never shows two figures that differ as the same', () => {
  const verdict = judge({ figure: outturn(5.00001, 1), target: target(5, 1), polarity: 'low is good', bridge: passed });
  expect(verdict.arithmetic).toBe('5.00001 > 5.00000');
});

test('a suppressed figure is not assessed and says why', () => {
  const figure = { ...outturn(null, 2), missing: 'suppressed' };
  const verdict = judge({ figure, target: target(5, 1), polarity: 'low is good', bridge: passed });
  expect(verdict).toMatchObject({
    state: 'not assessed',
    reason: 'No figure marked as an actual or an outturn is held for 2008/09: suppressed.',
  });
});

test('a provisional figure is judged with a caveat', () => {
  const figure = { ...outturn(4.9, 1), mark: 'provisional' } as const;
  const verdict = judge({ figure, target: target(5, 1), polarity: 'low is good', bridge: passed });
  expect(verdict.reason).toBe('The figure is below the target. The figure is provisional and may change.');
});

test('a floor on the better side of the target is a defect', () => {
  const wrong = { ...target(5, 1), floor: 4 };
  expect(() => judge({ figure: outturn(5.34, 2), target: wrong, polarity: 'low is good', bridge: passed })).toThrow(
    'invalid floor',
  );
});

test('two sources without a period in common do not pass the bridge test, and estimates are no bridge', () => {
  expect(bridge([printed(2007, 5.3, 1)], [printed(2008, 5.3, 1)])).toMatchObject({ passed: false, period: null });
  expect(bridge([printed(2008, 5.0, 1, 'estimate')], [printed(2008, 5.0, 1)]).passed).toBe(false);
});

test('one period that disagrees fails the bridge test, whatever the others say', () => {
  const other = [printed(2006, 5.4, 1), printed(2007, 5.32, 2)];
  const answer = bridge([printed(2006, 5.1, 1), printed(2007, 5.3, 1)], other);
  expect(answer).toMatchObject({ passed: false, arithmetic: '5.1 is not 5.4' });
});
