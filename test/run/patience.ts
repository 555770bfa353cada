/** Folders and files that make whole releases, returns or large tables by the dozen: left to the whole run. */
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
  'test/check-a-return/mendReturn.test.ts',
  'test/check-a-return/oneImplementation.test.ts',
  'test/check/checkFiles.test.ts',
  'test/check/checkLarge.test.ts',
  'test/check/checkMagnitude.test.ts',
  'test/check/commentary.test.ts',
  'test/check/eachReference.test.ts',
  'test/check/observationStore.test.ts',
  'test/check/plain/',
  'test/check/withheldNumbers.test.ts',
  'test/compare/comparePages.test.tsx',
  'test/disk/',
  'test/import/command.test.ts',
  'test/import/importedYear.test.ts',
  'test/import/layouts.test.ts',
  'test/mend/filesAsSent.test.ts',
  'test/protect/knownRule.test.ts',
  'test/select/',
  'test/workbook/recordForms.test.ts',
  'test/workbook/returnForms.test.ts',
  'test/writers/',
] as const;

/** Thousands of random tables. */
const IS_FUZZ = /\.fuzz\.test\.ts$/;

/** True of a test file that takes its time, by its path from the root. */
export const takesPatience = (path: string): boolean =>
  IS_FUZZ.test(path) || PATIENCE.some((slow) => path.startsWith(slow));
