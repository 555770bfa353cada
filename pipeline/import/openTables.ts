import type { Effects } from '../effects.ts';
import { textTable, type SourceTable } from './sourceTable.ts';

/** The tables of a file, however it is packed. */
export async function openTables(effects: Pick<Effects, 'readChunks'>, file: string): Promise<readonly SourceTable[]> {
  return [textTable(() => effects.readChunks(file))];
}
