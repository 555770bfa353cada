import type { Effects } from '../../effects.ts';
import { contractName } from './contractFiles.ts';
import { RELEASES_FOLDER, type Release, type ReleaseRecord } from './release.ts';

/** Orders release numbers: 1.9.0 before 1.10.0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const different = left.findIndex((number, index) => number !== (right[index] ?? 0));
  return different === -1 ? 0 : (left[different] ?? 0) - (right[different] ?? 0);
}

const numbersOf = (version: string): readonly number[] => version.split('.').map(Number);

const RECORD = /^(\d+\.\d+\.\d+)\.json$/;

/** The releases kept in the data folder, oldest first; none when nothing has been released. */
export async function readReleases(effects: Effects, data: string): Promise<readonly Release[]> {
  const folder = `${data}/${RELEASES_FOLDER}`;
  const entries = await effects.listFolder(folder);
  const ids = entries.flatMap((entry) => RECORD.exec(entry.name)?.[1] ?? []).toSorted(compareVersions);
  return Promise.all(ids.map((id) => readRelease(effects, folder, id)));
}

async function readRelease(effects: Effects, folder: string, id: string): Promise<Release> {
  const [recordBytes, zip, contract] = await Promise.all([
    effects.readBytes(`${folder}/${id}.json`),
    effects.readBytes(`${folder}/${id}.zip`),
    effects.readBytes(`${folder}/${contractName(id)}`),
  ]);
  // Written by `makeRelease` and never edited; a test opens the oldest and finds its hashes true.
  const record = JSON.parse(new TextDecoder().decode(recordBytes)) as ReleaseRecord;
  if (record.id !== id) throw new Error(`invalid release record ${id}.json: it is of ${record.id}`);
  return { record, recordBytes, zip, contract };
}
