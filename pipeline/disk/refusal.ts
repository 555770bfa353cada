/**
 * The third kind of trouble, beside findings about data and defects of code: the machine, and pages as they were written. A full
 * disk or another builder at work is nobody's mistake in a table and nothing to mend here, and a page that no link leads to is named
 * with its mend, so it ends in words and no stack trace.
 */
export function refusal(sentence: string): Error {
  return Object.assign(new Error(sentence), { name: REFUSAL });
}

const REFUSAL = 'refusal';

/** Whether an error carries a sentence meant for the person at the terminal. */
export const isRefusal = (error: unknown): error is Error => error instanceof Error && error.name === REFUSAL;
