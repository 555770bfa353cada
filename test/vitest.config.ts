import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './run/longestFirst.ts';
import { Progress } from './run/progress.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', development: false } },
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.{ts,tsx}'],
    // Only what hangs is cut off: a page of thousands of elements takes its time on a busy machine.
    testTimeout: 400_000,
    // As a build is made: React's form for development draws the same pages in twice the time, here and in commands started.
    env: { NODE_ENV: 'production' },
    hookTimeout: 400_000,
    // What a page does after a click may take its time on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    // Files of one worker share what they import: reading the program once takes a fifth of the time of reading it for each.
    isolate: false,
    setupFiles: ['test/run/countAssertions.ts'],
    // Set by `npm test`; watching, and vitest called by itself, keep vitest's own words.
    reporters: env['LCSP_TEST_RUN'] === undefined ? ['default'] : [new Progress()],
    sequence: { sequencer: LongestFirst },
    maxWorkers: 2,
    // Pages and documents are made and let go by the thousand: with more room for the young, fewer are copied about.
    execArgv: ['--max-semi-space-size=64'],
    passWithNoTests: false,
  },
});
