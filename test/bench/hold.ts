/** A number as a line of the bench has it. */
export const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** Says whether a bound holds; one that does not ends the bench with 1. */
export function hold(what: string, value: number, limit: number): void {
  const holds = value <= limit;
  console.log(`  ${holds ? 'holds' : 'FAILS'}: ${what} ${rounded(value)}, at most ${limit}`);
  if (!holds) process.exitCode = 1;
}
