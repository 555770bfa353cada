import type { Finding } from '../findings/finding.ts';
import { openFile, type OpenOptions } from '../open/openFile.ts';
import type { OpenedPart, OpenSource } from '../open/openedFile.ts';
import { sheetTable, textTable, type SourceTable } from './sourceTable.ts';

/** The tables of a file: one CSV, those of an archive, or the sheets of a workbook. */
export interface OpenedTables {
  readonly tables: readonly SourceTable[];
  /** What is to be said of how the file was opened. With an error among them a table is missing. */
  readonly findings: readonly Finding[];
  /** What is known only once the tables have been read. */
  readonly told: () => readonly Finding[];
}

/** Opens the tables of a file, however it is stored and packed. */
export async function openSource(file: string, source: OpenSource, options: OpenOptions): Promise<OpenedTables> {
  const { parts, findings } = await openFile(file, source, options);
  return {
    tables: parts.flatMap(tablesOf),
    findings,
    told: () => parts.flatMap((part) => (part.kind === 'text' ? part.told() : [])),
  };
}

function tablesOf(part: OpenedPart): readonly SourceTable[] {
  if (part.kind === 'text') return [textTable(part.name, part.chunks)];
  return part.sheets.map(({ name, rows }) => sheetTable(name, padRows(rows)));
}

type Rows = readonly { readonly line: number; readonly cells: readonly string[] }[];

/** A sheet's rows end with their last cell that is filled: here each is as wide as the widest. */
function padRows(rows: Rows): Rows {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return rows.map(({ line, cells }) => ({
    line,
    cells: cells.length === width ? cells : [...cells, ...Array<string>(width - cells.length).fill('')],
  }));
}
