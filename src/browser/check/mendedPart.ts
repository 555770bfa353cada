import type { CheckResult, MendedReturn } from '../../check/describeResult.ts';
import { button, element } from '../element.ts';
import { giveFile } from '../giveFile.ts';

const rows = (count: number): string => `${count} row${count === 1 ? '' : 's'}`;

function describeMended({ kept, blank, left }: MendedReturn): string {
  const gone = left === 0 ? '' : ` ${rows(left)} could not be named or stood twice, and must be written anew.`;
  if (blank === 0) return `All ${rows(kept)} that could be read are sound and stand in it as they were read.${gone}`;
  return `${rows(kept)} ${kept === 1 ? 'stands' : 'stand'} in it as they were read; ${rows(blank)} ${blank === 1 ? 'keeps' : 'keep'} area, indicator and period, with blank figures to fill in. Where there is no figure write the status: c, x, z or low.${gone}`;
}

const nameOf = (file: string): string => `${file.replace(/\.[^.]*$/, '').replace(/[^\w-]+/g, '-')}-corrected.csv`;

/** The corrected return to take away; null where nothing of the file could be kept. */
export function mendedPart({ file, mended }: CheckResult): HTMLElement | null {
  if (mended === null) return null;
  const isWhole = mended.blank + mended.left === 0;
  const [title, label] = isWhole
    ? ['The return as it was read', 'Save the return as it was read (CSV)']
    : ['A corrected return to fill in', 'Save the corrected return (CSV)'];
  return element(
    'section',
    { class: 'document-section', 'aria-labelledby': 'mended-heading' },
    element('h2', { class: 'govuk-heading-l', id: 'mended-heading' }, title),
    element('p', { class: 'govuk-body' }, describeMended(mended)),
    button(label, () => giveFile(nameOf(file), 'text/csv;charset=utf-8', mended.csv)),
  );
}
