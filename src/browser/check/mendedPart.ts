import type { CheckResult, MendedReturn } from '../../check/describeResult.ts';
import { button, element } from '../element.ts';
import { giveFile } from '../giveFile.ts';

const spell = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What was written otherwise than it was sent, and what is left to do. */
export function describeMended({ mends, errors, unread }: Omit<MendedReturn, 'csv'>): string {
  const done =
    mends === 0
      ? 'Every row that can be read stands in it as it was sent.'
      : `${spell(mends, 'place')} of which one thing only can be meant ${mends === 1 ? 'is' : 'are'} written out in it.`;
  if (errors === 0) return done;
  const unchecked =
    unread === 0
      ? ''
      : `; ${spell(unread, 'row')} with a cell that cannot be read ${unread === 1 ? 'stands as it is' : 'stand as they are'} shown, and ${unread === 1 ? 'is' : 'are'} checked once that is mended`;
  return `${done} ${spell(errors, 'error')} ${errors === 1 ? 'is' : 'are'} left for a person, each as it stood${unchecked}: mend ${errors === 1 ? 'it' : 'them'} there and check the file again.`;
}

const stemOf = (file: string): string => file.replace(/\.[^.]*$/, '').replace(/[^\w-]+/g, '-');

/** The return to take away, mended as far as it can be; null where it cannot be read as a table. */
export function mendedPart({ file, mended }: CheckResult): HTMLElement | null {
  if (mended === null) return null;
  const [title, label, ending] =
    mended.mends === 0
      ? ['The return as it was read', 'Save the return as it was read (CSV)', 'as-read']
      : ['A corrected return', 'Save the corrected return (CSV)', 'corrected'];
  return element(
    'section',
    { class: 'document-section', 'aria-labelledby': 'mended-heading' },
    element('h2', { class: 'govuk-heading-l', id: 'mended-heading' }, title),
    element('p', { class: 'govuk-body' }, describeMended(mended)),
    button(label, () => giveFile(`${stemOf(file)}-${ending}.csv`, 'text/csv;charset=utf-8', mended.csv)),
  );
}
