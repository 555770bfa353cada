import { FIELD_TABLES } from './fieldCells.ts';
import type { Writer } from './npmWriters.ts';
import { readBack } from './readBack.ts';

/** What became of every table in the hands of one writer; a dash where it cannot write such cells. */
export interface WriterRow {
  readonly writer: Writer;
  readonly outcomes: readonly string[];
}

/** Has each writer write every table, and reads each back. */
export async function writerMatrix(writers: readonly Writer[]): Promise<readonly WriterRow[]> {
  const rows: WriterRow[] = [];
  for (const writer of writers) {
    const tables = FIELD_TABLES.filter(({ needsFormats = false }) => writer.hasFormats || !needsFormats);
    const files = await writer.write(tables);
    const outcomes: string[] = [];
    for (const table of FIELD_TABLES) {
      const bytes = files[tables.indexOf(table)];
      outcomes.push(bytes === undefined ? '-' : await readBack(table, `as-written.${writer.ending}`, bytes));
    }
    rows.push({ writer, outcomes });
  }
  return rows;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** How a writer is named in the table. */
export const nameOf = ({ program, version, from, ending }: Writer): string =>
  `${program} ${version}, ${from === 'CSV' ? 'CSV to ' : ''}${ending}`;

/** The matrix as the table of the guide: a line a kind of cell, so that it can be read on a page; a column a writer would be too wide. */
export const formatMatrix = (rows: readonly WriterRow[]): string =>
  [
    line(['written by', ...FIELD_TABLES.map(({ name }) => name)]),
    line(['---', ...FIELD_TABLES.map(() => '---')]),
    ...rows.map(({ writer, outcomes }) => line([nameOf(writer), ...outcomes])),
  ].join('\n');
