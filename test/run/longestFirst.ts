import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { needsOf } from './needs.ts';
import { takesPatience } from './patience.ts';

/**
 * Puts what takes longest first, so that no worker is left with a long file when the others are done: what drives a
 * browser and what takes patience by turns, because two browsers at once hinder each other; then the rest. What has
 * builders at work comes before the rest of its kind, the larger file before the smaller. Before all comes what reads every
 * page of a site: in a process that has held many documents it takes six times as long.
 */
export class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const weighed = files
      .map((file) => ({ file, ...weigh(relative('.', file.moduleId).replaceAll('\\', '/')) }))
      .toSorted((a, b) => Number(b.builders) - Number(a.builders) || b.size - a.size);
    const of = (wanted: Kind) => weighed.filter(({ kind }) => kind === wanted).map(({ file }) => file);
    return Promise.resolve([...of('site'), ...byTurns(of('browser'), of('patience')), ...of('quick')]);
  }
}

type Kind = 'site' | 'browser' | 'patience' | 'quick';

function weigh(path: string): {
  readonly kind: Kind;
  readonly builders: boolean;
  readonly size: number;
} {
  const { browser, builders, sites } = needsOf(path);
  return {
    kind: browser ? 'browser' : takesPatience(path) ? 'patience' : sites ? 'site' : 'quick',
    builders,
    size: statSync(path).size,
  };
}

/** One of each list by turns, and what is left of the longer. */
const byTurns = <Item>(some: readonly Item[], others: readonly Item[]): readonly Item[] =>
  Array.from({ length: Math.max(some.length, others.length) }, (_, index) => [
    ...some.slice(index, index + 1),
    ...others.slice(index, index + 1),
  ]).flat();
