import type { Observation } from '../assemble/facts.ts';
import type { Area } from '../contract/area.ts';
import type { Indicator } from '../contract/indicator.ts';
import { apportion, type Share } from './apportion.ts';
import { seededNumbers, seedOf } from './seededNumbers.ts';

/** One invented figure: counts, and the period they are for. */
export interface InventedFigure {
  readonly area: Area;
  readonly indicator: Indicator;
  readonly period: string;
  readonly numerator: number;
  readonly denominator: number;
}

export interface InventionInput {
  readonly indicator: Indicator;
  /** The county's published figure of one period: the invented counts add up to its counts, or give its rate. */
  readonly county: Observation;
  readonly lcsps: readonly Area[];
  /** Children of each LCSP by area id: larger places get larger counts. */
  readonly children: ReadonlyMap<string, number>;
  /** How many years after the first this is. */
  readonly year: number;
  readonly threshold: number;
}

/** Children of 0-19 in a cohort of which the county prints only a rate: invented, about three years of ages in twenty. */
const COHORT_SHARE = 0.15;

/** Below this many a place on average, some places are given counts under the threshold, for suppression to be seen. */
const SMALL_ON_AVERAGE = 20;

/**
 * Invents the counts of every LCSP for one indicator and period. Where the county's counts are published they add up to
 * them exactly; where only its rate is, invented cohorts of children give that rate to its decimals.
 */
export function inventFigures(input: InventionInput): readonly InventedFigure[] {
  const { indicator, county, lcsps } = input;
  const denominators = inventDenominators(input);
  const whole = denominators.reduce((sum, count) => sum + count, 0);
  const numerators = apportion(
    county.numerator ?? Math.round((whole * (county.value ?? 0)) / indicator.multiplier),
    numeratorShares(input, denominators),
  );
  return lcsps.map((area, index) => ({
    area,
    indicator,
    period: county.period.label,
    numerator: numerators[index] ?? 0,
    denominator: denominators[index] ?? 0,
  }));
}

function inventDenominators({ indicator, county, lcsps, children, year }: InventionInput): readonly number[] {
  const shares = lcsps.map((area): Share => {
    const steady = 0.9 + 0.2 * draw('size', indicator.id, area.id);
    const drift = 1 + 0.01 * (draw('drift', indicator.id, area.id, String(year)) - 0.5);
    return { weight: (children.get(area.id) ?? 0) * steady * drift, least: 1, most: Infinity };
  });
  const all = shares.reduce((sum, { weight }) => sum + weight, 0);
  return apportion(county.denominator ?? Math.round(all * COHORT_SHARE), shares);
}

// A place keeps its standing over the years, with a little luck each year.
function numeratorShares(input: InventionInput, denominators: readonly number[]): readonly Share[] {
  const { indicator, county, lcsps, threshold } = input;
  const isRare = indicator.oneCountAChild && (county.numerator ?? Infinity) < SMALL_ON_AVERAGE * lcsps.length;
  const spread = indicator.oneCountAChild ? 0.6 : 0.3;
  const order = smallestFirst(input);
  return lcsps.map((area, index): Share => {
    const denominator = denominators[index] ?? 0;
    const steady = 1 + spread * (draw('rate', indicator.theme, area.id) - 0.5);
    const luck = 1 + 0.06 * (draw('luck', indicator.id, area.id, county.period.label) - 0.5);
    const share = { weight: denominator * steady * luck, least: 0, most: denominator };
    if (!isRare) return share;
    const few = 1 + Math.floor((threshold - 1) * draw('few', indicator.id, area.id, county.period.label));
    return rareShare(share, { place: order.indexOf(area.id), year: input.year, few, threshold });
  });
}

/**
 * In the first year one place has a small count, so that another must be withheld with it; in later years three have,
 * and a fourth has none at all: a zero is published.
 */
function rareShare(
  share: Share,
  { place, year, few, threshold }: { place: number; year: number; few: number; threshold: number },
): Share {
  const small = year === 0 ? 1 : 3;
  if (place < small) return { weight: 0, least: few, most: few };
  if (place === small && year > 0) return { weight: 0, least: 0, most: 0 };
  return { ...share, least: threshold };
}

function smallestFirst({ lcsps, children }: InventionInput): readonly string[] {
  const sizeOf = (id: string): number => children.get(id) ?? 0;
  return lcsps.map(({ id }) => id).toSorted((a, b) => sizeOf(a) - sizeOf(b));
}

const draw = (...names: readonly string[]): number => seededNumbers(seedOf(names.join(' ')))();
