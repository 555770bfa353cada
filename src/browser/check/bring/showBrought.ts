import type { BroughtFile } from '../../../check/bring/broughtFile.ts';
import { element } from '../../element.ts';
import type { ToolAddresses } from '../addresses.ts';
import { copyButton } from '../findingsTable.ts';
import { findingsPart } from '../findingsPart.ts';
import { previewPart } from '../previewPart.ts';
import { changesTable, standingsTable } from './broughtTables.ts';

const plural = (count: number, word: string): string => `${grouped(count)} ${word}${count === 1 ? '' : 's'}`;

/** A count with its thousands apart, as the command writes it. */
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const errorsOf = ({ findings }: BroughtFile): number => findings.filter(({ severity }) => severity === 'error').length;

/** What the file is, or that it would be refused: the first thing said of it. */
export function nameBrought(brought: BroughtFile): string {
  const { accepted, file, recipe } = brought;
  if (accepted && recipe !== null) return `${file}: ${recipe.title}`;
  return `Refused: ${plural(errorsOf(brought), 'error')} in ${file}`;
}

/** How it is known, what it comes to and that nothing has been taken in. */
export function describeBrought({ accepted, recipe, rows, standings }: BroughtFile): readonly string[] {
  if (recipe === null) return ['No recipe reads this file, so nothing of it can be brought in yet.'];
  const known = `${plural(rows, 'row')} read by the recipe ${recipe.name}.`;
  if (!accepted)
    return [`${recipe.title}.`, `${known} A file with an error is not brought in: mend every error below first.`];
  const fresh = standings.filter(({ standing }) => standing !== 'same').reduce((sum, { figures }) => sum + figures, 0);
  const all = standings.reduce((sum, { figures }) => sum + figures, 0);
  const meaning =
    fresh === 0
      ? 'Every figure is published as it is, so that an import would change none.'
      : 'Nothing has been taken in: this page looks, and the command below imports.';
  return [`${known} It holds ${plural(all, 'figure')} for ${recipe.table}.`, meaning];
}

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
