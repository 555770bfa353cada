import { element, button } from '../element.ts';
import { addSorting } from '../sorting/addSorting.ts';
import type { CheckResult, ShownFinding } from '../../check/describeResult.ts';

/** Copies by the old way, for pages that are not served securely. */
function copyBySelection(text: string): boolean {
  const box = element('textarea', { class: 'govuk-visually-hidden' }, text);
  document.body.append(box);
  box.select();
  // Deprecated, and the only way on plain http and on a disk.
  const isCopied = document.execCommand('copy');
  box.remove();
  return isCopied;
}

/** Puts a text on the clipboard and says whether it got there. */
export async function copyText(text: string): Promise<boolean> {
  const before = document.activeElement;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const isCopied = copyBySelection(text);
    if (before instanceof HTMLElement) before.focus();
    return isCopied;
  }
}

const SEVERITY_WORDS = { error: 'Error', warning: 'Warning', notice: 'Notice' } as const;

const COLUMNS = ['Line', 'Kind', 'What is wrong', 'What to write instead'] as const;

/** A button that copies and says so in its own words for as long as it keeps the focus. */
export function copyButton(label: string, described: string, textOf: () => string): HTMLButtonElement {
  const made = button(label, () => {
    void copyText(textOf()).then((isCopied) => {
      made.textContent = isCopied ? 'Copied' : 'Could not copy';
    });
  });
  if (described !== '') made.setAttribute('aria-label', `${label}: ${described}`);
  made.setAttribute('aria-live', 'polite');
  made.addEventListener('blur', () => {
    made.textContent = label;
  });
  return made;
}

const cell = (...children: readonly (Node | string)[]): HTMLTableCellElement =>
  element('td', { class: 'govuk-table__cell', role: 'cell' }, ...children);

/** The line and under it the column, so that both stay in sight on a phone. */
function lineCell({ line, field }: ShownFinding): HTMLTableCellElement {
  const made = element(
    'th',
    { scope: 'row', role: 'rowheader', class: 'govuk-table__header govuk-table__header--numeric' },
    line === null ? 'whole file' : String(line),
    ...(field === null ? [] : [' ', element('span', { class: 'finding-field' }, field)]),
  );
  made.dataset['sort'] = String(line ?? 0);
  return made;
}

function row(finding: ShownFinding): HTMLTableRowElement {
  const { severity, code, what, mend, line } = finding;
  const place = line === null ? 'whole file' : `line ${line}`;
  const kind = element('span', { class: `finding-kind finding-${severity}` }, SEVERITY_WORDS[severity]);
  const copy = copyButton('Copy', `${place}, ${code}`, () => finding.message);
  copy.className = 'copy-button';
  return element(
    'tr',
    { class: 'govuk-table__row', role: 'row' },
    lineCell(finding),
    cell(kind, ' ', element('span', { class: 'finding-code' }, code)),
    cell(what),
    cell(element('span', {}, mend), ' ', copy),
  );
}

function head(): HTMLTableSectionElement {
  const cells = COLUMNS.map((label, index) =>
    element(
      'th',
      {
        scope: 'col',
        role: 'columnheader',
        class: index === 0 ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header',
      },
      label,
    ),
  );
  const line = element('tr', { class: 'govuk-table__row', role: 'row' }, ...cells);
  return element('thead', { class: 'govuk-table__head', role: 'rowgroup' }, line);
}

/** All findings by line, each with its mend and a button that copies it; headings sort. */
export function findingsTable({ file, findings }: Pick<CheckResult, 'file' | 'findings'>): HTMLElement {
  const caption = `What was found in ${file}`;
  const table = element(
    'table',
    // The roles are said because a phone lays the rows out as blocks, and a block is no row by itself.
    { class: 'govuk-table findings-table', role: 'table' },
    element('caption', { class: 'govuk-table__caption govuk-table__caption--s' }, caption),
    head(),
    element('tbody', { class: 'govuk-table__body', role: 'rowgroup' }, ...findings.map(row)),
  );
  const box = element('section', { class: 'table-scroll', tabindex: '0', 'aria-label': caption }, table);
  const whole = element('div', { class: 'findings' }, box);
  addSorting(table);
  return whole;
}
