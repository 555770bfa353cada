/** Work in steps: between two of them a page may draw and hear its reader. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all the steps at once. */
export function takeSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
