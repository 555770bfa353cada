import type { Effects } from '../effects.ts';
import { readPackage } from '../intake/readPackage.ts';
import { readImportRegisters } from '../import/recipes/importRegisters.ts';
import { formatFindings } from '../findings/report.ts';
import { inventReturns } from './inventReturns.ts';

/** Writes the invented returns anew, the folder whole or not at all. Returns how many files there are. */
export async function invent(effects: Effects, data: string): Promise<number> {
  const { tables, findings } = await readPackage(effects, data);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`invalid data, nothing invented:\n${formatFindings(errors)}`);
  const registers = await readImportRegisters(effects, data);
  const files = inventReturns(tables, registers);
  await effects.writeFolder(`${data}/returns/examples`, files);
  return files.size;
}
