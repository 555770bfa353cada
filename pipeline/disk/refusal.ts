/**
 * The third kind of trouble, beside findings about data and defects of code: the machine. A full disk or another builder at
 * work is nobody's mistake in a table and nothing to mend here, so it ends in one sentence and no stack trace.
 */
export function refusal(sentence: string): Error {
  return Object.assign(new Error(sentence), { name: REFUSAL });
}

const REFUSAL = 'refusal';

/** Whether an error carries a sentence meant for the person at the terminal. */
export const isRefusal = (error: unknown): error is Error => error instanceof Error && error.name === REFUSAL;
