import type { Problem } from '../../findings/finding.ts';
import { HOW_TO_WRITE_A_MARK } from '../../findings/wording.ts';

/** What stands in the place of a status where a table has none. */
export type Instead = {
  /** Why no status is written, in the words that follow the mend. */
  readonly why: string;
  /** Whether the cell may stand blank: where it may not, the whole row is left out. */
  readonly canBeBlank: boolean;
  /** Whether what a mark says has a column to go to. */
  readonly hasNote: boolean;
};

export const NO_STATUS = 'this table has no status';

/**
 * A finding of a table without a status column: no status is told to be written there. A finding that advises none is
 * left as it is.
 */
export function withoutStatus(found: Problem, instead: Instead): Problem {
  const mend = reword(found.mend, instead);
  if (mend === found.mend) return found;
  return found.together === undefined
    ? { ...found, mend }
    : { ...found, mend, together: reword(found.together, instead) };
}

function reword(mend: string, { why, canBeBlank, hasNote }: Instead): string {
  if (mend.endsWith(HOW_TO_WRITE_A_MARK)) {
    const kept = mend.slice(0, -HOW_TO_WRITE_A_MARK.length).replace(/; $/, '');
    return hasNote ? `${kept}; what the mark says belongs in the note` : `${kept}: ${why}`;
  }
  const [leaves, other = ''] =
    /^leave the cell empty,? and (?:write |give a )?status\b(?:.*?(, or (?:write 0|take the mark) .*))?/.exec(mend) ??
    [];
  if (leaves !== undefined)
    return canBeBlank ? `leave the cell empty${why === NO_STATUS ? other : ''}: ${why}` : `${leaveOut(other)}: ${why}`;
  const [, number] = /^write (?:the number alone, here )?(\S+),? and status\b/.exec(mend) ?? [];
  if (number !== undefined) return `write ${number}: ${why}`;
  for (const [words, plain] of WITHOUT) if (mend.endsWith(words)) return `${mend.slice(0, -words.length)}${plain}`;
  return mend;
}

function leaveOut(other: string): string {
  const nil = other.startsWith(', or write 0') ? other.replace('write ', '') : '';
  return `write the number${nil}; leave the row out where it is not known or may not be published`;
}

// What else ends in a word about the status, and how it ends without.
const WITHOUT: readonly (readonly [string, string])[] = [
  [', or leave the cell empty and give a status', ''],
  [', with status x, z or c where there is no figure', ''],
  ['leave them blank with a status', 'leave their rows out'],
];
