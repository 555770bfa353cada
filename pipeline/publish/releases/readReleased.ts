import type { DataRow, DataTables } from '../../package/textTables.ts';
import type { Effects } from '../../effects.ts';
import { readPackage } from '../../intake/readPackage.ts';
import { readKeptReturns, restoreReturns } from '../../returns/keepReturns.ts';
import { OPENED_FOLDER, openRelease } from './openRelease.ts';
import type { Release } from './release.ts';

/** The tables a release was made from: its data package, and the protected returns it kept. */
export async function readReleased(effects: Effects, release: Pick<Release, 'zip'>): Promise<DataTables> {
  const opened = openRelease(effects, release);
  const { tables } = await readPackage(opened, OPENED_FOLDER);
  return restoreReturns(opened, OPENED_FOLDER, tables);
}

/** The protected returns of every release, oldest first: what each withheld and what it published. */
export async function readEarlierReturns(effects: Effects, releases: readonly Release[]): Promise<readonly DataRow[]> {
  const kept = releases.map((release) => readKeptReturns(openRelease(effects, release), OPENED_FOLDER));
  return (await Promise.all(kept)).flat();
}
