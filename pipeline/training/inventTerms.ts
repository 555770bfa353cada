import { HALF_TERMS, WHOLE_TERMS, type SchoolTerm } from '../contract/series.ts';
import type { Area } from '../contract/area.ts';
import { apportion } from './apportion.ts';
import type { InventedFigure } from './inventFigures.ts';
import { seededNumbers, seedOf } from './seededNumbers.ts';

/** One LCSP in so many sends half terms, and the one after it terms: the others are to be seen without. */
const EVERY = 4;
/** Weeks of school in each half term: what its possible sessions are in proportion to. */
const WEEKS: readonly number[] = [7, 7, 6, 6, 5, 7];
/** How absence of a half term lies beside the year's, invented: highest in winter. */
const SEASON: readonly number[] = [0.9, 1.1, 1.08, 1.02, 0.95, 0.95];
/** The half term of the first year in which the first such LCSP has more absence than chance gives, to be seen. */
const OUTBREAK = { half: 1, factor: 1.35 } as const;

/**
 * Invents, for some LCSPs, the terms or half terms of every year they have half days missed of; they add up to the year's
 * counts. Nothing is made of measures that count children: a term of those is not taken.
 */
export function inventTerms(lcsps: readonly Area[], figures: readonly InventedFigure[]): readonly InventedFigure[] {
  const [first = ''] = figures.map(({ period }) => period).toSorted();
  return lcsps.flatMap((area, place) => {
    if (place % EVERY > 1) return [];
    const own = figures.filter((figure) => figure.area.id === area.id);
    return own.flatMap((figure) => {
      const halves = inventHalves(figure, place === 0 && figure.period === first);
      return place % EVERY === 0 ? partsOf(figure, HALF_TERMS, halves) : partsOf(figure, WHOLE_TERMS, inPairs(halves));
    });
  });
}

interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

function inventHalves({ area, indicator, period, numerator, denominator }: InventedFigure, hasOutbreak: boolean) {
  const open = { least: 0, most: Infinity };
  const denominators = apportion(
    denominator,
    WEEKS.map((weight) => ({ weight, ...open })),
  );
  const numbers = seededNumbers(seedOf(['term', area.id, indicator.id, period].join(' ')));
  const numerators = apportion(
    numerator,
    denominators.map((possible, half) => {
      const luck = 1 + 0.06 * (numbers() - 0.5);
      const more = hasOutbreak && half === OUTBREAK.half ? OUTBREAK.factor : 1;
      return { weight: possible * (SEASON[half] ?? 1) * luck * more, ...open };
    }),
  );
  return denominators.map((possible, half): Counts => ({ numerator: numerators[half] ?? 0, denominator: possible }));
}

/** Two halves as the term they make. */
const inPairs = (halves: readonly Counts[]): readonly Counts[] =>
  WHOLE_TERMS.map((_, term) => {
    const pair = halves.slice(2 * term, 2 * term + 2);
    return {
      numerator: pair.reduce((sum, one) => sum + one.numerator, 0),
      denominator: pair.reduce((sum, one) => sum + one.denominator, 0),
    };
  });

const partsOf = (
  figure: InventedFigure,
  terms: readonly SchoolTerm[],
  counts: readonly Counts[],
): readonly InventedFigure[] =>
  terms.map((term, place) => ({
    ...figure,
    period: `${figure.period} ${term}`,
    numerator: counts[place]?.numerator ?? 0,
    denominator: counts[place]?.denominator ?? 0,
  }));
