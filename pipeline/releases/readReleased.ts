import type { DataRow, DataTables } from '../assemble/tables.ts';
import type { Effects } from '../effects.ts';
import { readPackage } from '../readPackage.ts';
import { readKeptReturns, restoreReturns } from '../returns/keepReturns.ts';
import { OPENED_FOLDER, openRelease } from './openRelease.ts';
import type { Release } from './release.ts';

/** The tables a release was made from: its data package, and the protected returns it kept. */
export async function readReleased(effects: Effects, release: Pick<Release, 'zip'>): Promise<DataTables> {
  const opened = openRelease(effects, release);
  const { tables } = await readPackage(opened, OPENED_FOLDER);
  return restoreReturns(opened, OPENED_FOLDER, tables);
}

/** The protected returns of the last release: what it withheld and what it published. None before the first. */
export async function readLastReturns(effects: Effects, releases: readonly Release[]): Promise<readonly DataRow[]> {
  const last = releases.at(-1);
  return last === undefined ? [] : readKeptReturns(openRelease(effects, last), OPENED_FOLDER);
}
