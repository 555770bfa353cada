import type { BroughtFile } from '../../../check/bring/broughtFile.ts';
import { element } from '../../element.ts';
import type { ToolAddresses } from '../addresses.ts';
import { copyButton } from '../findingsTable.ts';
import { findingsPart } from '../findingsPart.ts';
import { previewPart } from '../previewPart.ts';
import { changesTable, standingsTable } from './broughtTables.ts';
import { describeBrought, nameBrought } from './describeBrought.ts';

const paragraph = (text: string): HTMLElement => element('p', { class: 'govuk-body' }, text);

function section(id: string, heading: string, ...parts: readonly Node[]): HTMLElement {
  return element(
    'section',
    { class: 'document-section', 'aria-labelledby': id },
    element('h2', { class: 'govuk-heading-l', id }, heading),
    ...parts,
  );
}

/** The answer, in a box that takes the focus and is read out. */
function summary(brought: BroughtFile): HTMLElement {
  const [kind, role] = brought.accepted ? ['accepted', 'status'] : ['refused', 'alert'];
  return element(
    'div',
    { class: `check-summary check-${kind}`, role, tabindex: '-1' },
    element('h2', { class: 'govuk-heading-l' }, nameBrought(brought)),
    ...describeBrought(brought).map(paragraph),
  );
}

function figuresPart(brought: BroughtFile): HTMLElement {
  const { said, changes } = brought;
  const items = said.map((line) => element('li', {}, `${line.slice(0, 1).toUpperCase()}${line.slice(1)}.`));
  return section(
    'brought-heading',
    'What the file would bring in',
    standingsTable(brought),
    ...(changes.length === 0 ? [] : [changesTable(brought)]),
    ...(items.length === 0 ? [] : [element('ul', { class: 'govuk-list govuk-list--bullet' }, ...items)]),
  );
}

/** The command that takes the file in, where the project is installed; nothing is taken in by a page. */
function commandPart({ command, changes }: BroughtFile): HTMLElement {
  if (command === null)
    return section(
      'bring-command',
      'The command that imports it',
      paragraph('The name of the file holds a character that cannot be seen: rename the file and choose it again.'),
    );
  const post = changes.length === 0 ? '' : ' In the place of POST write the post that answers for the changed figures.';
  return section(
    'bring-command',
    'The command that imports it',
    element(
      'p',
      { class: 'govuk-body' },
      `Run it where the project is installed, with the file in its folder. In the place of YYYY-MM-DD write the day the file was published.${post} With `,
      element('code', { class: 'option' }, '--dry-run'),
      ' it says what it would write and writes nothing.',
    ),
    element('pre', { class: 'command', tabindex: '0' }, element('code', {}, command)),
    copyButton('Copy the command', '', () => command),
  );
}

const preview = (brought: BroughtFile, { preview: script, registers, recipes }: ToolAddresses): HTMLElement =>
  previewPart({
    words:
      'Each measure over the years: the thick line with the figures of this file, the thin line behind it as published now. Where they agree the thick line covers the thin one.',
    scripts: [script, registers, recipes],
    draw: (place, parts) => {
      if (parts.drawBrought === undefined || parts.registers === undefined || parts.recipes === undefined)
        throw new Error('missing parts of the preview');
      parts.drawBrought(place, brought, { returns: parts.registers, imports: parts.recipes });
    },
  });

/** Shows what a published file is and would bring in, and moves the focus to the first words. */
export function showBrought(place: HTMLElement, brought: BroughtFile, addresses: ToolAddresses): void {
  const first = summary(brought);
  const found = brought.findings.length === 0 ? [] : findingsPart(brought);
  const rest = brought.accepted ? [figuresPart(brought), commandPart(brought), preview(brought, addresses)] : [];
  place.replaceChildren(first, ...found, ...rest);
  first.focus();
}
