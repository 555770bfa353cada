import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';
import { RESULTS, type Results } from './results.ts';

const SLOWEST = 10;

interface Finished {
  readonly name: string;
  readonly seconds: number;
  readonly tests: readonly TestCase[];
}

/** Lines of a difference shown; a page that differs has thousands. */
const MOST_LINES = 60;

function sayFailure(name: string, errors: readonly SerializedError[]): void {
  console.log(`   FAILED ${name}`);
  for (const { message, diff, stacks } of errors) {
    const at = stacks?.slice(0, 3).map(({ file, line, column }) => `at ${file}:${line}:${column}`) ?? [];
    const lines = [...message.split('\n'), ...(diff === undefined ? [] : String(diff).split('\n'))].slice(
      0,
      MOST_LINES,
    );
    console.log([...lines, ...at].map((text) => `      ${text.slice(0, 400)}`).join('\n'));
  }
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Says of each file that it is done, how long it took and how many are left; at the end what was slow. */
export class Progress implements Reporter {
  private left = 0;
  private started = 0;
  private readonly finished: Finished[] = [];

  onTestRunStart(files: readonly unknown[]): void {
    this.left = files.length;
    this.started = performance.now();
  }

  onTestModuleEnd(module: TestModule): void {
    const tests = [...module.children.allTests()];
    const { duration } = module.diagnostic();
    this.left -= 1;
    this.finished.push({ name: module.relativeModuleId, seconds: duration, tests });
    const state = module.ok() ? `${tests.length} passed` : 'FAILED';
    console.log(`   ${module.relativeModuleId}: ${state} in ${seconds(duration)}; ${this.left} files left`);
  }

  onTestCaseResult(test: TestCase): void {
    const { state, errors = [] } = test.result();
    if (state !== 'passed') sayFailure(test.fullName, errors);
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    for (const module of modules) if (module.errors().length > 0) sayFailure(module.relativeModuleId, module.errors());
    if (errors.length > 0) sayFailure('outside any test', errors);
    const slow = this.finished.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
    console.log(`\n   ${seconds(performance.now() - this.started)} in all; the slowest:`);
    for (const { name, seconds: took } of slow) console.log(`   ${seconds(took).padStart(8)} ${name}`);
    const tests = this.finished.flatMap((file) => file.tests);
    const results: Results = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      // A test left out counts as failed; so does a file that does not load, of which no test is known.
      failed:
        tests.filter((test) => test.result().state !== 'passed').length +
        modules.filter((module) => !module.ok() && [...module.children.allTests('failed')].length === 0).length +
        errors.length,
      assertions: tests.reduce((sum, test) => sum + (test.meta().assertions ?? 0), 0),
    };
    mkdirSync(dirname(RESULTS), { recursive: true });
    writeFileSync(RESULTS, JSON.stringify(results));
  }
}
