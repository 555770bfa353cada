import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { registersFrom, type RegisterTables } from '../../pipeline/check/registersFrom.ts';
import type { Registers } from '../../pipeline/check/registers.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import type { RawTable } from '../../pipeline/read/rawTable.ts';

/** Bytes of a file of the corpus. */
export const readCase = (file: string): Uint8Array => readFileSync(fileURLToPath(new URL(file, import.meta.url)));

export const readCaseTable = (file: string): RawTable => parseTable(file, readCase(file));

/** The registers the corpus is judged against: areas and indicators, the definition ledger and the plan's figures; no source register. */
export function readContext(more: RegisterTables = {}): Registers {
  return registersFrom({
    areas: readCaseTable('context/areas.csv'),
    indicators: readCaseTable('context/indicators.csv'),
    definitions: readCaseTable('context/definitions.csv'),
    observations: [readCaseTable('context/figures.csv')],
    ...more,
  });
}

/** As `readContext`, with a revision log that holds no entry. */
export const readContextWithLog = (): Registers => readContext({ revisions: readCaseTable('empty-log/revisions.csv') });

/** The rows of a table as look-ups by column name; blank for a column it lacks. */
export const recordsOf = ({ header, rows }: RawTable): ((column: string) => string)[] =>
  rows.map(
    ({ cells }) =>
      (column) =>
        cells[header.indexOf(column)] ?? '',
  );
