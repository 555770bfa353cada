import type { ObservationRow } from '../check/observationTable.ts';
import type { Registers } from '../check/registers.ts';
import type { FileHead } from '../contract/files.ts';
import { placeFinding, problem, type Finding, type Problem } from '../findings.ts';
import { checkExample } from './checkExample.ts';
import { checkReturnFile } from './checkReturnFile.ts';
import { loadWorkbookReader } from '../read/workbook/loadWorkbookReader.ts';
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
  const sent = { file: path, bytes, registers: context.registers, today: context.today };
  const { rows, findings } = await checkReturnFile(sent, { loadWorkbookReader });
  return { rows, findings: [...findings, ...rows.flatMap((row) => checkRow(row, path, { entry, context }))] };
}

type Belonging = { readonly entry: ReturnEntry; readonly context: ReturnContext };

function checkRow(row: ObservationRow, file: string, { entry, context }: Belonging): readonly Finding[] {
  const place = (field: string) => ({ line: row.line, column: null, field });
  const example = checkExample(row, context.edition);
  return [
    ...(example === null ? [] : [placeFinding(file, place('source'), example)]),
    ...checkArea(row, entry, context).map((found) => placeFinding(file, place('area'), found)),
  ];
}

function checkArea(row: ObservationRow, entry: ReturnEntry, { registers }: ReturnContext): readonly Problem[] {
  if (row.areaId === '' || row.areaId === entry.area.id) return [];
  const area = registers.areas?.byId.get(row.areaId);
  const { name: text, type } = area ?? { name: row.areaId, type: 'area' };
  return [problem('G02', { kind: 'other area', text, type, registered: entry.area.name })];
}
