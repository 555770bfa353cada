import { expect, test } from 'vitest';
import { checkRecords } from '../../pipeline/publish/releases/compareWithLast.ts';
import type { Release, ReleaseRecord } from '../../pipeline/publish/releases/release.ts';

const whole = {
  id: '1.0.0',
  date: '2026-11-23',
  by: 'not yet named by the council',
  commit: 'c0ffee0123456789c0ffee0123456789c0ffee01',
  inputs: [{ path: 'areas.csv', bytes: 1, sha256: 'ab' }],
} as const;

/** A release as far as the check looks at it. */
const releaseOf = (record: Partial<ReleaseRecord>): Release =>
  // The check reads the record only.
  ({ record }) as unknown as Release;

test.each([
  { lacks: 'nothing', record: whole, missing: [] },
  { lacks: 'its releaser', record: { ...whole, by: '' }, missing: ['who released it'] },
  { lacks: 'its date', record: { ...whole, date: 'Monday' }, missing: ['when it was released'] },
  { lacks: 'its commit', record: { ...whole, commit: '' }, missing: ['the commit it was made from'] },
  { lacks: 'its inputs', record: { ...whole, inputs: [] }, missing: ['the hashes of its inputs'] },
  {
    lacks: 'a hash of an input',
    record: { ...whole, inputs: [{ path: 'areas.csv', bytes: 1, sha256: '' }] },
    missing: ['the hashes of its inputs'],
  },
])('a release record that lacks $lacks', ({ record, missing }) => {
  const found = checkRecords([releaseOf(record)]);
  expect(found.map(({ code, severity, file }) => `${code} ${severity} ${file}`)).toEqual(
    missing.map(() => 'R09 error data/releases/1.0.0.json'),
  );
  expect(found.map(({ message }) => message.split(' - ')[1] ?? '')).toEqual(
    missing.map((what) => `the release does not record ${what}`),
  );
});
