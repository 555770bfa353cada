import { roundTo } from '../cells/roundTo.ts';
import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';
import type { HeldSpread } from './heldSpreads.ts';

/**
 * How many times smaller than the smallest, or larger than the largest figure held, a value without counts must be to be
 * asked about. Of the figures shipped none lies more than 1.2 times beyond all others of its measure, and in all years and
 * areas the largest is seven times the smallest (permanent exclusions, 2006/07 to 2016/17).
 */
export const FAR = 5;
/** How far beyond the figures held the shifted value may lie and still be likely. */
export const NEAR = 1.5;

const SHIFTS = [
  { power: 2, words: 'a hundredth' },
  { power: 1, words: 'a tenth' },
  { power: -1, words: 'ten times' },
  { power: -2, words: 'a hundred times' },
] as const;

/** Fewest children or half days of which a share far above all others is no chance. */
const STEADY_WHOLE = 100;

/**
 * Judges a percentage above 50, with or without its counts, by what is held of its measure (check V24): far above all of
 * it, with what is left of 100 among it, the other part was sent. `denominator` is NaN where there is none.
 */
export function checkOtherPart(
  { text, value, digits, period }: Omit<Uncounted, 'isHeld'>,
  denominator: number,
  spread: HeldSpread | undefined,
): Problem | null {
  const rest = 100 - value;
  if (spread === undefined || rest < 0 || denominator < STEADY_WHOLE) return null;
  const isFar = value > spread.high[1] * FAR && rest >= spread.low[0] / NEAR && rest <= spread.high[1] * NEAR;
  return isFar ? problem('V24', { text, rest: roundTo(rest, digits), held: sayHeld(spread, period) }) : null;
}

/** A target far outside what is held of its measure, and within it once its decimal point is moved (check V24). */
export const checkTargetSize = (target: Omit<Uncounted, 'isHeld'>, spread: HeldSpread | undefined): Problem | null =>
  checkMagnitude({ ...target, isHeld: false, isTarget: true }, spread);

/** A value without counts, as written and as a number, of a period; `isHeld` where it is itself among the figures held. */
export type Uncounted = {
  text: string;
  value: number;
  digits: number;
  period: string;
  isHeld: boolean;
  isTarget?: boolean;
};

/**
 * Judges the size of a value that comes without counts by what is held of its measure elsewhere (check V24): far
 * outside all of it, and inside once its decimal point is moved by one or two places, it is most likely a fraction
 * typed for a percentage, or a slip. A true zero is no slip, and where counts are given they decide (V20). Null where
 * nothing is to be asked.
 */
export function checkMagnitude(figure: Uncounted, spread: HeldSpread | undefined): Problem | null {
  const { value, isHeld } = figure;
  if (spread === undefined || !(value > 0)) return null;
  const low = isHeld && value === spread.low[0] ? spread.low[1] : spread.low[0];
  const high = isHeld && value === spread.high[1] ? spread.high[0] : spread.high[1];
  if (value >= low / FAR && value <= high * FAR) return null;
  const middle = Math.sqrt(low * high);
  const likely = SHIFTS.map((shift) => ({ ...shift, moved: value * 10 ** shift.power }))
    .filter(({ moved }) => moved >= low / NEAR && moved <= high * NEAR)
    .toSorted((a, b) => Math.abs(Math.log(a.moved / middle)) - Math.abs(Math.log(b.moved / middle)));
  const [first] = likely;
  if (first === undefined) return null;
  const instead = likely.map(({ moved, power }) => roundTo(moved, Math.max(0, figure.digits - power)));
  const held = sayHeld(spread, figure.period);
  return problem('V24', { text: figure.text, size: first.words, instead, held, isTarget: figure.isTarget === true });
}

// The county of the same year is what a sender knows best; without it, its latest.
function sayHeld({ county, low, high }: HeldSpread, period: string): string {
  const [latest] = [...county].toReversed();
  const same = county.get(period);
  if (same !== undefined) return `the county has ${same} in ${period}`;
  return latest === undefined ? `others have ${low[0]} to ${high[1]}` : `the county has ${latest[1]} in ${latest[0]}`;
}
