/** Throws RangeError unless the numerator is 0 or more and the denominator above 0: data are checked before they get here. */
export function checkCounts(numerator: number, denominator: number): void {
  if (typeof numerator !== 'number' || !(numerator >= 0 && Number.isFinite(numerator))) {
    throw new RangeError(`invalid numerator (numerators must be greater than or equal to zero): ${numerator}`);
  }
  if (typeof denominator !== 'number' || !(denominator > 0 && Number.isFinite(denominator))) {
    throw new RangeError(`invalid denominator (denominators must be greater than zero): ${denominator}`);
  }
}
