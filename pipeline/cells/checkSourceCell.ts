import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';
import { checkFreeText } from './checkFreeText.ts';
import { findPersonalData } from './findPersonalData.ts';
import { nearestName } from './nearestName.ts';
import { saysMissing } from './saysMissing.ts';

/** Known source ids, where there is a register; `mustBeId` for our own tables, which may not cite in words. */
export type SourceContext = { sources: ReadonlySet<string> | null; mustBeId: boolean };

// A token of letters and digits joined by hyphens, such as `plan-2009`, is meant as an id; anything with spaces is a citation.
const ID_SHAPED = /^(?=.*[a-z])(?=.*\d)[a-z0-9]+(-[a-z0-9]+)+$/;

// A citation names a document and a post, never somebody's address (check R07).
function personalData(text: string): Problem[] {
  const kind = findPersonalData(text);
  return kind === null ? [] : [problem('R07', { kind })];
}

/** Checks a source cell (check R01): a registered id, or a citation in words and no word for "none"; and as any free text. */
export function checkSourceCell(text: string, { sources, mustBeId }: SourceContext): Problem[] {
  if (text.trim() === '') return [problem('R01', { text: '', nearest: null, mustBeId })];
  if (sources?.has(text) === true) return [];
  if (saysMissing(text)) return [problem('R01', { kind: 'missing', field: 'source', text })];
  const isId = ID_SHAPED.test(text.slice(0, 200));
  if (!isId && !(mustBeId && sources !== null)) return [...checkFreeText(text), ...personalData(text)];
  return [problem('R01', { text, nearest: sources === null ? null : nearestName(text, sources), mustBeId })];
}
