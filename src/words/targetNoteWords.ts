import type { Target, TargetNoteId } from '../../pipeline/contract/verdict.ts';

/** What each note on a target means, and which figures it looks at. */
export const TARGET_NOTE_WORDS = {
  T1: 'The target is easier than the latest figure of its own table, as the plan stood.',
  T2: 'The target is equal to the latest figure of its own table, as the plan stood. Where both are for one year target and figure are one number; where the target is for a later year it asks for no change.',
  T3: 'The target is easier than an earlier actual or provisional figure of its own table, as the plan stood.',
  T4: 'The period the target is for is not the period of the column it is printed in.',
  T5: 'No target can be read in the text held, or it is printed as “To follow”.',
  T6: 'The target lies outside the range the measure can take.',
  T7: 'A later outturn differs by more than rounding from the plan’s figure, which is read as an estimate. Both are stated, and whether the bridge test passed.',
} as const satisfies Record<TargetNoteId, string>;

/** True where the plan prints an estimate of the target's own year beside it. */
export const isForYearOfEstimate = (target: Target): boolean => target.estimateVerdict !== null;

/** True where the bridge test passed, so that a later outturn may be set beside the plan's figures at all. */
export const hasComparableOutturn = (target: Target): boolean => target.bridge?.passed === true;
