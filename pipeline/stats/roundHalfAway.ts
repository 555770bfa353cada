/**
 * Rounds half away from zero at a number of decimals, on the number as it is written: 1.005 is 1.01 at two
 * decimals, although the binary value nearest to 1.005 lies just below it. Full precision is kept everywhere else;
 * only comparisons "at the coarser rounding" and the text of a sum round. Throws RangeError for what is no number.
 */
export function roundHalfAway(value: number, digits: number): number {
  if (!Number.isInteger(digits)) throw new RangeError(`invalid digits ${digits}`);
  if (typeof value !== 'number' || Number.isNaN(value)) throw new RangeError(`invalid number ${String(value)}`);
  if (!Number.isFinite(value)) return value;
  const shifted = shiftPoint(Math.abs(value), digits);
  return Math.sign(value) * shiftPoint(Math.round(shifted), -digits);
}

// Moving the point in the written number avoids the rounding error of multiplying by a power of ten.
function shiftPoint(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
