/** Parts of a whole: their weights, and the most and least each may be given. */
export interface Share {
  readonly weight: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Whole numbers in proportion to the weights that add up to the total exactly (largest remainders, Hamilton's method),
 * each within its limits. Throws RangeError where the limits leave no such numbers.
 * @example apportion(10, [{ weight: 1, least: 0, most: 2 }, { weight: 2, least: 0, most: 99 }]) // [2, 8]
 */
export function apportion(total: number, shares: readonly Share[]): readonly number[] {
  const least = shares.reduce((sum, share) => sum + share.least, 0);
  const most = shares.reduce((sum, share) => sum + share.most, 0);
  if (total < least || total > most) throw new RangeError(`invalid total to apportion ${total}`);
  const weights = shares.reduce((sum, share) => sum + share.weight, 0);
  const ideal = shares.map(({ weight }) => (total * weight) / weights);
  const parts = shares.map(({ least: low, most: high }, index) => clamp(Math.floor(ideal[index] ?? 0), low, high));
  let rest = total - parts.reduce((sum, part) => sum + part, 0);
  while (rest !== 0) {
    const step = Math.sign(rest);
    const index = neediest({ parts, ideal, shares }, step);
    parts[index] = (parts[index] ?? 0) + step;
    rest -= step;
  }
  return parts;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

type Parts = {
  readonly parts: readonly number[];
  readonly ideal: readonly number[];
  readonly shares: readonly Share[];
};

// The part that is furthest, for its size, from what it ought to be and may still move; the first of equals.
function neediest({ parts, ideal, shares }: Parts, step: number): number {
  const gaps = parts.map((part, index) => {
    const share = shares[index];
    const mayMove = share !== undefined && part + step <= share.most && part + step >= share.least;
    return mayMove ? (step * ((ideal[index] ?? 0) - part)) / Math.max(1, ideal[index] ?? 0) : -Infinity;
  });
  return gaps.indexOf(Math.max(...gaps));
}
