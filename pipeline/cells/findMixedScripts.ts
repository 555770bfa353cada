// A word: letters with the marks on them, and digits between.
const WORD = /\p{L}[\p{L}\p{M}\p{Nd}]*/gu;
const LATIN = /\p{Script=Latin}/u;
const NOT_LATIN = /[^\P{L}\p{Script_Extensions=Latin}\p{Script_Extensions=Common}\p{Script_Extensions=Inherited}]/gu;
// Alphabets whose letters are drawn alike; writing that mixes others by nature, as Japanese does, has none of these.
const ALIKE_ALPHABETS = [/\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u, /\p{Script=Cherokee}/u];
// Letters and digits drawn as the keyboard's, only wider or fatter: full-width and mathematical ones.
const STYLED = /[\p{Lu}\p{Ll}\p{Nd}]/gu;

/** Quick look: no text without one of these can mix scripts in a word or hold styled letters. */
export const MAY_MIX_SCRIPTS =
  /[^\P{L}\p{Script_Extensions=Latin}\p{Script_Extensions=Common}\p{Script_Extensions=Inherited}]|[\uff01-\uff5e\u2100-\u214f\u{1d400}-\u{1d7ff}]/u;

/**
 * Letters that stand among those of another alphabet within one word, and letters or digits of the keyboard in disguise,
 * each code point once (check E07). A whole word in another script is somebody's name or title and is left alone.
 */
export function findMixedScripts(text: string): number[] {
  if (!MAY_MIX_SCRIPTS.test(text)) return [];
  const mixed = (text.match(WORD) ?? []).flatMap(strangers);
  const styled = (text.match(STYLED) ?? []).filter(isStyled);
  return [...new Set([...mixed, ...styled].map((character) => character.codePointAt(0) ?? 0))];
}

function strangers(word: string): readonly string[] {
  if (LATIN.test(word)) return word.match(NOT_LATIN) ?? [];
  const alphabets = ALIKE_ALPHABETS.filter((alphabet) => alphabet.test(word));
  const [main] = alphabets;
  return main === undefined || alphabets.length < 2
    ? []
    : [...word].filter((letter) => /\p{L}/u.test(letter) && !main.test(letter));
}

const isStyled = (character: string): boolean =>
  (character.codePointAt(0) ?? 0) > 0x7f && /^[A-Za-z0-9]$/.test(character.normalize('NFKC'));
