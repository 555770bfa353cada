const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};

const CHILDREN =
  'children|child|pupils?|girls?|boys?|learners?|students?|young people|young persons?|young (?:men|women)|teenagers?|siblings?|exclusions?|families|family';

// `3 pupils`, `two of the girls`, `only four more excluded children`: at most three words stand between.
const COUNT_OF_CHILDREN = new RegExp(
  `(?<![\\d.,/-])(\\d{1,6}|${Object.keys(NUMBER_WORDS).join('|')})(?![\\d.,/-]*\\d)(?: [\\p{L}’'-]+){0,3}? (?:${CHILDREN})\\b`,
  'giu',
);

/** Counts of children that a text gives, in digits or words, each as it is written. */
export const findChildCounts = (text: string): readonly { readonly count: number; readonly words: string }[] =>
  [...text.matchAll(COUNT_OF_CHILDREN)].map(([words, number = '']) => ({
    count: NUMBER_WORDS[number.toLowerCase()] ?? Number(number),
    words,
  }));

// A year, or two written together as a period: what a number of a comment may be where its figure is withheld.
const YEARS = /\b(?:19|20)\d{2}(?:[/-]\d{2,4})?\b/gu;

/** Whether a text gives any number but a year: any may help to work out a figure that is withheld. */
export const holdsNumber = (text: string): boolean => {
  const rest = text.replaceAll(YEARS, '');
  return /\d/u.test(rest) || findChildCounts(rest).length > 0;
};
