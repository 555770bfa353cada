import { afterEach, expect } from 'vitest';
import './results.ts';

// So that a faster run can be held against the one before it: as many things are asked.
afterEach(({ task }) => {
  task.meta.assertions = expect.getState().assertionCalls;
});
