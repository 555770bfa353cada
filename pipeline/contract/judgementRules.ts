import type { VerdictState } from './verdict.ts';

/** One row of the decision table: tried from the top, the first whose condition holds decides. */
export interface JudgementRule {
  readonly state: VerdictState;
  /** The condition, in words for the methods page. */
  readonly when: string;
}

/**
 * The decision table of a figure against its target ("What is judged" on the methods page). Only actuals and outturns
 * are judged; `not comparable`, `not assessed` and `not judged` are three different answers.
 */
export const JUDGEMENT_RULES = {
  V1: { state: 'not judged', when: 'no document says whether more or less of it is good' },
  V2: { state: 'not assessed', when: 'no target is given' },
  V3: { state: 'not assessed', when: "no actual or outturn is held for the target's period" },
  V4: { state: 'not judged', when: 'the figure is an estimate' },
  V5: { state: 'not comparable', when: 'the figure and the target are of different periods' },
  V6: { state: 'not comparable', when: 'the figure and the target have different definitions' },
  V7: { state: 'not comparable', when: 'the figure and the target have different units' },
  V8: { state: 'not comparable', when: 'the figure is from another source, which has not passed the bridge test' },
  V9: {
    state: 'met',
    when: 'low is good and the figure is at most the target, or high is good and it is at least the target',
  },
  V10: { state: 'amber', when: 'a floor standard is published and the figure lies between it and the target' },
  V11: { state: 'not met', when: 'otherwise' },
} as const satisfies Record<string, JudgementRule>;

export type JudgementRuleId = keyof typeof JUDGEMENT_RULES;
