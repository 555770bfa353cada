/**
 * Characters that take no ink, as Unicode classes them: default ignorable (zero-width and joining characters, soft
 * hyphen, variation selectors, tags, fillers), format, private use, unassigned and non-characters, lone surrogates, line
 * and paragraph separators; and the blank braille cell, which is a symbol by its class. Spaces are seen by what they part.
 */
const CLASSES = String.raw`\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u2800`;

/** One such character; of the marks of direction and byte order too, which have checks of their own. */
export const UNSEEN = new RegExp(`[${CLASSES}]`, 'u');

/** All of them in a text. */
export const ALL_UNSEEN = new RegExp(`[${CLASSES}]`, 'gu');

/** Those and the spaces that are not the keyboard's: neither may stand in a name, an id or a number. */
export const UNSEEN_OR_ODD_SPACE = new RegExp(String.raw`[${CLASSES}]|[^\P{Zs} ]`, 'gu');

/** Code points of what an expression finds in a text, each once. */
export const codePointsOf = (pattern: RegExp, text: string): number[] => [
  ...new Set((text.match(pattern) ?? []).map((character) => character.codePointAt(0) ?? 0)),
];
