import type { Workings } from './workings.ts';
import { checkKnown } from './checkArguments.ts';

export type QuantileDirection = 'lowest value = 1' | 'highest value = 1';

export interface QuantileAnswer extends Workings {
  /** One a value, in the order given; null where the value is missing or the group cannot be split. */
  readonly quantiles: readonly (number | null)[];
  /** Every value is the same: all fall in group 1 by the rule, and the page says `no difference` instead. */
  readonly noDifference: boolean;
}

const METHOD = 'Equal-sized groups by rank, ties to the smallest rank (PHEindicatormethods, phe_quantile)';

/**
 * Which of k equal groups (5 for quintiles) each value falls in. Equal values are never split; values missing stay
 * missing; no group where there are fewer values than groups. Where all are equal `noDifference` is set. The direction
 * may be given once or for each value, but must be one.
 * Throws TypeError for a value that is not a number, RangeError for k below 2 or a direction that varies.
 */
export function quintile(
  values: readonly (number | null)[],
  options: { readonly direction: QuantileDirection | readonly QuantileDirection[]; readonly groups?: number },
): QuantileAnswer {
  const groups = options.groups ?? 5;
  if (!(Number.isInteger(groups) && groups >= 2)) throw new RangeError(`invalid number of groups ${groups}`);
  const direction = oneDirection(options.direction);
  const known = values.filter((value): value is number => isKnown(value));
  const inputs = { values: known.length, groups, direction };
  const none = { method: METHOD, inputs, quantiles: values.map(() => null), arithmetic: '' };
  if (known.length < groups) {
    return { ...none, noDifference: false, reason: `${known.length} values cannot make ${groups} groups` };
  }
  const smallestIsOne = direction === 'lowest value = 1';
  const noDifference = known.every((value) => value === known[0]);
  const quantiles = values.map((value) =>
    value === null ? null : groupOf(rankOf(value, known, smallestIsOne), known.length, groups),
  );
  return { ...none, quantiles, noDifference, reason: noDifference ? 'no difference' : '' };
}

function oneDirection(given: QuantileDirection | readonly QuantileDirection[]): QuantileDirection {
  for (const direction of [given].flat()) checkKnown('direction', direction, ['lowest value = 1', 'highest value = 1']);
  const [first, ...others] = typeof given === 'string' ? [given] : [...new Set(given)];
  if (first !== undefined && others.length === 0) return first;
  const rule = 'invert field values must take the same logical value for each data grouping set';
  throw new RangeError(`invalid direction (${rule}): ${String(given)}`);
}

function isKnown(value: unknown): value is number {
  if (value === null) return false;
  if (typeof value === 'number' && Number.isFinite(value)) return true;
  throw new TypeError(`invalid value (values argument must be a numeric field from data): ${String(value)}`);
}

const rankOf = (value: number, known: readonly number[], smallestIsOne: boolean): number =>
  1 + known.filter((other) => (smallestIsOne ? other < value : other > value)).length;

// (n + 1 - rank) x k is whole, so the division is exact where it should be.
const groupOf = (rank: number, n: number, k: number): number =>
  Math.max(1, k + 1 - Math.ceil(((n + 1 - rank) * k) / n));
