import type { BroughtFile } from '../../../check/bring/broughtFile.ts';

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
