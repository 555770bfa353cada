import { spawnSync } from 'node:child_process';
import { execPath } from 'node:process';

/** What one run of a job cost; the start of its process is left out of the seconds. */
export interface JobCost {
  readonly seconds: number;
  /** Seconds of processor, all threads together. */
  readonly cpu: number;
  /** Most memory the process held. */
  readonly megabytes: number;
}

/** Runs a job in a process of its own: a script of this folder, its words, and flags of Node where the command that does the work has them. @throws when it fails */
export function measureJob(script: string, words: readonly string[], flags: readonly string[] = []): JobCost {
  const all = ['--import', 'tsx', '--max-old-space-size=8192', ...flags, `test/bench/${script}`, ...words];
  const { status, stdout, stderr } = spawnSync(execPath, all, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`invalid run of ${words.join(' ')}: ${stderr.slice(0, 2000)}`);
  // The last line is the cost; before it the pipeline may say what it kept.
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as JobCost;
}
