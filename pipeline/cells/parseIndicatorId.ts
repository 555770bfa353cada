import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';
import { lookAlikes, unseenCharacters } from './findLookAlikes.ts';
import { nearestName } from './nearestName.ts';

/** What looking for an indicator needs of the register: ids and their labels. */
export type IndicatorNames = ReadonlyMap<string, { label: string }>;

/**
 * Checks that a cell holds the id of a registered indicator (checks K04, K05); null when it does. The nearest id is looked
 * for where `suggests`.
 */
export function checkIndicatorId(text: string, register: IndicatorNames, suggests = true): Problem | null {
  if (text.trim() === '') return problem('K04', { field: 'indicator' });
  if (register.has(text)) return null;
  const nearest = suggests ? nearestIndicator(text, register) : null;
  const odd = [...unseenCharacters(text), ...lookAlikes(text)];
  if (odd.length > 0) return problem('E07', { codePoints: odd, text, instead: nearest });
  return problem('K05', { field: 'indicator', text, nearest, known: [] });
}

function nearestIndicator(text: string, register: IndicatorNames): string | null {
  const plain = plainId(text);
  for (const [id, { label }] of register) {
    if (plainId(id) === plain || label.toLowerCase() === text.trim().toLowerCase()) return id;
  }
  return labelHolding(text, register) ?? nearestName(text, register.keys());
}

const wordsOf = (text: string): readonly string[] =>
  text
    .slice(0, 200)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

// A shorter label has the words of the whole one: "Half days missed, primary". Null where two have them.
function labelHolding(text: string, register: IndicatorNames): string | null {
  const words = wordsOf(text);
  const held = [...register].filter(([, { label }]) => {
    const own = wordsOf(label);
    return words.length > 1 && words.every((word) => own.includes(word));
  });
  const [first, ...others] = held;
  return first === undefined || others.length > 0 ? null : first[0];
}

// Letters and digits only, numbers without leading zeros: `NI 87`, `ni_087` and `NI087` are alike.
const plainId = (text: string): string =>
  text
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
