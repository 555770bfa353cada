/** Anchor of a word in the list of words: `word-half-day-session`. */
export const termAnchor = (term: string): string =>
  `word-${term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
