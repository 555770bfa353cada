import { median } from '../../median.ts';
import { hold, rounded } from '../hold.ts';
import { measureJob, type JobCost } from '../measureJob.ts';
import { installPeers } from '../peers.ts';
import { makePublished } from './makePublished.ts';
import { PUBLISHED_JOBS, type PublishedJobName } from './publishedJobs.ts';

/** As `npm run import` has them: rows live for a moment, and what held them is to be used again soon. */
const IMPORT_FLAGS = ['--max-semi-space-size=2'];
const OURS: readonly string[] = ['import for Kent', 'schools summed to 12 districts'];

/**
 * A file of the size of the Department's absence by geography, imported for Kent beside papaparse, which cuts its rows and
 * discards them, and DuckDB, which reads the same rows; turn by turn in one run. Seconds are from opening the file to the last row.
 */
export function benchImport(runs: number): void {
  installPeers();
  const { bytes, rows } = makePublished();
  console.log(`${rows} rows, ${Math.round(bytes / 1e6)} MB; ${runs} runs each, medians`);
  // Its keys are the jobs; `Object.keys` widens them to string.
  const names = Object.keys(PUBLISHED_JOBS) as PublishedJobName[];
  const costs = new Map<PublishedJobName, JobCost[]>(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [name, list] of costs)
      list.push(measureJob('published/runPublishedJob.ts', [name], OURS.includes(name) ? IMPORT_FLAGS : []));
  }
  const secondsOf = (name: PublishedJobName): number => median((costs.get(name) ?? []).map(({ seconds }) => seconds));
  const mostOf = (name: PublishedJobName): number =>
    Math.max(...(costs.get(name) ?? []).map(({ megabytes }) => megabytes));
  for (const name of names) {
    const cpu = median((costs.get(name) ?? []).map((cost) => cost.cpu));
    const cost = `${rounded(secondsOf(name))} s (processor ${rounded(cpu)} s), at most ${Math.round(mostOf(name))} MB`;
    console.log(`  ${name.padEnd(36)} ${cost}`);
  }
  const own = secondsOf('import for Kent');
  hold('import to papaparse', own / secondsOf('papaparse, streamed and discarded'), 0.35);
  const districts = secondsOf('schools summed to 12 districts');
  hold('schools summed to districts to papaparse', districts / secondsOf('papaparse, streamed and discarded'), 0.6);
  hold('import to DuckDB', own / secondsOf('DuckDB, the same rows'), 1);
  hold('megabytes of the import', mostOf('import for Kent'), 120);
}
