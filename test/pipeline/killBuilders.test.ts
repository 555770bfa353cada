import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyProject, faultsOf, leftoversOf, pause, startBuilder } from './builders.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let folder = '';
let length = 0;

beforeAll(async () => {
  folder = copyProject();
  const started = performance.now();
  await startBuilder(folder, 'data').ended;
  length = performance.now() - started;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A byte of the program has everything made again. */
const changeProgram = (): void => appendFileSync(join(folder, 'pipeline/build.ts'), '// Changed\n');

const faults = (): readonly string[] => faultsOf(join(folder, 'public/data'), 'manifest.json');

test('two builders started together both end well, one after the other, and the output is whole', async () => {
  changeProgram();
  const ends = await Promise.all(
    [startBuilder(folder, 'data'), startBuilder(folder, 'data')].map(({ ended }) => ended),
  );
  expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  const waited = ends.flatMap(({ said }) => /^Waiting for another builder.*$/m.exec(said) ?? []);
  expect(waited).toHaveLength(1);
  expect(waited[0]).toMatch(
    /: "data", process \d+, at work since \d\d:\d\d:\d\d UTC on \d{4}-\d\d-\d\d\.$|just starting\.$/,
  );
  // The second finds what the first has made.
  expect(ends.filter(({ said }) => said.includes('unchanged'))).toHaveLength(1);
  expect([faults(), leftoversOf(folder)]).toEqual([[], []]);
});

// Parts of the time a build takes: while it starts, reads, makes and writes.
test.each([0.4, 0.7, 0.95])('a builder killed after %d of its time leaves the other to end well', async (part) => {
  changeProgram();
  const first = startBuilder(folder, 'data');
  await pause(length * 0.1);
  const second = startBuilder(folder, 'data');
  await pause(length * (part - 0.1));
  first.process.kill('SIGKILL');
  await first.ended;
  const { code, said } = await second.ended;
  expect([code, said.includes('Data release')]).toEqual([0, true]);
  expect([faults(), leftoversOf(folder)]).toEqual([[], []]);
});
