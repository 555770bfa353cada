import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { needsOf } from './needs.ts';
import { takesPatience } from './patience.ts';

/**
 * Puts what takes longest first, so that no worker is left with a long file when the others are done: what drives a
 * browser, then what takes patience, then the rest, the larger file before the smaller.
 */
export class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const weighed = files.map((file) => ({ file, weight: weigh(relative('.', file.moduleId).replaceAll('\\', '/')) }));
    return Promise.resolve(weighed.toSorted((a, b) => b.weight - a.weight).map(({ file }) => file));
  }
}

function weigh(path: string): number {
  const kind = needsOf(path).browser ? 2 : takesPatience(path) ? 1 : 0;
  // No test file has a gigabyte.
  return kind * 1e9 + statSync(path).size;
}
