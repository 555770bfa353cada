// Names as in the Unicode Character Database, for the characters that get into spreadsheets unseen or by mistake.
const NAMES: ReadonlyMap<number, string> = new Map([
  [0x0000, 'NULL'],
  [0x0009, 'CHARACTER TABULATION'],
  [0x000a, 'LINE FEED'],
  [0x000b, 'LINE TABULATION'],
  [0x000c, 'FORM FEED'],
  [0x000d, 'CARRIAGE RETURN'],
  [0x001b, 'ESCAPE'],
  [0x007f, 'DELETE'],
  [0x00a0, 'NO-BREAK SPACE'],
  [0x00ad, 'SOFT HYPHEN'],
  [0x034f, 'COMBINING GRAPHEME JOINER'],
  [0x061c, 'ARABIC LETTER MARK'],
  [0x03bf, 'GREEK SMALL LETTER OMICRON'],
  [0x0430, 'CYRILLIC SMALL LETTER A'],
  [0x0435, 'CYRILLIC SMALL LETTER IE'],
  [0x043e, 'CYRILLIC SMALL LETTER O'],
  [0x0440, 'CYRILLIC SMALL LETTER ER'],
  [0x0441, 'CYRILLIC SMALL LETTER ES'],
  [0x0445, 'CYRILLIC SMALL LETTER HA'],
  [0x0456, 'CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I'],
  [0x1680, 'OGHAM SPACE MARK'],
  [0x180e, 'MONGOLIAN VOWEL SEPARATOR'],
  [0x2002, 'EN SPACE'],
  [0x2003, 'EM SPACE'],
  [0x2007, 'FIGURE SPACE'],
  [0x2008, 'PUNCTUATION SPACE'],
  [0x2009, 'THIN SPACE'],
  [0x200a, 'HAIR SPACE'],
  [0x200b, 'ZERO WIDTH SPACE'],
  [0x200c, 'ZERO WIDTH NON-JOINER'],
  [0x200d, 'ZERO WIDTH JOINER'],
  [0x200e, 'LEFT-TO-RIGHT MARK'],
  [0x200f, 'RIGHT-TO-LEFT MARK'],
  [0x2010, 'HYPHEN'],
  [0x2011, 'NON-BREAKING HYPHEN'],
  [0x2012, 'FIGURE DASH'],
  [0x2013, 'EN DASH'],
  [0x2014, 'EM DASH'],
  [0x2015, 'HORIZONTAL BAR'],
  [0x2018, 'LEFT SINGLE QUOTATION MARK'],
  [0x2019, 'RIGHT SINGLE QUOTATION MARK'],
  [0x201c, 'LEFT DOUBLE QUOTATION MARK'],
  [0x201d, 'RIGHT DOUBLE QUOTATION MARK'],
  [0x2028, 'LINE SEPARATOR'],
  [0x2029, 'PARAGRAPH SEPARATOR'],
  [0x202a, 'LEFT-TO-RIGHT EMBEDDING'],
  [0x202b, 'RIGHT-TO-LEFT EMBEDDING'],
  [0x202c, 'POP DIRECTIONAL FORMATTING'],
  [0x202d, 'LEFT-TO-RIGHT OVERRIDE'],
  [0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
  [0x202f, 'NARROW NO-BREAK SPACE'],
  [0x205f, 'MEDIUM MATHEMATICAL SPACE'],
  [0x2060, 'WORD JOINER'],
  [0x2066, 'LEFT-TO-RIGHT ISOLATE'],
  [0x2067, 'RIGHT-TO-LEFT ISOLATE'],
  [0x2068, 'FIRST STRONG ISOLATE'],
  [0x2069, 'POP DIRECTIONAL ISOLATE'],
  [0x2212, 'MINUS SIGN'],
  [0x3000, 'IDEOGRAPHIC SPACE'],
  [0xfe58, 'SMALL EM DASH'],
  [0xfe63, 'SMALL HYPHEN-MINUS'],
  [0xfeff, 'ZERO WIDTH NO-BREAK SPACE (byte order mark)'],
  [0xff0d, 'FULLWIDTH HYPHEN-MINUS'],
  [0xff0e, 'FULLWIDTH FULL STOP'],
  [0xfffd, 'REPLACEMENT CHARACTER'],
]);

const DIGIT_NAMES = ['ZERO', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN', 'EIGHT', 'NINE'] as const;

/** A code point as it is written in standards: `U+200B`. */
export function formatCodePoint(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A character by code point and, where it is a usual culprit, its Unicode name: `U+2013 EN DASH`. */
export function nameCharacter(codePoint: number): string {
  const name = NAMES.get(codePoint) ?? fullWidthDigit(codePoint) ?? alphabet(codePoint);
  return name === undefined ? formatCodePoint(codePoint) : `${formatCodePoint(codePoint)} ${name}`;
}

function fullWidthDigit(codePoint: number): string | undefined {
  const digit = DIGIT_NAMES[codePoint - 0xff10];
  return digit === undefined ? undefined : `FULLWIDTH DIGIT ${digit}`;
}

function alphabet(codePoint: number): string | undefined {
  const character = String.fromCodePoint(codePoint);
  if (/\p{Script=Cyrillic}/u.test(character)) return 'CYRILLIC LETTER';
  if (/\p{Script=Greek}/u.test(character)) return 'GREEK LETTER';
  if (codePoint >= 0xe0000 && codePoint <= 0xe007f) return 'TAG CHARACTER';
  if (/\p{Variation_Selector}/u.test(character)) return 'VARIATION SELECTOR';
  if (/\p{Co}/u.test(character)) return 'PRIVATE USE CHARACTER';
  if (/\p{Noncharacter_Code_Point}/u.test(character)) return 'NONCHARACTER';
  if (/\p{Cn}/u.test(character)) return 'UNASSIGNED CHARACTER';
  return undefined;
}

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

/** 32760 -> `32,760`: for reading only, never for a cell. */
export const spellCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** 1, 'finding' -> `1 finding`; 1234 -> `1,234 findings`. */
export const spellCountOf = (count: number, what: string): string =>
  `${spellCount(count)} ${what}${count === 1 ? '' : 's'}`;

const NUMBER_WORDS =
  /\b(zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(thir|four|fif|six|seven|eigh|nine)teen|(twen|thir|for|fif|six|seven|eigh|nine)ty|dozen|hundred|thousand|million)\b/i;

/** Whether a text tells a number, in digits of whatever script or in words. */
export const tellsNumber = (text: string): boolean => /\p{N}/u.test(text) || NUMBER_WORDS.test(text);

/** What to write where years stand across a table, in words for a CSV and for a workbook; a status of a heading belongs to its rows. */
export function yearsMend({
  statuses,
  expected,
}: {
  statuses: readonly string[];
  expected: readonly string[];
}): string {
  const rows = `give each year of an area a row of its own, under the column names ${expected.join(', ')}`;
  return statuses.length === 0
    ? rows
    : `${rows}; what its heading says (${listText(statuses, 'and')}) is the status of its rows`;
}
