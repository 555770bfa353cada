import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { formatRegisters, formatTable, type BenchSize } from './benchTable.ts';

/** Where the benchmark keeps what it makes; git-ignored. */
export const BENCH_FOLDER = '.cache/bench';

export interface BenchData {
  readonly table: string;
  readonly registers: string;
  readonly bytes: number;
  readonly rows: number;
}

/** Raised when the table changes, so that an old one is not measured. */
const EDITION = 1;

/** Makes the table and its registers unless they are there already. */
export function makeBenchData(size: BenchSize): BenchData {
  const folder = join(BENCH_FOLDER, `table-${size.name}-${EDITION}`);
  const table = join(folder, 'figures.csv');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of formatRegisters(size)) writeFileSync(join(folder, name), text);
  if (!existsSync(table)) writeTable(table, size);
  return { table, registers: folder, bytes: statSync(table).size, rows: size.rows };
}

function writeTable(path: string, size: BenchSize): void {
  const unfinished = `${path}.new`;
  const file = openSync(unfinished, 'w');
  for (const piece of formatTable(size)) writeSync(file, piece);
  closeSync(file);
  renameSync(unfinished, path);
}
