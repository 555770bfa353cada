/** Every status code with its meaning, for files that are read away from the site. */
export const SYMBOLS = [
  { code: 'c', meaning: 'confidential: withheld to protect children; no number anywhere in the row' },
  { code: 'x', meaning: 'not available' },
  { code: 'z', meaning: 'not applicable' },
  { code: 'low', meaning: 'rounds to 0 but is not 0' },
  { code: 'p', meaning: 'provisional' },
  { code: 'r', meaning: 'revised; the revision log says what and why' },
  { code: 'e', meaning: 'estimated' },
  { code: 'b', meaning: 'break in the series: not to be compared with the figures before' },
  { code: 'u', meaning: 'of low reliability' },
] as const;
