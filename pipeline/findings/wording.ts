/** How grave a finding is: an error refuses the file, a warning is accepted with a reason, a notice only informs. */
export const SEVERITIES = ['error', 'warning', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * What is wrong with the exact text, and what to write instead. `severity` overrides the code's own where it goes wrong
 * in a milder way; `cause` is equal for different texts that are wrong for one reason, and `together` the mend of several of
 * them (see `Problem`).
 */
export type Words = { what: string; mend: string; severity?: Severity; cause?: string; together?: string };

/** One entry of the register: the usual severity of a code and its wording from typed parameters. */
export type Wording<Params> = { severity: Severity; words: (params: Params) => Words };

/** Parameters of words that need none. */
export type NoParams = Record<never, never>;

/** Declares an entry of the register; keeps the parameter type for callers. */
export function wording<Params>(severity: Severity, words: (params: Params) => Words): Wording<Params> {
  return { severity, words };
}

/** The severity of what is told and read all the same; the usual one otherwise. */
export const readAllTheSame = (isRead: boolean): { severity?: 'notice' } => (isRead ? { severity: 'notice' } : {});

/** Where the meaning of a mark behind a number or a period belongs; of one that says revised, a sender writes it in the note. */
export const HOW_TO_WRITE_A_MARK =
  'what the mark says is a status where it is one (p, e, b or u), else it belongs in the note';

/** A sender has no log to say in what was revised. */
export const IN_A_RETURN =
  '; in a return leave the status blank, and write in the note what the figure was and why it changed';
