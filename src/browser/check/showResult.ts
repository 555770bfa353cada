import type { CheckResult } from '../../check/describeResult.ts';
import type { ToolAddresses } from './addresses.ts';
import { element } from '../element.ts';
import { copyButton, findingsTable } from './findingsTable.ts';
import { mendedPart } from './mendedPart.ts';
import { previewPart } from './previewPart.ts';
import { summary } from './summary.ts';

/** All findings as the command prints them, one a line. */
const textOf = ({ file, findings }: CheckResult): string =>
  findings
    .map(
      ({ line, severity, code, message }) =>
        `${file}${line === null ? '' : `:${line}`} ${severity} ${code} ${message}\n`,
    )
    .join('');

function findingsPart(result: CheckResult): readonly Node[] {
  if (result.findings.length === 0) return [element('p', { class: 'govuk-body' }, 'Nothing was found to mend.')];
  return [findingsTable(result), copyButton('Copy all findings as text', '', () => textOf(result))];
}

/** Shows what a check came to and moves the focus to its first words. */
export function showResult(place: HTMLElement, result: CheckResult, addresses: ToolAddresses): void {
  const first = summary(result);
  const parts = [mendedPart(result), previewPart(result, addresses)].filter((part) => part !== null);
  place.replaceChildren(first, ...findingsPart(result), ...parts);
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
