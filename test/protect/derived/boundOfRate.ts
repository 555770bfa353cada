import type { Bound } from '../../../pipeline/protect/problem.ts';

/**
 * What a published rate says of its counts: with `digits` decimals the true rate lies within half a unit of the last
 * place, so `value - half <= multiplier x numerator / denominator <= value + half`, as two conditions on the counts.
 */
export function boundOfRate(
  counts: { readonly numerator: string; readonly denominator: string },
  rate: { readonly value: number; readonly digits: number; readonly multiplier: number },
): readonly Bound[] {
  const half = 0.5 / 10 ** rate.digits;
  const terms = (limit: number): Readonly<Record<string, number>> => ({
    [counts.numerator]: rate.multiplier,
    [counts.denominator]: -limit,
  });
  return [
    { terms: terms(rate.value - half), lower: 0, upper: Infinity },
    { terms: terms(rate.value + half), lower: -Infinity, upper: 0 },
  ];
}
