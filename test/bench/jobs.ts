import { createReadStream, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { runBulk } from './bulk/runBulk.ts';
import { bulkEffects } from './bulk/bulkEffects.ts';
import { COLUMNS, NUMERIC_COLUMNS } from './benchTable.ts';
import { BENCH_FOLDER, type BenchData } from './makeBenchData.ts';
import { runCsvFileValidator, runDuckDb, runTableSchema } from './peers.ts';

/** A piece of work on the table, done in a process of its own; gives the rows it has seen. */
export type Job = (data: BenchData) => Promise<number>;

/** Both ways of papaparse get separator and line end, so that neither spends time on guessing them. */
const PARSE = { header: false, delimiter: ',', newline: '\n' } as const;

const parseStream: Job = ({ table }) =>
  new Promise((resolve, reject) => {
    let rows = -1;
    Papa.parse(createReadStream(table, { encoding: 'utf8' }), {
      ...PARSE,
      step: () => {
        rows += 1;
      },
      complete: () => resolve(rows),
      error: reject,
    });
  });

const parseWhole: Job = ({ table }) => {
  const { data } = Papa.parse(readFileSync(table, 'utf8'), PARSE);
  // The header, and the empty row papaparse finds after the last line end.
  return Promise.resolve(data.length - 2);
};

const outOf = ({ registers }: BenchData): string => join(BENCH_FOLDER, `out-${registers.split('-')[1] ?? ''}`);

async function runPipeline(data: BenchData): Promise<number> {
  const { rows, state, findings } = await runBulk(
    bulkEffects,
    { table: data.table, registers: data.registers, out: outOf(data), program: 'pipeline' },
    { optional: COLUMNS.slice(8), numeric: NUMERIC_COLUMNS },
  );
  if (state === 'refused') throw new Error(`invalid bench table: ${findings[0]?.message ?? ''}`);
  return rows;
}

const pipeline: Job = (data) => {
  rmSync(outOf(data), { recursive: true, force: true });
  return runPipeline(data);
};

/** `unchanged` follows `pipeline`, whose output it finds up to date. */
export const JOBS = {
  'parse, streamed': parseStream,
  'parse, whole text': parseWhole,
  pipeline,
  unchanged: runPipeline,
  'DuckDB SQL': runDuckDb,
  'csv-file-validator': runCsvFileValidator,
  tableschema: runTableSchema,
} as const satisfies Record<string, Job>;

export type JobName = keyof typeof JOBS;
