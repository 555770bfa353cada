import { spawnSync } from 'node:child_process';
import { execPath } from 'node:process';
import type { BenchSize } from './benchTable.ts';
import type { JobName } from './jobs.ts';

/** What one run of a job cost; the start of its process is left out of the seconds. */
export interface JobCost {
  readonly seconds: number;
  /** Seconds of processor, all threads together. */
  readonly cpu: number;
  /** Most memory the process held. */
  readonly megabytes: number;
}

/** Runs a job in a process of its own. @throws when it fails */
export function measureJob(name: JobName, size: BenchSize): JobCost {
  const words = ['--import', 'tsx', '--max-old-space-size=8192', 'test/bench/runJob.ts', name, size.name];
  const { status, stdout, stderr } = spawnSync(execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`invalid run of ${name}: ${stderr.slice(0, 2000)}`);
  // The last line is the cost; before it the pipeline may say what it kept.
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as JobCost;
}
