import { expect, test } from 'vitest';
import { JUDGEMENT_RULES, type JudgementRuleId } from '../../pipeline/contract/judgementRules.ts';
import type { VerdictState } from '../../pipeline/contract/verdict.ts';
import { bridge } from '../../pipeline/stats/bridge.ts';
import { judge, type JudgeInput, type JudgedFigure, type JudgedTarget } from '../../pipeline/stats/judge.ts';
import { academic, printed } from './shippedFigures.ts';

const like = { period: academic(2008), definition: 'half-days 0', unit: '%' } as const;
const outturn: JudgedFigure = { ...like, value: 5.34, digits: 2, source: 'dfe', mark: 'outturn' };
const estimate: JudgedFigure = { ...outturn, value: 5, digits: 1, source: 'plan', mark: 'estimate' };
const target: JudgedTarget = { ...like, value: 5, digits: 1, source: 'plan', floor: null };
const agrees = bridge([printed(2007, 5.3, 1)], [printed(2007, 5.32, 2, 'outturn')]);
const disagrees = bridge([printed(2007, 7.5, 1)], [printed(2007, 7.88, 2, 'outturn')]);
const base: JudgeInput = { figure: outturn, target, polarity: 'low is good', bridge: agrees };

/** One golden case a row of the decision table: what goes in, and the whole of what comes out. */
interface Golden {
  readonly input: Partial<JudgeInput>;
  readonly state: VerdictState;
  readonly arithmetic: string;
  readonly reason: string;
}

const GOLDEN = {
  V1: {
    input: { polarity: 'none' },
    state: 'not judged',
    arithmetic: '',
    reason: 'No document held says whether more or less of it is good.',
  },
  V2: {
    input: { target: null },
    state: 'not assessed',
    arithmetic: '',
    reason: 'No target is given in the sources held.',
  },
  V3: {
    input: { figure: null },
    state: 'not assessed',
    arithmetic: '',
    reason: 'No figure marked as an actual or an outturn is held for 2008/09.',
  },
  V4: {
    input: { figure: estimate },
    state: 'not judged',
    arithmetic: '',
    reason: 'The figure is an estimate; only actuals and outturns are judged.',
  },
  V5: {
    input: { figure: { ...outturn, period: academic(2007) } },
    state: 'not comparable',
    arithmetic: '',
    reason: 'The figure is for 2007/08, the target for 2008/09.',
  },
  V6: {
    input: { figure: { ...outturn, definition: 'half-days 1' } },
    state: 'not comparable',
    arithmetic: '',
    reason: 'The figure and the target do not have the same definition.',
  },
  V7: {
    input: { figure: { ...outturn, unit: 'per 1000 pupils' } },
    state: 'not comparable',
    arithmetic: '',
    reason: 'The figure is in per 1000 pupils, the target in %.',
  },
  V8: {
    input: { figure: { ...outturn, value: 7.81 }, target: { ...target, value: 7.35, digits: 2 }, bridge: disagrees },
    state: 'not comparable',
    arithmetic: '',
    reason: 'No verdict: the two sources disagree for 2007/08: 7.5 and 7.88.',
  },
  V9: {
    input: { figure: { ...outturn, value: 4.98 } },
    state: 'met',
    arithmetic: '4.98 < 5.0',
    reason: 'The figure is below the target.',
  },
  V10: {
    input: { target: { ...target, floor: 5.5 } },
    state: 'amber',
    arithmetic: '5.34 > 5.0; 5.34 < 5.5',
    reason: 'The figure lies between the floor standard and the target.',
  },
  V11: {
    input: {},
    state: 'not met',
    arithmetic: '5.34 > 5.0',
    reason: 'The figure is above the target.',
  },
} as const satisfies Record<JudgementRuleId, Golden>;

test.each(Object.entries(GOLDEN))('%s gives its golden answer, sum and reason', (rule, golden) => {
  const { state, arithmetic, reason } = golden;
  expect(judge({ ...base, ...golden.input })).toMatchObject({ rule, state, arithmetic, reason });
});

test('the state of every golden case is the one the published decision table gives its rule', () => {
  const published = Object.entries(JUDGEMENT_RULES).map(([rule, { state }]) => [rule, state]);
  expect(Object.entries(GOLDEN).map(([rule, { state }]) => [rule, state])).toEqual(published);
});

test('amber is never given without a floor', () => {
  const states = Object.values(GOLDEN).map(({ input }) => judge({ ...base, ...input, target: { ...target } }).state);
  expect(states).not.toContain('amber');
});
