/** A place the finder can find. */
export interface FinderPlace {
  readonly id: string;
  /** As its page names it. */
  readonly name: string;
  /**
   * `partnership` for the 23 LCSPs, `trust` for the 12 districts read as areas of Local Children's Trusts, `name` for a
   * town, village or postcode read in one.
   */
  readonly kind: 'partnership' | 'trust' | 'name';
  /** What stands beside the name, such as the district an LCSP is read as lying in. */
  readonly context: string;
  /** What is said beside it that it is not found by; left out where there is nothing to say. */
  readonly says?: string;
  /** Relative address of its page. */
  readonly href: string;
}

const NUMBER_WORDS: Readonly<Record<string, string>> = { one: '1', two: '2' };
const IGNORED: ReadonlySet<string> = new Set(['and', 'the', 'lcsp', 'of']);
/** Most two typing slips: more, and a short name would match anything. */
const MOST_SLIPS = 2;
const LETTERS_A_SLIP = 4;

/** Words of a name or query, without accents, case, punctuation, `&` and the words every name shares. */
export function parseWords(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '' && !IGNORED.has(word));
  return words.map((word) => NUMBER_WORDS[word] ?? word);
}

/**
 * Slips between two words: letters changed, left out, added, or neighbours swapped (Damerau-Levenshtein distance,
 * optimal string alignment).
 */
export function countSlips(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeLast[j - 2] ?? Infinity) + 1 : Infinity;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same, swapped));
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** How far a typed word is from a word of a name: 0 the same, below 1 its beginning, whole slips above; null too far. */
export function countDistance(typed: string, word: string): number | null {
  if (typed === word) return 0;
  if (word.startsWith(typed)) return 0.5;
  const allowed = Math.min(MOST_SLIPS, Math.floor(typed.length / LETTERS_A_SLIP));
  // A word shorter by more than that cannot be reached by so few slips.
  if (allowed === 0 || word.length < typed.length - allowed) return null;
  const slips = Math.min(countSlips(typed, word), countSlips(typed, word.slice(0, typed.length)) + 0.5);
  return slips <= allowed + 0.5 ? slips : null;
}

function rank(typed: readonly string[], place: FinderPlace): number | null {
  const ownWords = parseWords(place.name);
  const words = [...ownWords, ...parseWords(place.context)];
  let total = 0;
  for (const word of typed) {
    const distances = words.flatMap((other, index) => {
      const found = countDistance(word, other);
      // A match in the place's own name goes before one in the district it lies in.
      return found === null ? [] : [found + (index < ownWords.length ? 0 : 0.25)];
    });
    if (distances.length === 0) return null;
    total += Math.min(...distances);
  }
  return total;
}

/**
 * Places that fit what was typed, nearest first, forgiving slips. Every typed word must fit; nothing typed fits
 * nothing.
 */
export function matchPlaces(query: string, places: readonly FinderPlace[]): readonly FinderPlace[] {
  const typed = parseWords(query);
  if (typed.length === 0) return [];
  const ranked = places.flatMap((place) => {
    const found = rank(typed, place);
    return found === null ? [] : [{ place, found }];
  });
  return ranked.sort((a, b) => a.found - b.found).map(({ place }) => place);
}
