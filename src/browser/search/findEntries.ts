import { countDistance, parseWords } from '../../select/matchPlaces.ts';

/** An entry of the list as the search sees it. */
export interface Findable {
  readonly name: string;
  /** What stands beside the name. */
  readonly beside: string;
}

/** A word found beside the name counts a little less than one in it. */
const BESIDE = 0.25;
/** Of several words, at least this share must fit an entry before it is offered for want of a better one. */
const FEWEST_FITTING = 0.5;

interface Fit {
  readonly missing: number;
  /** Whether the first word typed fits: people begin with what matters. */
  readonly first: boolean;
  readonly distance: number;
}

/** An entry with the places of its words in the list's words. */
interface Prepared<Entry> {
  readonly entry: Entry;
  readonly own: readonly number[];
  readonly beside: readonly number[];
}

/** Entries with their words, each held and measured once: of those of a thousand entries most are shared. */
export interface PreparedList<Entry> {
  readonly entries: readonly Prepared<Entry>[];
  readonly words: readonly string[];
}

/** Cuts the words of entries once, for all that is typed. */
export function prepareEntries<Entry extends Findable>(entries: readonly Entry[]): PreparedList<Entry> {
  const places = new Map<string, number>();
  const placesOf = (text: string): readonly number[] =>
    parseWords(text).map((word) => {
      const place = places.get(word) ?? places.size;
      places.set(word, place);
      return place;
    });
  const prepared = entries.map((entry) => ({ entry, own: placesOf(entry.name), beside: placesOf(entry.beside) }));
  return { entries: prepared, words: [...places.keys()] };
}

/** @param typed of each word typed, how far it is from each word of the list; `Infinity` where too far */
function fitOf(typed: readonly (readonly number[])[], { own, beside }: Prepared<unknown>): Fit {
  const found = typed.map((distances) => {
    let nearest = Infinity;
    for (const place of own) nearest = Math.min(nearest, distances[place] ?? Infinity);
    for (const place of beside) nearest = Math.min(nearest, (distances[place] ?? Infinity) + BESIDE);
    return nearest;
  });
  const fitting = found.filter((distance) => distance < Infinity);
  return {
    missing: typed.length - fitting.length,
    first: (found[0] ?? Infinity) < Infinity,
    // Of two names that fit alike the shorter is the nearer.
    distance: fitting.reduce((sum, distance) => sum + distance, 0) + own.length / 100,
  };
}

const isBetter = (a: Fit, b: Fit): number =>
  a.missing - b.missing || Number(b.first) - Number(a.first) || a.distance - b.distance;

export interface Found<Entry> {
  readonly entries: readonly Entry[];
  /** False where no entry fits every word, and those that fit some are given. */
  readonly whole: boolean;
}

/**
 * Entries named just as what was typed: a postcode finds itself, and words every name shares, passed over in a query, are
 * looked up alone as they stand.
 */
export function namedJust<Entry extends Findable>(query: string, { entries }: PreparedList<Entry>): readonly Entry[] {
  const wanted = query.trim().toLowerCase();
  return entries.map(({ entry }) => entry).filter(({ name }) => wanted !== '' && name.toLowerCase() === wanted);
}

/**
 * Entries that fit what was typed, nearest first, forgiving slips and cut words. Where none fits every word, those that
 * fit at least half of them.
 *
 * @example findEntries('Dartford W', prepareEntries(entries)) // Dartford West first
 */
export function findEntries<Entry extends Findable>(query: string, prepared: PreparedList<Entry>): Found<Entry> {
  const typed = parseWords(query);
  if (typed.length === 0) return { whole: true, entries: namedJust(query, prepared) };
  const distances = typed.map((word) => prepared.words.map((other) => countDistance(word, other) ?? Infinity));
  const fits = prepared.entries.map((each) => ({ entry: each.entry, fit: fitOf(distances, each) }));
  const whole = fits.some(({ fit }) => fit.missing === 0);
  const most = whole ? 0 : typed.length * (1 - FEWEST_FITTING);
  const found = fits.filter(({ fit }) => fit.missing <= most && fit.missing < typed.length);
  return { whole, entries: found.toSorted((a, b) => isBetter(a.fit, b.fit)).map(({ entry }) => entry) };
}
