import { expect, test } from 'vitest';
import { WORDINGS } from '../../pipeline/findings/finding.ts';
import { formatFindings } from '../../pipeline/findings/report.ts';
import { checkGolden, checkGoldenRecorded, goldenNames, readFindings } from './readGolden.ts';

test.each(goldenNames)('%s is found and worded as in its folder', (name) => {
  expect(formatFindings(checkGolden(name).findings)).toBe(readFindings(name));
});

test.each(goldenNames)('%s is found and worded alike in a file that has been read before', (name) => {
  expect(formatFindings(checkGoldenRecorded(name).findings)).toBe(readFindings(name));
});

test.each(goldenNames)('%s is about the code it is named by', (name) => {
  expect(checkGolden(name).findings.map(({ code }) => code)).toContain(name.slice(0, 3));
});

// Found by other stages than the checks of one file: by the build, by releases, by what opens workbooks, archives and other encodings.
const ELSEWHERE = /^(V14|S07|S09|T08|K07|R09|F0[1-467]|W\d\d|E09|I\d\d|C01)$/;

test('every code that the checks of one file can find has a golden case', () => {
  const covered = new Set(goldenNames.map((name) => name.slice(0, 3)));
  expect(Object.keys(WORDINGS).filter((code) => !covered.has(code) && !ELSEWHERE.test(code))).toEqual([]);
});

test('every finding says place, what is wrong and what to do, on one line', () => {
  for (const name of goldenNames) {
    for (const { message } of checkGolden(name).findings) {
      expect(message.split(' - ').length).toBeGreaterThanOrEqual(3);
      expect(message).not.toMatch(/\p{Cc}/u);
      expect(message).not.toMatch(/undefined|\[object/);
    }
  }
});
