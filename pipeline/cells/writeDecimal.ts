/** A number as a table has it, with so many decimals: 5 with one is `5.0`. It is not rounded: a caller who has to does so first. */
export function writeDecimal(value: number, digits: number): string {
  const [whole = '', decimals = ''] = String(value).split('.');
  return digits === 0 ? whole : `${whole}.${decimals.padEnd(digits, '0')}`;
}
