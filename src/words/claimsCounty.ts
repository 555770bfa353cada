import type { Area } from '../../pipeline/contract/area.ts';
import type { Target, TargetNoteId, VerdictState } from '../../pipeline/contract/verdict.ts';
import { TARGET_NOTE_IDS } from '../../pipeline/contract/verdict.ts';
import { VERDICT_LOOKS } from '../theme/marks.ts';
import type { Claim } from './claim.ts';
import { formatCount, formatCountOf, formatList } from '../format/numbers.ts';
import { isForYearOfEstimate } from './claimsTarget.ts';

const printed = (targets: readonly Target[]): readonly Target[] => targets.filter((target) => target.value !== null);

const counted = (targets: readonly Target[], state: VerdictState): number =>
  targets.filter((target) => target.verdict.state === state).length;

const UNJUDGED = ['not comparable', 'not assessed', 'not judged'] as const;

/** How many cannot be judged, and in which of the three ways: `8 of them cannot be judged on what is held (2 ...)`. */
function setAside(set: readonly Target[]): readonly string[] {
  const ways = UNJUDGED.filter((state) => counted(set, state) > 0);
  const count = ways.reduce((sum, state) => sum + counted(set, state), 0);
  if (count === 0) return [];
  const each = ways.map((state) => `${formatCount(counted(set, state))} ${VERDICT_LOOKS[state].word.toLowerCase()}`);
  return [
    `${formatCount(count)} of the ${formatCount(set.length)} cannot be judged on what is held (${formatList(each)})`,
  ];
}

function sayJudged(count: number, state: 'met' | 'not met' | 'amber'): string {
  const was = count === 1 ? 'was' : 'were';
  return state === 'amber'
    ? `${formatCount(count)} ${was} between the floor standard and the target`
    : `${formatCount(count)} ${was} ${state}`;
}

/** How many of the county's printed targets got which answer. */
export function describeVerdicts(county: Area, targets: readonly Target[]): Claim {
  const set = printed(targets);
  const open = setAside(set);
  const judged = ['met', 'not met', 'amber'] as const;
  const answers = judged
    .filter((state) => counted(set, state) > 0)
    .map((state) => sayJudged(counted(set, state), state));
  const start = `The plan prints ${formatCountOf(set.length, 'target')} for ${county.name} among its ${formatCount(targets.length)} key performance indicators.`;
  return { rule: 'verdict', text: `${start} ${[...open, ...answers].join('; ')}.` };
}

/** Tells a target for the year of its estimate from a later one that asks for no change. */
function describeYears(equal: readonly Target[]): string {
  const same = equal.filter(isForYearOfEstimate).length;
  return `${formatCount(same)} of these ${same === 1 ? 'is' : 'are'} for that same year, target and figure being one number; ${formatCount(equal.length - same)} ${equal.length - same === 1 ? 'is' : 'are'} for a later year and ${equal.length - same === 1 ? 'asks' : 'ask'} for no change.`;
}

/** How many targets equal the figure, read as an estimate, that is printed beside them. */
export function describeEqualTargets(targets: readonly Target[]): Claim {
  const set = printed(targets);
  const equal = set.filter((target) => target.notes.some((note) => note.id === 'T2'));
  return {
    rule: 'target note',
    text: `${formatCount(equal.length)} of the ${formatCount(set.length)} targets are equal to the figure for 2008/09 in the column beside them, which is headed “Estimated /actual” and read by us as an estimate. ${describeYears(equal)}`,
  };
}

const NOTE_WORDS = {
  T1: 'easier than the latest figure of its table',
  T2: 'equal to the latest figure of its table',
  T3: 'easier than an earlier actual or provisional figure of its table',
  T4: 'of another period than the heading it stands under',
  T5: 'missing or “to follow”',
  T6: 'outside the possible range',
  T7: 'set with an estimate the later outturn differs from',
} as const satisfies Record<TargetNoteId, string>;

/** One line of the count of target notes. */
export interface NoteCount {
  readonly id: TargetNoteId;
  readonly count: number;
  readonly words: string;
}

/** How often each note stands, over all targets; notes that stand nowhere are counted 0 and said. */
export const countNotes = (targets: readonly Target[]): readonly NoteCount[] =>
  TARGET_NOTE_IDS.map((id) => ({
    id,
    count: targets.filter((target) => target.notes.some((note) => note.id === id)).length,
    words: NOTE_WORDS[id],
  }));

/** How many targets got one answer: `1 not met`. */
export interface VerdictCount {
  readonly state: VerdictState;
  readonly text: string;
}

/** Every answer the county's printed targets got, with how many got it; met and not met are told though none did. */
export function tallyVerdicts(targets: readonly Target[]): readonly VerdictCount[] {
  const set = printed(targets);
  const always: readonly VerdictState[] = ['met', 'not met'];
  const states: readonly VerdictState[] = [...always, 'amber', ...UNJUDGED];
  return states
    .filter((state) => always.includes(state) || counted(set, state) > 0)
    .map((state) => ({
      state,
      text: `${formatCount(counted(set, state))} ${VERDICT_LOOKS[state].word.toLowerCase()}`,
    }));
}

/** The same as `describeEqualTargets`, in half a line. */
export function describeEqualBriefly(targets: readonly Target[]): Claim {
  const set = printed(targets);
  const equal = set.filter((target) => target.notes.some((note) => note.id === 'T2'));
  return {
    rule: 'target note',
    text: `${formatCount(equal.length)} of ${formatCount(set.length)} equal the figure beside them, which is read as an estimate`,
  };
}

/** How far the plan's targets can be answered, as a heading: `Kent: 1 of 9 targets can be judged, and it was not met`. */
export function describeAnswered(county: Area, targets: readonly Target[]): Claim {
  const set = printed(targets);
  const answers = (['met', 'not met', 'amber'] as const).filter((state) => counted(set, state) > 0);
  const judged = answers.reduce((sum, state) => sum + counted(set, state), 0);
  const start = `${county.name}: ${formatCount(judged)} of ${formatCountOf(set.length, 'target')} can be judged`;
  const [only] = answers;
  if (only === undefined) return { rule: 'verdict', text: start };
  const ends = answers.map((state) => sayJudged(counted(set, state), state));
  const end = judged === 1 && only !== 'amber' ? `and it was ${only}` : formatList(ends);
  return { rule: 'verdict', text: `${start}${judged === 1 ? ', ' : ': '}${end}` };
}
