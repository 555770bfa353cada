// Bernoulli terms of Stirling's series for ln gamma(a), a >= 10: the sixth is below 2e-14.
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360];
const MOST_TERMS = 500_000;
const TINY = 1e-300;

const stirlingError = (a: number): number => {
  const square = 1 / (a * a);
  return STIRLING.reduceRight((sum, c) => sum * square + c, 0) / a;
};

/** Natural logarithm of the gamma function for a > 0 (Abramowitz & Stegun 6.1.40, shifted up where a < 10). */
export function logGamma(a: number): number {
  if (!(a > 0 && Number.isFinite(a))) throw new RangeError(`invalid gamma argument ${a}`);
  if (a < 10) return logGamma(a + 1) - Math.log(a);
  return (a - 0.5) * Math.log(a) - a + 0.5 * Math.log(2 * Math.PI) + stirlingError(a);
}

/** x^a e^-x / gamma(a). For large a the two big logarithms are taken as one small difference, or they would cancel. */
export function gammaKernel(a: number, x: number): number {
  if (!(a > 0 && Number.isFinite(a)) || !(x >= 0 && Number.isFinite(x)))
    throw new RangeError(`invalid gamma arguments ${a}, ${x}`);
  if (x === 0) return 0;
  if (a < 10) return Math.exp(a * Math.log(x) - x - logGamma(a));
  const u = (x - a) / a;
  return Math.exp(a * (Math.log1p(u) - u) - stirlingError(a)) * Math.sqrt(a / (2 * Math.PI));
}

function lowerBySeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return gammaKernel(a, x) * sum;
}

// Modified Lentz evaluation of the continued fraction of Abramowitz & Stegun 6.5.31.
function upperByFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < MOST_TERMS; i += 1) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / (Math.abs(numerator * d + b) < TINY ? TINY : numerator * d + b);
    c = Math.abs(b + numerator / c) < TINY ? TINY : b + numerator / c;
    h *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return gammaKernel(a, x) * h;
}

/**
 * The regularised incomplete gamma function: both tails, each computed directly where it is the small one.
 * Press et al., Numerical Recipes, section 6.2 (series below a + 1, continued fraction above).
 */
export function incompleteGamma(a: number, x: number): { readonly lower: number; readonly upper: number } {
  if (!(a > 0 && Number.isFinite(a)) || !(x >= 0 && Number.isFinite(x)))
    throw new RangeError(`invalid gamma arguments ${a}, ${x}`);
  if (x < a + 1) {
    const lower = lowerBySeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = upperByFraction(a, x);
  return { lower: 1 - upper, upper };
}
