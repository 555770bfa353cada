import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { argv, execPath, exit, version } from 'node:process';
import { median } from '../median.ts';

/** `npm run bench [-- RUNS]`: how long the commands take from start to exit, start-up of Node included. */
const RUNS = Number(argv[2] ?? '5');
const COMMANDS = [
  { name: 'data', words: ['pipeline/cli.ts', 'data'] },
  { name: 'build', words: ['pipeline/cli.ts', 'build'] },
] as const;

function timeOnce(words: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(execPath, ['--import', 'tsx', ...words], { encoding: 'utf8' });
  if (status !== 0) {
    console.error(stderr);
    exit(1);
  }
  return performance.now() - started;
}

const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 10) / 100} s`;

console.log(`Node ${version}, ${availableParallelism()} cores, ${RUNS} runs each after one that is not counted`);
for (const { name, words } of COMMANDS) {
  timeOnce(words);
  const times = Array.from({ length: RUNS }, () => timeOnce(words));
  console.log(
    `${name.padEnd(6)} median ${seconds(median(times))}, fastest ${seconds(Math.min(...times))}, slowest ${seconds(Math.max(...times))}`,
  );
}
