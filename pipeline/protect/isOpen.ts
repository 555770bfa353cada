import { attackRange, cellForm, isPossible, type Form } from './attackRange.ts';
import type { System } from './buildSystem.ts';

/** What is asked of a withheld cell. */
export interface Openness {
  /** All a reader knows: sums, rates, and the rule itself. */
  readonly system: System;
  /** Its denominator, where a reader may know it and it is no smaller than the threshold. */
  readonly size: number | null;
  readonly threshold: number;
  /** The least it can be for its place alone: a sum of three counts is 3 or more. */
  readonly floor: () => number;
}

/**
 * Whether a withheld cell stays open: every small count is possible, from 1 to the threshold less 1, or none is and at
 * least as many others are. The same holds of the rest of its denominator. All of it is worked out from what a reader
 * has, so the answer tells nothing. False where the published figures contradict one another or the solver gave up:
 * nothing is audited then.
 */
export function isOpen(cell: string, { system, size, threshold, floor }: Openness): boolean {
  const most = threshold - 1;
  const counts = possibleOf(system, cell, smallValues(most));
  if (counts === null) return false;
  if (counts.length > 0) return counts.length === most || isFrom(counts, floor(), most);
  if (!hasRange(system, cellForm(cell), threshold)) return false;
  if (size === null) return true;
  const rests = possibleOf(
    system,
    cell,
    smallValues(most).map((rest) => size - rest),
  );
  return rests !== null && (rests.length === 0 || rests.length === most);
}

function possibleOf(system: System, cell: string, values: readonly number[]): readonly number[] | null {
  const answers = values.map((value) => isPossible(system, cellForm(cell), value));
  return answers.includes(null) ? null : values.filter((_, index) => answers[index] === true);
}

const smallValues = (most: number): readonly number[] => Array.from({ length: most }, (_, i) => i + 1);

// Nothing is missing but what no withholding could open.
const isFrom = (values: readonly number[], least: number, most: number): boolean =>
  least > 1 && values[0] === least && values.length === most - least + 1;

function hasRange(system: System, form: Form, threshold: number): boolean {
  const range = attackRange(system, form);
  if (typeof range === 'string' || range.upper - range.lower + 1 < threshold - 1) return false;
  return smallValues(threshold - 1).every((step) => isPossible(system, form, range.lower + step - 1) === true);
}
