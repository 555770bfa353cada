import type { ChecksFile } from '../../pipeline/contract/files.ts';
import type { Reading } from '../../pipeline/contract/provenance.ts';

/** Readings of the tables whose path begins with one of the given starts, in the register's order. */
export const selectReadings = (checks: ChecksFile, starts: readonly string[]): readonly Reading[] =>
  checks.readings.filter((reading) => starts.some((start) => reading.table.startsWith(start)));
