import { availableParallelism, cpus, loadavg } from 'node:os';
import { version } from 'node:process';
import { parseArgs } from 'node:util';
import { median } from '../median.ts';
import { MILLION, TEN_MILLION, type BenchSize } from './benchTable.ts';
import type { JobName } from './jobs.ts';
import { benchCheck } from './benchCheck.ts';
import { benchCommands } from './benchCommands.ts';
import { simulateDisclosure } from './disclosure.ts';
import { hold, rounded } from './hold.ts';
import { makeBenchData } from './makeBenchData.ts';
import { measureJob, type JobCost } from './measureJob.ts';
import { installPeers } from './peers.ts';
import { benchImport } from './published/benchImport.ts';
import { benchSite } from './site/benchSite.ts';

/**
 * `npm run bench [-- --runs N --peers --small | --disclosure | --import | --commands | --check | --site]`: the checks of a table read in pieces, the size of England's beside papaparse
 * alone, turn by turn in one run. `--peers` adds other checkers, `--small` leaves out the ten million rows. Seconds are of
 * this machine and this hour; what has to hold are the ratios. `--disclosure` draws tables and attacks what is published of
 * them instead; `--check` checks the table by the command, as it is typed; `--site` builds the site of hundreds of made-up districts; `--commands` starts commands as they are typed, beside the same program read file by file. Ends with 1 where something does not hold.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    peers: { type: 'boolean' },
    small: { type: 'boolean' },
    disclosure: { type: 'boolean' },
    import: { type: 'boolean' },
    commands: { type: 'boolean' },
    check: { type: 'boolean' },
    site: { type: 'boolean' },
  },
});
const RUNS = Number(values.runs ?? '5');
const OURS = ['parse, streamed', 'parse, whole text', 'pipeline', 'unchanged'] as const satisfies readonly JobName[];
const PEERS = ['DuckDB SQL', 'csv-file-validator', 'tableschema'] as const satisfies readonly JobName[];

type Costs = ReadonlyMap<JobName, readonly JobCost[]>;

/** Turn by turn, so that a busy minute of the machine is shared by all. */
function measureAll(jobs: readonly JobName[], size: BenchSize, runs: number): Costs {
  const costs = new Map<JobName, JobCost[]>(jobs.map((job) => [job, []]));
  for (let run = 0; run < runs; run += 1)
    for (const [job, list] of costs) list.push(measureJob('runJob.ts', [job, size.name]));
  return costs;
}

const listOf = (costs: Costs, job: JobName): readonly JobCost[] => costs.get(job) ?? [];
const secondsOf = (costs: Costs, job: JobName): number => median(listOf(costs, job).map(({ seconds }) => seconds));
const mostOf = (costs: Costs, job: JobName): number =>
  Math.max(...listOf(costs, job).map(({ megabytes }) => megabytes));

function report(size: BenchSize, costs: Costs): void {
  console.log(`\n${size.name} rows`);
  for (const [job, list] of costs) {
    const cpu = rounded(median(list.map((cost) => cost.cpu)));
    const seconds = rounded(secondsOf(costs, job));
    console.log(`  ${job.padEnd(20)} ${seconds} s (processor ${cpu} s), at most ${Math.round(mostOf(costs, job))} MB`);
  }
}

/** How often a reader who knows the rule can narrow a withheld count, and what that costs beside the smallest set. */
function reportDisclosure(draws: number): void {
  const found = simulateDisclosure(draws);
  console.log(`${draws} drawn tables of 23 areas, 1 to 3 of them with 1 to 4 children; ${found.refused} refused`);
  console.log(
    `  withheld on average ${rounded(found.withheld)} of 23; by the smallest set ${rounded(found.withheldSmallest)},`,
  );
  console.log(
    `  of which knowing the rule narrows a small count in ${rounded(100 * found.smallestNarrowed)}% of the tables`,
  );
  hold(`ranges narrower than 1 to 4, of ${found.cells} withheld counts`, found.narrower, 0);
}

function benchSpeed(): void {
  if (values.peers === true) installPeers();
  const load = loadavg().map(rounded).join(' ');
  console.log(`Node ${version}, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), load ${load}`);
  const { bytes } = makeBenchData(MILLION);
  console.log(`${RUNS} runs each, medians; 1M rows are ${Math.round(bytes / 1e6)} MB`);

  const costs = measureAll(values.peers === true ? [...OURS, ...PEERS] : OURS, MILLION, RUNS);
  report(MILLION, costs);
  const pipeline = secondsOf(costs, 'pipeline');
  hold('pipeline to streamed parse', pipeline / secondsOf(costs, 'parse, streamed'), 2.3);
  hold('pipeline to whole-text parse', pipeline / secondsOf(costs, 'parse, whole text'), 0.85);
  hold('megabytes of the pipeline', mostOf(costs, 'pipeline'), 250);
  if (values.peers === true)
    for (const peer of PEERS) hold(`pipeline to ${peer}`, pipeline / secondsOf(costs, peer), 1);

  if (values.small !== true) {
    makeBenchData(TEN_MILLION);
    const large = measureAll(['pipeline'], TEN_MILLION, Math.min(RUNS, 3));
    report(TEN_MILLION, large);
    hold('ten million rows to one million', secondsOf(large, 'pipeline') / pipeline, 11);
    hold('megabytes of the pipeline', mostOf(large, 'pipeline'), 400);
  }
}

if (values.disclosure === true) reportDisclosure(20_000);
else if (values.import === true) benchImport(RUNS);
else if (values.commands === true) benchCommands(RUNS);
else if (values.site === true) benchSite({ isSmall: values.small === true });
else if (values.check === true) benchCheck(RUNS, { isSmall: values.small === true });
else benchSpeed();
