/** Folders and files that make whole releases, returns or builders by the dozen: left to the whole run. */
const PATIENCE = [
  'test/bench/',
  'test/dev/',
  'test/downloads/',
  'test/pages/',
  'test/pipeline/',
  'test/releases/',
  'test/report/',
  'test/returns/',
  'test/study-day/',
  'test/training/',
  'test/withheld/',
  'test/check/checkFiles.test.ts',
  'test/check/eachReference.test.ts',
  'test/disk/',
  'test/protect/knownRule.test.ts',
  'test/select/',
] as const;

/** True of a test file that takes its time, by its path from the root. */
export const takesPatience = (path: string): boolean => PATIENCE.some((slow) => path.startsWith(slow));
