import type { AreaReturns } from '../../../pipeline/contract/returns.ts';
import { formatCount } from '../../format/numbers.ts';
import type { Claim } from '../../words/claim.ts';

/** How many LCSPs have a return in force, said where any has sent one. */
export function describeSent(all: readonly AreaReturns[]): Claim {
  const inForce = all.filter(({ returns }) => returns.some(({ standing }) => standing === 'in force'));
  return {
    rule: 'count',
    text: `LCSPs with a return in force: ${formatCount(inForce.length)} of ${formatCount(all.length)}.`,
  };
}

/** From how many LCSPs nothing was received; their names stand under it. */
export const describeSilent = (silent: number, of: number): Claim => ({
  rule: 'count',
  text:
    silent === of
      ? `No return was received from any of the ${formatCount(of)} LCSPs:`
      : `No return was received from ${formatCount(silent)} of the ${formatCount(of)} LCSPs:`,
});
