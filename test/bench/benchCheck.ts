import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { median } from '../median.ts';
import { formatTable, MILLION, TEN_MILLION } from './benchTable.ts';
import { hold, rounded } from './hold.ts';
import { BENCH_FOLDER, makeBenchData, type BenchData } from './makeBenchData.ts';
import { METER, readMeter, type RunCost } from './meter.ts';
import { installPeers, PEERS, type PeerName } from './peers.ts';

/** Parses a file piece by piece and lets every row go: separator and line end are given, so that no time is spent on guessing them. */
const PARSE = `
import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
Papa.parse(createReadStream(process.argv[1], { encoding: 'utf8' }), {
  header: false, delimiter: ',', newline: '\\n', step: () => {}, complete: () => {},
});`;

/** Flags of Node with which `npm run check` starts: what is let go is tidied before it takes as much as what is held. */
const FLAGS = ['--max-semi-space-size=1', '--heap-growing-percent=50'] as const;

const CHECK = 'npm run check';
const PAPA = 'papaparse, streamed and let go';

/** Words for Node by which each way goes through a table. */
type Ways = ReadonlyMap<string, (data: BenchData) => readonly string[]>;

const OURS: Ways = new Map([
  [CHECK, ({ table, registers }) => [...FLAGS, 'pipeline/run.mjs', 'check', table, '--registers', registers]],
  [PAPA, ({ table }) => ['--input-type=module', '-e', PARSE, table]],
]);

const peerWay =
  (name: PeerName) =>
  ({ table, registers, rows }: BenchData): readonly string[] => [
    '--import',
    'tsx',
    '--max-old-space-size=8192',
    'test/bench/runPeer.ts',
    name,
    table,
    registers,
    String(rows),
  ];

/** @throws when the table is not accepted */
function run(words: readonly string[]): RunCost {
  const started = performance.now();
  const { status, stderr } = spawnSync(execPath, ['--import', METER, ...words], { encoding: 'utf8' });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`invalid run of ${words.join(' ')}: ${stderr.slice(0, 2000)}`);
  return { seconds, ...readMeter(stderr) };
}

/** The same table with a row alone: what a process takes before there is anything to do. */
function makeStart(data: BenchData): BenchData {
  const table = join(BENCH_FOLDER, 'one-row.csv');
  const [header = '', rows = ''] = formatTable(MILLION);
  writeFileSync(table, `${header}${rows.slice(0, rows.indexOf('\n') + 1)}`);
  return { ...data, table, rows: 1 };
}

/** Median seconds of the clock and of processor, and the most memory of all runs. */
function measure(ways: Ways, data: BenchData, runs: number): ReadonlyMap<string, RunCost> {
  const costs = new Map([...ways.keys()].map((name): [string, RunCost[]] => [name, []]));
  // Turn by turn, so that a busy minute of the machine is shared.
  for (let turn = 0; turn < runs; turn += 1) for (const [name, way] of ways) costs.get(name)?.push(run(way(data)));
  const middle = (list: readonly RunCost[], of: keyof RunCost): number => median(list.map((cost) => cost[of]));
  return new Map(
    [...costs].map(([name, list]) => [
      name,
      {
        seconds: middle(list, 'seconds'),
        cpu: middle(list, 'cpu'),
        megabytes: Math.max(...list.map(({ megabytes }) => megabytes)),
      },
    ]),
  );
}

type Works = ReadonlyMap<string, RunCost>;

/** What each way took beyond the start of its process; memory is that of all. */
const withoutStart = (whole: Works, start: Works): Works =>
  new Map(
    [...whole].map(([name, { seconds, cpu, megabytes }]) => {
      const begun = start.get(name) ?? { seconds: 0, cpu: 0 };
      return [name, { seconds: seconds - begun.seconds, cpu: cpu - begun.cpu, megabytes }];
    }),
  );

/** Prints a size as a table, each way beside papaparse. */
function report(data: BenchData, works: Works, start: Works): void {
  const parse = works.get(PAPA)?.seconds ?? Number.NaN;
  const size = `${data.rows.toLocaleString('en-GB')} rows, ${Math.round(data.bytes / 1e6)} MB`;
  console.log(`\n| ${size} | start, s | work, s | to papaparse | processor, s | memory, MB |`);
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const [name, { seconds, cpu, megabytes }] of works) {
    const begun = rounded(start.get(name)?.seconds ?? Number.NaN);
    const times = [begun, rounded(seconds), rounded(seconds / parse), rounded(cpu), Math.round(megabytes)];
    console.log(`| ${name} | ${times.join(' | ')} |`);
  }
}

/**
 * `npm run check` of a table of 18 columns as a process, beside papaparse that parses the same file and keeps nothing and,
 * with `hasPeers`, others that check what they can. Work is what is left after the start, which a table of one row takes.
 */
export function benchCheck(runs: number, sizes: { readonly isSmall: boolean; readonly hasPeers: boolean }): void {
  if (sizes.hasPeers) installPeers();
  // Its keys are the names; `Object.keys` widens them to string.
  const peers = sizes.hasPeers ? (Object.keys(PEERS) as PeerName[]) : [];
  const ways: Ways = new Map([...OURS, ...peers.map((name) => [name, peerWay(name)] as const)]);
  const data = makeBenchData(MILLION);
  const start = measure(ways, makeStart(data), runs);
  const million = withoutStart(measure(ways, data, runs), start);
  report(data, million, start);
  const workOf = (works: Works, name: string): number => works.get(name)?.seconds ?? Number.NaN;
  hold('check to streamed parse', workOf(million, CHECK) / workOf(million, PAPA), 1);
  hold('megabytes of the check', million.get(CHECK)?.megabytes ?? Number.NaN, 128);
  for (const peer of peers) hold(`check to ${peer}`, workOf(million, CHECK) / workOf(million, peer), 1);
  if (sizes.isSmall) return;
  const large = makeBenchData(TEN_MILLION);
  const ten = withoutStart(measure(OURS, large, Math.min(runs, 3)), start);
  report(large, ten, start);
  hold('ten million rows to one million', workOf(ten, CHECK) / workOf(million, CHECK), 10.5);
  hold('megabytes of the check', ten.get(CHECK)?.megabytes ?? Number.NaN, 160);
}
