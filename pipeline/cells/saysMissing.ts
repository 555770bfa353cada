// What programs and people write where they have nothing to write: R and openxlsx, pandas, SQL, spreadsheets, forms.
const WORDS: ReadonlySet<string> = new Set([
  'na',
  'n/a',
  'n/k',
  'nk',
  'nan',
  'nil',
  'nul',
  'null',
  'none',
  'no source',
  'not a number',
  'not applicable',
  'not available',
  'not known',
  'not stated',
  'unknown',
  'undefined',
  'unspecified',
  'missing',
  'blank',
  'empty',
  'tba',
  'tbc',
  'tbd',
  'to be added',
  'to be announced',
  'to be confirmed',
  'to be decided',
  'to follow',
  'openxlsxna',
  // Status codes of a figure that is not there, put into the wrong column.
  'c',
  'x',
  'z',
]);
const LONGEST = 40;

/**
 * Whether the whole of a cell is a word or sign for "nothing here", in whatever brackets: `NA`, `[n/a]`, `_openxlsx_NA`, `TBC`,
 * `-`, `?`. Words that say what is not known and where, such as "not named in the documents held", are none.
 */
export function saysMissing(text: string): boolean {
  if (text.length > LONGEST) return false;
  const bare = text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$|[._]/gu, '');
  return text.trim() !== '' && (bare === '' || WORDS.has(bare.replace(/\s+/g, ' ')));
}
