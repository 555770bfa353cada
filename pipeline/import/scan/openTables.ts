import type { Effects } from '../../effects.ts';
import { OPEN_LOADERS } from '../../open/openLoaders.ts';
import { openSource, type OpenedTables } from './sourceTable.ts';

/** Opens the tables of a file on the disk. */
export function openTables(effects: Pick<Effects, 'readChunks' | 'isAscii'>, file: string): Promise<OpenedTables> {
  const source = { [Symbol.iterator]: () => effects.readChunks(file)[Symbol.iterator]() };
  return openSource(file, source, { ...OPEN_LOADERS, isAscii: effects.isAscii });
}
