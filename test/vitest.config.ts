import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What a page does after a click may take its time on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
    passWithNoTests: false,
  },
});
