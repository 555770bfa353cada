/** Where a run of the tests leaves its counts. */
export const RESULTS = '.cache/tests.json';

/** What a run came to. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
  /** Calls of `expect` that were judged. */
  readonly assertions: number;
}

declare module 'vitest' {
  interface TaskMeta {
    /** Calls of `expect` in this test, counted by `countAssertions.ts`. */
    assertions?: number;
  }
}
