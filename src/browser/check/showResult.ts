import type { CheckResult, ShownFinding, MendedReturn } from '../../check/describeResult.ts';
import { element, button } from '../element.ts';
import { giveFile } from '../giveFile.ts';
import type { ToolAddresses } from './addresses.ts';
import { findingsPart } from './findingsPart.ts';
import { previewPart } from './previewPart.ts';

const countOf = (findings: readonly ShownFinding[], severity: ShownFinding['severity']): number =>
  findings.filter((finding) => finding.severity === severity).length;

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** `Refused: 2 errors in dover.csv`, the first thing said of a file. */
export function describeVerdict({ accepted, file, findings }: CheckResult): string {
  return accepted ? `Accepted: ${file}` : `Refused: ${plural(countOf(findings, 'error'), 'error')} in ${file}`;
}

/** What was read and found, and what it means for the return. */
export function describeFound({ accepted, rows, findings }: CheckResult): string {
  const counts = (['error', 'warning', 'notice'] as const).map((severity) =>
    plural(countOf(findings, severity), severity),
  );
  const again = countOf(findings, 'warning') > 0 ? ' Look at its warnings first.' : '';
  const meaning = accepted
    ? `It can be sent as it is.${again}`
    : 'A return with an error is not taken in: mend every error below and check it again.';
  return `${plural(rows, 'row')} read; ${counts.join(', ')}. ${meaning}`;
}

/** Findings of the same code are counted after the fiftieth, and one line says how many more there are. */
export const describeLimit = ({ findings }: CheckResult): string =>
  findings.some(({ what }) => /^and [\d,]+ more findings of this kind/.test(what))
    ? 'Of each kind of finding the first 50 are listed.'
    : '';

/** The answer, in a box that takes the focus and is read out. */
export function summary(result: CheckResult): HTMLElement {
  const kind = result.accepted ? 'accepted' : 'refused';
  const limit = describeLimit(result);
  return element(
    'div',
    { class: `check-summary check-${kind}`, role: result.accepted ? 'status' : 'alert', tabindex: '-1' },
    element('h2', { class: 'govuk-heading-l' }, describeVerdict(result)),
    element('p', { class: 'govuk-body' }, describeFound(result)),
    ...(limit === '' ? [] : [element('p', { class: 'govuk-body' }, limit)]),
  );
}

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

/** The charts of a return's sound rows; null where there is none. */
const returnPreview = (result: CheckResult, { preview, registers }: ToolAddresses): HTMLElement | null =>
  result.sound.length === 0
    ? null
    : previewPart({
        words:
          'From the rows without an error, as the page of the LCSP would show them. Small counts are shown as c here; once all returns are in, further figures may be withheld so that none can be worked out.',
        scripts: [preview, registers],
        draw: (place, parts) => {
          if (parts.drawPreview === undefined || parts.registers === undefined)
            throw new Error('missing parts of the preview');
          parts.drawPreview(place, result, parts.registers);
        },
      });

/** Shows what a check came to and moves the focus to its first words. */
export function showResult(place: HTMLElement, result: CheckResult, addresses: ToolAddresses): void {
  const first = summary(result);
  const parts = [mendedPart(result), returnPreview(result, addresses)].filter((part) => part !== null);
  place.replaceChildren(
    first,
    ...(result.findings.length === 0
      ? [element('p', { class: 'govuk-body' }, 'Nothing was found to mend.')]
      : findingsPart(result)),
    ...parts,
  );
  first.focus();
}

/** Says why a check could not be made at all. */
export function showFailure(place: HTMLElement, file: File, error: unknown): void {
  const first = element(
    'div',
    { class: 'check-summary check-refused', role: 'alert', tabindex: '-1' },
    element('h2', { class: 'govuk-heading-l' }, `Not checked: ${file.name}`),
    element('p', { class: 'govuk-body' }, `The file could not be read here (${String(error)}). Nothing was sent.`),
  );
  place.replaceChildren(first);
  first.focus();
}
