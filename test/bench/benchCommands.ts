import { spawnSync } from 'node:child_process';
import { execPath } from 'node:process';
import { median } from '../median.ts';
import { hold, rounded } from './hold.ts';

/** Two ways to start the same program: as `npm run` does, and each file of it read by itself. */
const WAYS = {
  compiled: ['pipeline/run.mjs'],
  'file by file': ['--import', 'tsx', 'pipeline/cli.ts'],
} as const;

type Way = keyof typeof WAYS;

/** Commands that change nothing: the help is the bare start, and a table of the data is checked against the registers. */
const COMMANDS = {
  '--help': ['--help'],
  'check of one table': ['check', 'data/observations/absence.csv'],
} as const;

/** Seconds from the start of the process to its end. @throws when the command does not accept */
function measure(way: Way, words: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(execPath, [...WAYS[way], ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`invalid run of ${words.join(' ')}: ${stderr.slice(0, 2000)}`);
  return (performance.now() - started) / 1000;
}

/** Commands as a reader types them, turn by turn with the same program read file by file. */
export function benchCommands(runs: number): void {
  for (const [name, words] of Object.entries(COMMANDS)) {
    const seconds: Record<Way, number[]> = { compiled: [], 'file by file': [] };
    // The program is compiled before anything is measured.
    measure('compiled', words);
    for (let run = 0; run < runs; run += 1) {
      seconds.compiled.push(measure('compiled', words));
      seconds['file by file'].push(measure('file by file', words));
    }
    const [ours, other] = [median(seconds.compiled), median(seconds['file by file'])];
    console.log(`${name}: ${rounded(ours)} s compiled, ${rounded(other)} s file by file`);
    hold(`${name}, compiled to file by file`, ours / other, 0.5);
  }
}
