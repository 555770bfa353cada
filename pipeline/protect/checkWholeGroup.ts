/** Groups below this are known well enough that everyone or no one says something of each member. */
export const SMALL_GROUP = 10;

/**
 * Everyone or no one of a small group: allowed by the less-than-five rule (0 and 100% are published), but it tells
 * something of every member, so a person has to decide. Null when there is nothing to decide.
 */
export function checkWholeGroup(
  numerator: number,
  denominator: number,
): { readonly flag: 'warn'; readonly reason: string } | null {
  if (!(denominator > 0) || denominator >= SMALL_GROUP) return null;
  if (numerator !== denominator && numerator !== 0) return null;
  const share = numerator === 0 ? '0%' : '100%';
  return { flag: 'warn', reason: `${share} tells something about every member of a small known group` };
}
