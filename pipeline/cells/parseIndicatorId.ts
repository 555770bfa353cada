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
  const likely = suggests ? likelyIndicators(text, register) : [];
  const nearest = likely.length === 1 ? (likely[0] ?? null) : null;
  const odd = [...unseenCharacters(text), ...lookAlikes(text)];
  if (odd.length > 0) return problem('E07', { codePoints: odd, text, instead: nearest });
  return problem('K05', { field: 'indicator', text, nearest, known: likely });
}

// More would be a list to search and no answer.
const MOST_LIKELY = 6;

function likelyIndicators(text: string, register: IndicatorNames): readonly string[] {
  const plain = plainId(text);
  for (const [id, { label }] of register) {
    if (plainId(id) === plain || label.toLowerCase() === text.trim().toLowerCase()) return [id];
  }
  // An id with its label: "NI 87: Secondary persistent absence".
  const [, lead = ''] = /^\s*([a-z]{1,4}[\s_-]?\d{1,4})\s*[:(\u2013-]/i.exec(text) ?? [];
  const led = lead === '' ? [] : [...register.keys()].filter((id) => plainId(id) === plainId(lead));
  if (led.length > 0) return led;
  const spelled = spellOut(text);
  const held = new Set([...labelsHolding(spelled, register), ...labelsHolding(asHalfDays(spelled), register)]);
  if (held.size > 0) return held.size > MOST_LIKELY ? [] : [...held];
  const nearest = nearestName(text, register.keys());
  return nearest === null || isOtherNumber(plain, plainId(nearest)) ? [] : [nearest];
}

// NI 999 is no slip for NI 99: of the same letters only figures that changed places are, or the number next to it.
function isOtherNumber(first: string, second: string): boolean {
  const lettersOf = (id: string): string => id.replace(/\d+/g, '');
  const [one, other] = [first, second].map((id) => id.replace(/\D+/g, ''));
  const isMoved = [...(one ?? '')].toSorted().join('') === [...(other ?? '')].toSorted().join('');
  return lettersOf(first) === lettersOf(second) && !isMoved && Math.abs(Number(one) - Number(other)) > 1;
}

// How councils shorten the words of the register.
const SHORT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bneets?\b/gi, 'not in education employment or training'],
  [/\bpa\b/gi, 'persistent absence'],
  [/\bperm\b/gi, 'permanent'],
  [/\bexcl?s?\b|\bexclusion\b/gi, 'exclusions'],
  [/\bfixed[- ]term\b/gi, 'fixed period'],
];

const spellOut = (text: string): string =>
  SHORT_WORDS.reduce((spelled, [short, whole]) => spelled.replace(short, whole), text.slice(0, 200));

// "Primary absence" may be the half days missed or the pupils persistently absent: both are named.
const asHalfDays = (text: string): string =>
  /persistent/i.test(text) ? '' : text.replace(/\babsences?\b/gi, 'half days missed');

const wordsOf = (text: string): readonly string[] =>
  text
    .slice(0, 200)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

// A shorter label has the words of the whole one: "Half days missed, primary".
function labelsHolding(text: string, register: IndicatorNames): readonly string[] {
  const words = wordsOf(text);
  if (words.length < 2) return [];
  const isHeld = (own: readonly string[]): boolean => words.every((word) => own.includes(word));
  return [...register].flatMap(([id, { label }]) => (isHeld(wordsOf(label)) ? [id] : []));
}

// Letters and digits only, numbers without leading zeros: `NI 87`, `ni_087` and `NI087` are alike.
const plainId = (text: string): string =>
  text
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
