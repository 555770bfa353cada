import type { DataRow } from '../package/textTables.ts';
import type { AreaReturns } from '../contract/returns.ts';
import type { Finding } from '../findings/finding.ts';
import type { ReturnEntry } from './returnEntry.ts';

/** What LCSPs have sent, checked and not yet protected: nothing of `rows` may be published, logged or hashed. */
export interface Returns {
  /** In force, in register order. */
  readonly entries: readonly ReturnEntry[];
  /** What each LCSP has sent and how it stands, without a figure: this may be published. */
  readonly sent: readonly AreaReturns[];
  /**
   * Rows of the returns in force, in register and line order, with the columns of `RETURN_TABLE_COLUMNS`; after them what was
   * worked out for LCSPs from school rows.
   */
  readonly rows: readonly DataRow[];
  /** Rows for the source register: one for each return in force, or the one source of the examples. */
  readonly sources: readonly DataRow[];
  /** What is wrong with any of them, without a figure of theirs. */
  readonly findings: readonly Finding[];
}
