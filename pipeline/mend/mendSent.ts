import type { Finding } from '../findings/finding.ts';
import { mendTable, type MendContext, type MendedTable } from './mendTable.ts';

/**
 * How far a table is mended before it is judged: not at all; where it is refused and a mend can mean one thing only; or as far
 * as it can be, to be written anew.
 */
export type Mends = 'none' | 'certain' | 'all';

/** A table as it was sent, and what was found of it as it stands. */
export interface SentText {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly accepted: boolean;
  readonly findings: readonly Finding[];
}

// Personal data, and what is beyond a limit, is not looked at again.
const LEFT_ALONE: ReadonlySet<string> = new Set(['X08', 'P11']);

/** The table that is to be judged in the place of the one sent; null where that one stands. */
export function mendSent(
  { file, bytes, accepted, findings }: SentText,
  mends: Mends,
  context: Omit<MendContext, 'isTidied'>,
): MendedTable | null {
  if (mends === 'none' || findings.some(({ code }) => LEFT_ALONE.has(code))) return null;
  if (mends === 'all') return mendTable(file, bytes, { ...context, isTidied: true });
  const mended = accepted ? null : mendTable(file, bytes, context);
  return mended === null || mended.count === 0 ? null : mended;
}
