import type { ObservationRow } from '../check/table/observationTable.ts';
import type { Registers } from '../check/registers.ts';
import type { FileHead } from '../contract/files.ts';
import type { Finding } from '../findings/finding.ts';
import { checkReturnFile } from './checkReturnFile.ts';
import { judgeReturn } from './judgeReturn.ts';
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
 * Checks one return (CSV, XLSX or ODS) as every table is checked, small counts allowed, and then that each row is of the
 * registered LCSP (G02) and is, or is not, an invented example, as the edition wants (R01).
 */
export async function checkReturn(
  path: string,
  bytes: Uint8Array,
  { entry, context }: { readonly entry: ReturnEntry; readonly context: ReturnContext },
): Promise<CheckedReturn> {
  const sent = { file: path, bytes, registers: context.registers, today: context.today };
  const { rows, findings } = await checkReturnFile(sent, { loadWorkbookReader });
  const { areas } = context.registers;
  const examples = context.edition === 'training' ? 'demanded' : 'refused';
  return { rows, findings: [...findings, ...judgeReturn(path, rows, { areas, registered: entry.area, examples })] };
}
