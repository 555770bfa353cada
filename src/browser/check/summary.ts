import type { CheckResult, ShownFinding } from '../../check/describeResult.ts';
import { element } from '../element.ts';

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
