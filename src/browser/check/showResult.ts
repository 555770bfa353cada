import type { CheckResult } from '../../check/describeResult.ts';
import type { ToolAddresses } from './addresses.ts';
import { element } from '../element.ts';
import { findingsPart } from './findingsPart.ts';
import { mendedPart } from './mendedPart.ts';
import { previewPart } from './previewPart.ts';
import { summary } from './summary.ts';

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
