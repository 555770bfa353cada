import { placeFinding, problem, WHOLE_FILE, type Finding } from '../../findings/finding.ts';
import { RELEASES_FOLDER, type Release, type ReleaseRecord } from './release.ts';

/** Findings R09: a release kept says who made it, when, from which commit and from which bytes. */
export function checkRecords(releases: readonly Release[]): readonly Finding[] {
  return releases.flatMap(({ record }) =>
    listMissing(record).map((missing) =>
      placeFinding(`data/${RELEASES_FOLDER}/${record.id}.json`, WHOLE_FILE, problem('R09', { missing })),
    ),
  );
}

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

/** A record is data: one written by hand may lack any of these. */
function listMissing({ by, date, commit, inputs }: Partial<ReleaseRecord>): readonly string[] {
  const hasHashes = inputs !== undefined && inputs.length > 0 && inputs.every(({ sha256 }) => sha256 !== '');
  return [
    ...((by ?? '') === '' ? ['who released it'] : []),
    ...(ISO_DATE.test(date ?? '') ? [] : ['when it was released']),
    ...((commit ?? '') === '' ? ['the commit it was made from'] : []),
    ...(hasHashes ? [] : ['the hashes of its inputs']),
  ];
}
