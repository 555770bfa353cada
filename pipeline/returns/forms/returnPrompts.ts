import { SYMBOLS } from '../../publish/downloads/symbols.ts';
import type { RETURN_COLUMNS } from '../returnSchema.ts';

export type ReturnColumn = (typeof RETURN_COLUMNS)[number];

/** What to write in each column of a return, in the words a form shows. */
export const RETURN_PROMPTS: Readonly<Record<ReturnColumn, { readonly what: string }>> = {
  area: { what: 'The LCSP the return is from: the same in every row.' },
  indicator: { what: 'The id of the measure. The second sheet says what each one counts.' },
  period: {
    what: 'The school year or other year, such as 2008/09, as text: never a date. Half days missed may be sent by term too, 2008/09 autumn, or by half term, 2008/09 half term 1.',
  },
  value: { what: 'Worked out of the two counts. Write over it only where there are no counts.' },
  numerator: { what: 'How many of them, a whole number. Small counts are withheld before anything is published.' },
  denominator: { what: 'Out of how many, a whole number. Both counts or neither.' },
  status: {
    what: 'Blank for a plain figure, which charts call an actual; else a code of the second sheet. With c, x, z or low the row holds no number.',
  },
  source: { what: 'Where the figure comes from, such as School Census. It is published beside the figure.' },
};

/** Codes a sender may write, with their meaning. What was revised is told by the log of the tables, which no sender has (S03). */
export const RETURN_STATUSES = SYMBOLS.filter(({ code }) => code !== 'r');

/** What a sender does in place of the code r. */
export const HOW_TO_CORRECT =
  'Of a corrected figure leave the status blank, and write in a last column called note what it was and why it changed.';
