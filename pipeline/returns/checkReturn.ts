import { checkFile } from '../check/checkFile.ts';
import type { ObservationRow } from '../check/observationTable.ts';
import type { Registers } from '../check/registers.ts';
import type { FileHead } from '../contract/files.ts';
import { placeFinding, problem, type Finding, type Problem } from '../findings.ts';
import type { RawTable } from '../read/parseTable.ts';
import { EXAMPLE_SOURCE, RETURN_COLUMNS, RETURN_PACKAGE } from './returnSchema.ts';
import type { ReturnEntry } from './returnEntry.ts';

export interface ReturnContext {
  readonly registers: Registers;
  readonly today: string;
  readonly edition: FileHead['edition'];
}

/** A return's rows, typed, with everything that is wrong with them. The findings may quote figures: see `maskFinding`. */
export interface CheckedReturn {
  readonly rows: readonly ObservationRow[];
  readonly findings: readonly Finding[];
}

/**
 * Checks one return (CSV or XLSX) as every table is checked, small counts allowed, and then that each row is of the
 * registered LCSP (G02) and is, or is not, an invented example, as the edition wants (R01).
 */
export async function checkReturn(
  path: string,
  bytes: Uint8Array,
  { entry, context }: { readonly entry: ReturnEntry; readonly context: ReturnContext },
): Promise<CheckedReturn> {
  const { rows, findings } = /\.xlsx$/i.test(path)
    ? await checkWorkbook(path, bytes, context)
    : checkText(path, bytes, context);
  return { rows, findings: [...findings, ...rows.flatMap((row) => checkRow(row, path, { entry, context }))] };
}

function checkText(file: string, bytes: Uint8Array, { registers, today }: ReturnContext): CheckedReturn {
  const input = { file, bytes, registers, today, asReturn: true, table: 'indicator', dataPackage: RETURN_PACKAGE } as const;
  const { parsed, findings } = checkFile(input);
  return { rows: parsed?.table === 'indicator' ? parsed.rows : [], findings };
}

// Read as text of the same lines, so that one set of checks judges both.
async function checkWorkbook(file: string, bytes: Uint8Array, context: ReturnContext): Promise<CheckedReturn> {
  // Loaded only for a workbook: it brings an unzipper and an XML reader.
  const { parseWorkbook } = await import('../read/workbook/parseWorkbook.ts');
  const table = await parseWorkbook(file, bytes, { wantedColumns: RETURN_COLUMNS });
  if (table.header.length === 0) return { rows: [], findings: table.findings };
  const text = checkText(file, new TextEncoder().encode(csvOf(table)), context);
  // The blank lines are ours: they keep every row on the line the sheet has it on.
  const found = text.findings.filter(({ code }) => code !== 'P08');
  return { rows: text.rows, findings: [...table.findings, ...found] };
}

/** A sheet as the CSV it would have been saved as, each row on its own line of the sheet; the header is moved to line 1. */
function csvOf({ header, rows }: RawTable): string {
  const lines = [writeLine(header)];
  for (const { line, cells } of rows) lines[line - 1] = writeLine(cells);
  return Array.from(lines, (line) => `${line ?? ''}\n`).join('');
}

const writeLine = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""').replace(/\s*\n\s*/g, ' ')}"`).join(',');

type Belonging = { readonly entry: ReturnEntry; readonly context: ReturnContext };

function checkRow(row: ObservationRow, file: string, { entry, context }: Belonging): readonly Finding[] {
  const place = (field: string) => ({ line: row.line, column: null, field });
  const example = checkExample(row, context.edition);
  return [
    ...(example === null ? [] : [placeFinding(file, place('source'), example)]),
    ...checkArea(row, entry, context).map((found) => placeFinding(file, place('area'), found)),
  ];
}

function checkExample(row: ObservationRow, edition: FileHead['edition']): Problem | null {
  const note = row.extra['note'] ?? '';
  const marks = [row.source === EXAMPLE_SOURCE, note.toLowerCase().startsWith('example')];
  if (edition === 'training') return marks.every(Boolean) ? null : problem('R01', { kind: 'unmarked example' });
  return marks.some(Boolean) ? problem('R01', { kind: 'example' }) : null;
}

function checkArea(row: ObservationRow, entry: ReturnEntry, { registers }: ReturnContext): readonly Problem[] {
  if (row.areaId === '' || row.areaId === entry.area.id) return [];
  const area = registers.areas?.byId.get(row.areaId);
  const { name: text, type } = area ?? { name: row.areaId, type: 'area' };
  return [problem('G02', { kind: 'other area', text, type, registered: entry.area.name })];
}

