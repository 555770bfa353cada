/** A stream of numbers in [0, 1) that is the same wherever and whenever it is drawn. */
export type SeededNumbers = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, whole-number arithmetic only, so that every machine agrees. */
export function seededNumbers(seed: number): SeededNumbers {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A seed of its own for each name, so that one more indicator leaves the numbers of the others as they were (FNV-1a). */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
