import { sayReasons } from '../format/reasons.ts';
import type { ShownValue } from '../marks/places.ts';

type Held = Pick<ShownValue, 'value' | 'missing'>;

/** Reasons of the figures that have no number. */
const reasonsOf = (figures: readonly Held[]) =>
  figures.flatMap(({ value, missing }) => (value === null ? [missing ?? ('not in the sources held' as const)] : []));

/**
 * Why no picture can be made of these figures; blank where at least one has a number. An axis without a value would
 * claim that there is something to measure.
 */
export const sayNoFigure = (figures: readonly Held[]): string =>
  figures.some(({ value }) => value !== null) ? '' : `No figure can be shown: ${sayReasons(reasonsOf(figures))}.`;
