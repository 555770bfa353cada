// Spaces, joiners, fillers and marks that take no ink, and so make two equal-looking texts differ.
const UNSEEN =
  /[\u00a0\u00ad\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\u3164\ufeff\uffa0]|\u034f|[\ufe00-\ufe0f]/gu;
// Letters of other alphabets, dashes that are not the hyphen, and full-width forms.
const ALIKE =
  /[\u0370-\u052f\u0530-\u058f\u13a0-\u13ff\u2010-\u2015\u2212\u2215\u2044\u2018\u2019\ufe58\ufe63\uff01-\uff5e]/gu;

// The keyboard's letter for the look-alikes met most: Cyrillic and Greek letters drawn like Latin ones.
const KEYBOARD: ReadonlyMap<string, string> = new Map(
  [...'аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSαaοoνvρpτtυuιiκkΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'].reduce<
    [string, string][]
  >((pairs, character, index, all) => {
    if (index % 2 === 0) pairs.push([character, all[index + 1] ?? '']);
    return pairs;
  }, []),
);

const codePoints = (pattern: RegExp, text: string): number[] => [
  ...new Set((text.match(pattern) ?? []).map((character) => character.codePointAt(0) ?? 0)),
];

/** Invisible characters of a text, each code point once (check E07). */
export const unseenCharacters = (text: string): number[] => codePoints(UNSEEN, text);

/** Characters that look like keyboard characters and are not, each code point once (check E07). */
export const lookAlikes = (text: string): number[] => codePoints(ALIKE, text);

/** The text as the keyboard would have it: invisible characters gone, odd spaces plain, look-alikes replaced. */
export function typeAgain(text: string): string {
  return [...text]
    .map((character) => KEYBOARD.get(character) ?? character)
    .join('')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/gu, '-')
    .replace(/[\u2018\u2019]/gu, "'")
    .normalize('NFKC');
}
