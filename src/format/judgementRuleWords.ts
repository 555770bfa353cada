import type { VerdictState } from '../../pipeline/contract/verdict.ts';

/** One row of the decision table, for readers. */
export interface JudgementRuleWords {
  readonly id: string;
  readonly state: VerdictState;
  readonly when: string;
}

/**
 * The decision table in the order it is tried; the first row that holds decides. A test holds it equal, row by row
 * and word by word, to the table the pipeline judges by.
 */
export const JUDGEMENT_RULE_WORDS: readonly JudgementRuleWords[] = [
  { id: 'V1', state: 'not judged', when: 'the indicator has no polarity: neither direction is the good one' },
  { id: 'V2', state: 'not assessed', when: 'no target is given' },
  { id: 'V3', state: 'not assessed', when: "no figure is held for the target's period" },
  { id: 'V4', state: 'not judged', when: 'the figure is an estimate' },
  { id: 'V5', state: 'not comparable', when: 'the figure and the target are of different periods' },
  { id: 'V6', state: 'not comparable', when: 'the figure and the target have different definitions' },
  { id: 'V7', state: 'not comparable', when: 'the figure and the target have different units' },
  {
    id: 'V8',
    state: 'not comparable',
    when: 'the figure is from another source, which has not passed the bridge test',
  },
  {
    id: 'V9',
    state: 'met',
    when: 'low is good and the figure is at most the target, or high is good and it is at least the target',
  },
  { id: 'V10', state: 'amber', when: 'a floor standard is published and the figure lies between it and the target' },
  { id: 'V11', state: 'not met', when: 'otherwise' },
];
