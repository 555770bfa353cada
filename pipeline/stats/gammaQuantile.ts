import { gammaKernel, incompleteGamma, logGamma } from './incompleteGamma.ts';
import { normalQuantile } from './normalQuantile.ts';
import { checkKnown } from './checkArguments.ts';

export type Tail = 'lower' | 'upper';

// Wilson & Hilferty (1931): the cube root of a gamma variable is nearly normal. For a small lower tail of a small
// shape it turns negative, and the first term of the series is nearer.
function firstGuess(shape: number, probability: number, tail: Tail): number {
  const z = normalQuantile(probability) * (tail === 'lower' ? 1 : -1);
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  if (root > 0.2) return shape * root ** 3;
  return Math.exp((Math.log(probability) + logGamma(shape + 1)) / shape);
}

/**
 * x at which a tail of the gamma distribution (unit scale) holds the probability; chi-squared with 2k degrees of
 * freedom is twice gamma of shape k. Newton steps on the logarithm of the tail, kept inside a bracket.
 * Written here because no library in the lock file has an inverse incomplete gamma (d3 and arquero have none).
 */
export function gammaQuantile(shape: number, probability: number, tail: Tail): number {
  checkKnown('tail', tail, ['lower', 'upper']);
  if (!(shape > 0 && Number.isFinite(shape))) throw new RangeError(`invalid shape ${shape}`);
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`invalid probability ${probability}`);
  if (probability === 0) return tail === 'lower' ? 0 : Infinity;
  if (probability === 1) return tail === 'lower' ? Infinity : 0;
  let [below, above] = [0, Infinity];
  let x = firstGuess(shape, probability, tail);
  for (let step = 0; step < 200; step += 1) {
    const reached = incompleteGamma(shape, x)[tail];
    const tooFar = tail === 'lower' ? reached > probability : reached < probability;
    [below, above] = tooFar ? [below, x] : [x, above];
    const direction = tail === 'lower' ? 1 : -1;
    const move = (Math.log(reached / probability) * reached * x * direction) / gammaKernel(shape, x);
    const next = x - move;
    if (Math.abs(move) <= 1e-15 * x) return x;
    x = next > below && next < above ? next : above === Infinity ? 2 * x : (below + above) / 2;
  }
  return x;
}
