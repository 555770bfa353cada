import type { Effects } from '../effects.ts';
import type { FileReport } from '../findings/report.ts';
import type { RawRow } from '../read/rawTable.ts';
import { leftToMend, withUnread } from '../mend/leftToMend.ts';
import type { MendedTable } from '../mend/mendTable.ts';
import { spellCountOf } from '../findings/spelling.ts';

/** A report, and the mended table where one was judged in the place of the one sent. */
export type MendedReport = FileReport & {
  readonly mended?: MendedTable | null;
  /** Rows that were not read (see `TextOfFile`). */
  readonly unread?: readonly RawRow[];
};

/** Why a mended file cannot be written to a place, in the words of a wrong use; blank where it can. */
export async function whatIsWrongWithMending(
  effects: Pick<Effects, 'describePath'>,
  out: string | undefined,
  files: readonly string[],
): Promise<string> {
  if (out === undefined) return '';
  if (!/\.csv$/i.test(out)) return `check: --mend "${out}" is written as CSV: give it a name that ends in .csv`;
  if (files.length !== 1) return 'check: --mend OUT takes one file: name one, and no folder with several';
  // What stands there may be the file itself, by another name or through a link.
  const there = await effects.describePath(out);
  return there === null
    ? ''
    : `check: --mend "${out}" is there already: name a file that is not, and nothing is overwritten`;
}

/**
 * Writes the mended table of the one report and says what was done; nothing where the file could not be read as a table, or holds
 * personal data. The findings of the report are the list of what was mended and what is left.
 */
export async function writeMended(
  effects: Pick<Effects, 'writeNew' | 'complain'>,
  out: string,
  reports: readonly MendedReport[],
): Promise<void> {
  const [report, ...others] = reports;
  const mended = report?.mended ?? null;
  const isPersonal = reports.some(({ findings }) => findings.some(({ code }) => code === 'X08'));
  if (report === undefined || mended === null || others.length > 0 || isPersonal) {
    const why =
      others.length > 0 ? 'the archive holds several tables' : 'the file cannot be read as a table to be mended';
    effects.complain(`${out}: not written, ${why}.`);
    return;
  }
  const kept = report.unread ?? [];
  await effects.writeNew(out, withUnread(mended.csv, kept));
  const { errors, unread } = leftToMend(report.findings, kept);
  const unchecked =
    unread === 0
      ? ''
      : `; ${spellCountOf(unread, 'row')} with a cell that cannot be read: as shown, not checked further`;
  const rest =
    errors === 0
      ? 'nothing is left for a person'
      : `${spellCountOf(errors, 'error')} left for a person, each as it stood${unchecked}`;
  effects.complain(`${out}: written with ${spellCountOf(mended.count, 'mend')}; ${rest}.`);
}
