import { formatCodePoint } from './nameCharacter.ts';

/** Longest piece of a cell that a message repeats, in characters. */
export const LONGEST_ECHO = 60;

// Whatever takes no ink and any space but the keyboard's: shown by code point, so that a message (and a terminal) never runs it.
const UNSEEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u2800\ufffd]|[^\P{Zs} ]/gu;

/** A cell's text in double quotes for a message: cut to 60 characters, invisible characters spelled as `<U+200B>`. */
export const quoteText = (text: string): string => `"${spellText(text, LONGEST_ECHO)}"`;

/** The same without the quotes, cut to `longest` characters: for names of files and columns. */
export function spellText(text: string, longest: number): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return cut.replace(UNSEEN, (character) => `<${formatCodePoint(character.codePointAt(0) ?? 0)}>`);
}

/** Names in a sentence: `"a"`, `"a" or "b"`, `"a", "b" or "c"`; at most eight, the rest counted. */
export function listText(items: readonly string[], joint: 'or' | 'and'): string {
  const shown = items.length > 8 ? [...items.slice(0, 7), `${items.length - 7} more`] : items;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ${joint} ${last}`;
}
