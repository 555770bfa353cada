import { normalQuantile } from './normalQuantile.ts';

/** z for 95%, two-sided (0.975 quantile of the standard normal). */
export const Z_95 = 1.959963984540054;
/** z for 99.8%, two-sided (0.999 quantile of the standard normal). */
export const Z_998 = 3.090232306167813;

const MESSAGE = 'invalid confidence (confidence level must be between 90 and 100 or between 0.9 and 1)';

/**
 * Reads a confidence level given as 0.95 or as 95.
 * Returns a fraction from 0.9 to 1. Throws RangeError for anything else.
 */
export function confidenceFraction(confidence: number): number {
  if (typeof confidence !== 'number') throw new RangeError(`${MESSAGE}: ${String(confidence)}`);
  if (confidence >= 0.9 && confidence <= 1) return confidence;
  if (confidence >= 90 && confidence <= 100) return confidence / 100;
  throw new RangeError(`${MESSAGE}: ${confidence}`);
}

/** z of a two-sided confidence level; infinite at 100%. Throws as `confidenceFraction`. */
export function zForConfidence(confidence: number): number {
  const fraction = confidenceFraction(confidence);
  if (fraction === 0.95) return Z_95;
  if (fraction === 0.998) return Z_998;
  return normalQuantile(fraction + (1 - fraction) / 2);
}

/** One level, or the pair 0.95 and 0.998 that two-level comparisons use. Throws RangeError for any other pair. */
export function confidenceLevels(confidence: number | readonly number[]): readonly number[] {
  if (typeof confidence === 'number') return [confidenceFraction(confidence)];
  const levels = confidence.map(confidenceFraction);
  const isPair = levels.length === 2 && levels[0] === 0.95 && levels[1] === 0.998;
  if (levels.length === 1 || isPair) return levels;
  const rule = 'two confidence levels can only be produced if they are specified as 0.95 and 0.998';
  throw new RangeError(`invalid confidence (${rule}): ${confidence.join(', ')}`);
}
