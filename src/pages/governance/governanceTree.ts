import type { BodyInLine } from './governanceBodies.ts';

/** A body with the bodies that report to it. */
export interface BodyBranch {
  readonly line: BodyInLine;
  readonly below: readonly BodyBranch[];
}

const branch = (line: BodyInLine, all: readonly BodyInLine[]): BodyBranch => ({
  line,
  below: all.filter((other) => other.reportsToId === line.body.id).map((other) => branch(other, all)),
});

/**
 * Bodies from the top down. Those with nobody above and nobody below stand outside every line and are left to the
 * table, so that the tree shows lines of answering only.
 */
export const selectBodyTree = (bodies: readonly BodyInLine[]): readonly BodyBranch[] =>
  bodies
    .filter((line) => line.reportsToId === null)
    .map((line) => branch(line, bodies))
    .filter((top) => top.below.length > 0);
