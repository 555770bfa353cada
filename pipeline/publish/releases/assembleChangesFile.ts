import type { ChangesFile, FileHead } from '../../contract/files.ts';
import type { ReleaseChanges } from '../../contract/release.ts';
import type { Effects } from '../../effects.ts';
import type { Standing, Release } from './release.ts';
import { contractPath, inputsPath, recordPath } from './keptFiles.ts';

/** `changes.json`: the data at hand first, when they are not a release yet, then every release, newest first. */
export function assembleChangesFile(
  head: FileHead,
  standing: Standing,
  releases: readonly Release[],
  effects: Pick<Effects, 'sha256'>,
): ChangesFile {
  const made = releases.map((release, index) => assembleMade(release, releases[index + 1]?.record.id ?? null, effects));
  const isMade = releases.some((release) => release.record.hash === standing.hash);
  return { ...head, releases: (isMade ? made : [...made, assembleUnmade(standing, head.release)]).toReversed() };
}

function assembleMade(release: Release, supersededBy: string | null, effects: Pick<Effects, 'sha256'>): ReleaseChanges {
  const { id, date, by, commit, hash, previous, tables, changes } = release.record;
  const inputs = { path: `data/${inputsPath(id)}`, bytes: release.zip.length, sha256: effects.sha256(release.zip) };
  return {
    id,
    date,
    by,
    commit,
    hash,
    previous,
    supersededBy,
    tables,
    changes,
    record: `data/${recordPath(id)}`,
    contract: `data/${contractPath(id)}`,
    inputs,
  };
}

// Named as its files are: those of the training edition say so.
function assembleUnmade({ hash, previous, tables, changes }: Standing, id: string): ReleaseChanges {
  const unmade = { date: '', by: '', commit: '', supersededBy: null, record: '', contract: '', inputs: null };
  return { ...unmade, id, hash, previous, tables, changes };
}
