import { codePointsOf, UNSEEN_OR_ODD_SPACE } from './unseenCharacters.ts';

// Letters of any other alphabet and those the keyboard has in disguise, dashes that are not the hyphen, full-width forms.
const ALIKE =
  /[^\P{L}\p{Script_Extensions=Latin}\p{Script_Extensions=Common}\p{Script_Extensions=Inherited}]|[\u2010-\u2015\u2212\u2215\u2044\u2018\u2019\ufe58\ufe63\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;

// The keyboard's letter for the look-alikes met most: Cyrillic and Greek letters drawn like Latin ones.
const KEYBOARD: ReadonlyMap<string, string> = new Map(
  [...'аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSαaοoνvρpτtυuιiκkΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'].reduce<
    [string, string][]
  >((pairs, character, index, all) => {
    if (index % 2 === 0) pairs.push([character, all[index + 1] ?? '']);
    return pairs;
  }, []),
);

/** Invisible characters of a text, each code point once (check E07). */
export const unseenCharacters = (text: string): number[] => codePointsOf(UNSEEN_OR_ODD_SPACE, text);

/** Characters that look like keyboard characters and are not, each code point once (check E07). */
export const lookAlikes = (text: string): number[] => codePointsOf(ALIKE, text);

/** The text as the keyboard would have it: invisible characters gone, odd spaces plain, look-alikes replaced. */
export function typeAgain(text: string): string {
  return [...text]
    .map((character) => KEYBOARD.get(character) ?? character)
    .join('')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
    .replace(UNSEEN_OR_ODD_SPACE, '')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/gu, '-')
    .replace(/[\u2018\u2019]/gu, "'")
    .normalize('NFKC');
}
