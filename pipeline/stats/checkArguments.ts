// A type says what a caller should hand over; these look at what came, so that a missing or broken number is a defect
// told at once and never an answer. They take `unknown`: a value read unchecked may be anything.

/** Throws RangeError unless the value is a finite number. */
export function checkNumber(name: string, value: unknown): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new RangeError(`invalid ${name} ${String(value)}`);
}

/** Throws RangeError unless the value is null, which says that there is none, or a finite number. */
export function checkNumberOrNull(name: string, value: unknown): void {
  if (value !== null) checkNumber(name, value);
}

/** Throws RangeError unless the value is a finite number above 0. */
export function checkPositive(name: string, value: unknown): void {
  checkNumber(name, value);
  if (!(Number(value) > 0)) throw new RangeError(`invalid ${name} ${String(value)}`);
}

/** Throws RangeError unless the value is a finite number of 0 or more. */
export function checkNotNegative(name: string, value: unknown): void {
  checkNumber(name, value);
  if (!(Number(value) >= 0)) throw new RangeError(`invalid ${name} ${String(value)}`);
}

/** Throws RangeError unless the value is a whole number of 0 or more: decimals of a figure. */
export function checkDigits(value: unknown): void {
  if (!Number.isInteger(value) || Number(value) < 0) throw new RangeError(`invalid digits ${String(value)}`);
}

/** Throws TypeError unless the value is one of those known. */
export function checkKnown(name: string, value: unknown, known: readonly unknown[]): void {
  if (!known.includes(value)) throw new TypeError(`invalid ${name} ${String(value)}`);
}

/** Throws RangeError unless each limit is null or a finite number, and the lower is not above the upper. */
export function checkLimits({ lower, upper }: { readonly lower: number | null; readonly upper: number | null }): void {
  checkNumberOrNull('lower limit', lower);
  checkNumberOrNull('upper limit', upper);
  if (lower !== null && upper !== null && lower > upper) throw new RangeError(`invalid interval ${lower} to ${upper}`);
}
