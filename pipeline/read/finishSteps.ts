/** Runs work that pauses between its steps to its end and returns what it came to. */
export function finishSteps<Result>(steps: Generator<unknown, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
