import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { median } from '../median.ts';
import { formatTable, MILLION, TEN_MILLION } from './benchTable.ts';
import { hold, rounded } from './hold.ts';
import { BENCH_FOLDER, makeBenchData, type BenchData } from './makeBenchData.ts';
import { METER, readMeter, type RunCost } from './meter.ts';

/** Parses a file piece by piece and lets every row go: separator and line end are given, so that no time is spent on guessing them. */
const PARSE = `
import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
Papa.parse(createReadStream(process.argv[1], { encoding: 'utf8' }), {
  header: false, delimiter: ',', newline: '\\n', step: () => {}, complete: () => {},
});`;

/** Flags of Node with which `npm run check` starts: a small young generation keeps what is held small. */
const FLAGS = ['--max-semi-space-size=1'] as const;

const WAYS = {
  check: ({ table, registers }: BenchData) => [...FLAGS, 'pipeline/run.mjs', 'check', table, '--registers', registers],
  'papaparse, streamed and discarded': ({ table }: BenchData) => ['--input-type=module', '-e', PARSE, table],
} as const;

type Way = keyof typeof WAYS;

/** @throws when the command does not accept the table */
function run(way: Way, data: BenchData): RunCost {
  const started = performance.now();
  const { status, stderr } = spawnSync(execPath, ['--import', METER, ...WAYS[way](data)], { encoding: 'utf8' });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`invalid run of ${way}: ${stderr.slice(0, 2000)}`);
  return { seconds, ...readMeter(stderr) };
}

/** The same table with a row alone: what a process takes before there is anything to do. */
function makeStart(data: BenchData): BenchData {
  const table = join(BENCH_FOLDER, 'one-row.csv');
  const [header = '', rows = ''] = formatTable(MILLION);
  writeFileSync(table, `${header}${rows.slice(0, rows.indexOf('\n') + 1)}`);
  return { ...data, table, rows: 1 };
}

type Costs = Readonly<Record<Way, readonly RunCost[]>>;

/** Turn by turn, so that a busy minute of the machine is shared. */
function measure(data: BenchData, runs: number): Costs {
  const costs: Record<Way, RunCost[]> = { check: [], 'papaparse, streamed and discarded': [] };
  for (let turn = 0; turn < runs; turn += 1) {
    // Its keys are the ways; `Object.keys` widens them to string.
    for (const way of Object.keys(WAYS) as Way[]) costs[way].push(run(way, data));
  }
  return costs;
}

const medianOf = (costs: readonly RunCost[], of: keyof RunCost): number => median(costs.map((cost) => cost[of]));

interface Work {
  readonly cpu: number;
  readonly megabytes: number;
}

/** Prints a size and gives what each way cost beyond its start. */
function report(name: string, costs: Costs, start: Costs | null): Readonly<Record<Way, Work>> {
  console.log(`\n${name}`);
  const workOf = (way: Way): Work => {
    const whole = medianOf(costs[way], 'cpu');
    const begun = start === null ? 0 : medianOf(start[way], 'cpu');
    const megabytes = Math.max(...costs[way].map((cost) => cost.megabytes));
    const of = start === null ? '' : `, of which work ${rounded(whole - begun)} s`;
    console.log(
      `  ${way.padEnd(36)} ${rounded(medianOf(costs[way], 'seconds'))} s (processor ${rounded(whole)} s${of}), at most ${Math.round(megabytes)} MB`,
    );
    return { cpu: whole - begun, megabytes };
  };
  return { check: workOf('check'), 'papaparse, streamed and discarded': workOf('papaparse, streamed and discarded') };
}

/**
 * `npm run check` of a table of 18 columns as a process of its own, beside papaparse that parses the same file and
 * keeps nothing. Compared are seconds of processor: those of the clock hang on what else the machine does.
 */
export function benchCheck(runs: number, sizes: { readonly isSmall: boolean }): void {
  const data = makeBenchData(MILLION);
  const start = measure(makeStart(data), runs);
  report('one row: the start of each process', start, null);
  const million = report(`1M rows, ${Math.round(data.bytes / 1e6)} MB`, measure(data, runs), start);
  const parse = million['papaparse, streamed and discarded'];
  hold('check to streamed parse', million.check.cpu / parse.cpu, 1.6);
  hold('megabytes of the check', million.check.megabytes, 140);
  if (sizes.isSmall) return;
  const large = makeBenchData(TEN_MILLION);
  const ten = report(`10M rows, ${Math.round(large.bytes / 1e6)} MB`, measure(large, Math.min(runs, 3)), start);
  hold('ten million rows to one million', ten.check.cpu / million.check.cpu, 11);
}
