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

type Measure = (typed: string, word: string) => number;

/** Distances of words, each pair measured once for a query: entries share most of their words. */
function rememberDistances(): Measure {
  const known = new Map<string, number>();
  return (typed, word) => {
    const key = `${typed} ${word}`;
    const distance = known.get(key) ?? countDistance(typed, word) ?? Infinity;
    known.set(key, distance);
    return distance;
  };
}

/** An entry with its words cut once, for all that is typed. */
interface Prepared<Entry> {
  readonly entry: Entry;
  readonly own: readonly string[];
  readonly beside: readonly string[];
}

export const prepareEntries = <Entry extends Findable>(entries: readonly Entry[]): readonly Prepared<Entry>[] =>
  entries.map((entry) => ({ entry, own: parseWords(entry.name), beside: parseWords(entry.beside) }));

function fitOf(typed: readonly string[], { own, beside }: Prepared<unknown>, measure: Measure): Fit {
  const nearest = (word: string, among: readonly string[]) =>
    Math.min(Infinity, ...among.map((other) => measure(word, other)));
  const found = typed.map((word) => Math.min(nearest(word, own), nearest(word, beside) + BESIDE));
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
export function namedJust<Entry extends Findable>(
  query: string,
  prepared: readonly Prepared<Entry>[],
): readonly Entry[] {
  const wanted = query.trim().toLowerCase();
  return prepared.map(({ entry }) => entry).filter(({ name }) => wanted !== '' && name.toLowerCase() === wanted);
}

/**
 * Entries that fit what was typed, nearest first, forgiving slips and cut words. Where none fits every word, those that
 * fit at least half of them.
 *
 * @example findEntries('Dartford W', prepareEntries(entries)) // Dartford West first
 */
export function findEntries<Entry extends Findable>(query: string, prepared: readonly Prepared<Entry>[]): Found<Entry> {
  const typed = parseWords(query);
  if (typed.length === 0) return { whole: true, entries: namedJust(query, prepared) };
  const measure = rememberDistances();
  const fits = prepared.map((each) => ({ entry: each.entry, fit: fitOf(typed, each, measure) }));
  const whole = fits.some(({ fit }) => fit.missing === 0);
  const most = whole ? 0 : typed.length * (1 - FEWEST_FITTING);
  const found = fits.filter(({ fit }) => fit.missing <= most && fit.missing < typed.length);
  return { whole, entries: found.toSorted((a, b) => isBetter(a.fit, b.fit)).map(({ entry }) => entry) };
}
