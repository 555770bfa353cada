import type { Registers } from '../check/registers.ts';
import { guessTable, type TableKind } from '../check/table/tables.ts';
import { smallCells } from '../check/table/smallCells.ts';
import { collectFindings } from '../findings/collectFindings.ts';
import { problem, WHOLE_FILE, type Finding } from '../findings/finding.ts';
import type { HiddenCells } from '../findings/hushHidden.ts';
import { linesOf } from '../findings/lineRuns.ts';
import { formatRecords, type CutRecord } from './cutRecords.ts';
import { mendRow, rowMending, type MendedCell, type RowMending } from './mendRow.ts';
import { readPlainly } from './readPlainly.ts';
import { tidyHeader, tidyRow } from './tidyRow.ts';

/** What a table is mended by. */
export interface MendContext {
  readonly registers: Registers;
  /** Kind of table; guessed from the header when not given. */
  readonly table?: TableKind | undefined;
  /** Whether what is read with a warning, or refused though it is known what is meant, is written as it should be, too. */
  readonly isTidied?: boolean;
}

/** A table as a CSV in UTF-8 with commas, every row on the line it stood on. */
export interface MendedTable {
  readonly csv: Uint8Array;
  /** What was mended; no finding is an error. */
  readonly findings: readonly Finding[];
  /** Places that were mended: cells, and what is true of the whole file. */
  readonly count: number;
  /** True for a finding that speaks of a line of ours and not of the sender's. */
  readonly isOurs: (finding: Finding) => boolean;
}

/** A larger file comes from a program, and whoever has it mends that. */
export const MOST_MENDED_BYTES = 10_000_000;

/**
 * Writes a table as it should have been written where what stands in it can mean one thing only, and says what was mended;
 * all else is left as it stands. Null where the text cannot be cut into cells, or is of no table known here. Pure: the same in
 * a browser.
 */
export function mendTable(file: string, bytes: Uint8Array, context: MendContext): MendedTable | null {
  const plain = bytes.length > MOST_MENDED_BYTES ? null : readPlainly(bytes);
  const at = plain?.records.findIndex(isHeader) ?? -1;
  const header = plain?.records[at];
  const kind = header === undefined ? null : (context.table ?? guessTable(header.cells));
  if (plain === null || header === undefined || kind === null) return null;
  const collector = collectFindings(file);
  for (const found of plain.told) collector.add(found, WHOLE_FILE);
  let count = plain.told.length;
  const write = (record: CutRecord, found: readonly MendedCell[]): CutRecord => {
    const cells = [...record.cells];
    for (const { column, text, problem: why } of found) {
      cells[column] = text;
      if (why === null) continue;
      count += 1;
      collector.add(why, { line: record.line, column: column + 1, field: header.cells[column]?.trim() ?? null });
    }
    return { line: record.line, cells };
  };
  const width = header.cells.length;
  // Blank cells behind the last column are no cells of the table.
  const cutBlanks = ({ line, cells }: CutRecord): CutRecord => {
    const more = cells.slice(width);
    if (more.length === 0 || cells.join('') === '' || more.join('').trim() !== '') return { line, cells };
    count += 1;
    collector.add(problem('P07', { count: more.length }), { ...WHOLE_FILE, line });
    return { line, cells: cells.slice(0, width) };
  };
  const rows = plain.records.slice(at + 1).map(cutBlanks);
  const mending = rowMending(
    header.cells,
    kind,
    rows.map(({ cells }) => cells),
    context.registers,
  );
  const { isTidied = false } = context;
  const written = [
    ...plain.records.slice(0, at),
    write(header, isTidied ? tidyHeader(header.cells, kind) : []),
    ...rows.map((row) => {
      const hidden = smallIn(row, mending);
      if (hidden !== null) collector.hide(hidden);
      const found = mendRow(row.cells, mending);
      const mended = write(row, found);
      return isTidied ? write(mended, tidyRow(mended.cells, mending)) : mended;
    }),
  ];
  return {
    csv: new TextEncoder().encode(formatRecords(written)),
    findings: collector.list(),
    count,
    // Where a line was passed over a blank one stands.
    isOurs: ({ code, line, lines }) =>
      line !== null &&
      (code === 'P08' || (code === 'H01' && line === 1)) &&
      linesOf(lines ?? [[line, line]]).every((one) => plain.passed.includes(one)),
  };
}

// What is said of a row with a small count does not tell it.
function smallIn({ line, cells }: CutRecord, { columns, registers }: RowMending): HiddenCells | null {
  const placeOf = (name: string): number => columns.get(name) ?? -1;
  const places = { value: placeOf('value'), numerator: placeOf('numerator'), denominator: placeOf('denominator') };
  const textAt = (place: number): string => cells[place] ?? '';
  const entry = registers.indicators?.get(textAt(placeOf('indicator'))) ?? null;
  return smallCells({ line, textAt, places }, entry, registers.threshold);
}

const isHeader = ({ cells }: CutRecord): boolean => cells.length > 1 && guessTable(cells) !== null;
