import type { DataTables } from '../../package/textTables.ts';
import type { Change, TableCount } from '../../contract/release.ts';
import type { Effects } from '../../effects.ts';
import type { Finding } from '../../findings/finding.ts';
import { keepReturns } from '../../returns/keepReturns.ts';
import { checkRecords } from './checkRecords.ts';
import { checkRevisions } from './checkRevisions.ts';
import { checkSizes } from './checkSizes.ts';
import { checkSourceFiles } from './checkSourceFiles.ts';
import { compareReleases, countRows } from './compareReleases.ts';
import { hashInputs, readInputs } from './readInputs.ts';
import { readReleased } from './readReleased.ts';
import type { Release } from './release.ts';

/** How the data at hand stand to the last release. */
export interface Standing {
  /** What files are named by: the package's version, with `-draft` when that number stands for other data already. */
  readonly label: string;
  readonly hash: string;
  readonly inputs: ReadonlyMap<string, Uint8Array>;
  /** The release the changes are counted from; null for the first. */
  readonly previous: string | null;
  readonly tables: readonly TableCount[];
  readonly changes: readonly Change[];
  /** Changes that are not logged, log entries without a change, and tables whose size has changed much. */
  readonly findings: readonly Finding[];
}

/** What is asked: checked tables with the protected returns among them, the version they claim, and the releases made so far, oldest first. */
export interface Asked {
  readonly tables: DataTables;
  readonly version: string;
  readonly data: string;
  readonly releases: readonly Release[];
}

/** Compares checked tables with the last release: unchanged, a draft of the next, or the first of all. */
export async function compareWithLast(effects: Effects, asked: Asked): Promise<Standing> {
  const inputs = new Map([...(await readInputs(effects, asked.data)), ...keepReturns(asked.tables)]);
  const hash = hashInputs(effects, inputs);
  const same = asked.releases.find((release) => release.record.hash === hash);
  if (same !== undefined)
    return { ...same.record, label: same.record.id, inputs, findings: checkRecords(asked.releases), hash };
  const last = asked.releases.at(-1);
  if (last === undefined) {
    const tables = [...asked.tables].map(([name, table]) => countRows(name, undefined, table));
    return { label: asked.version, hash, inputs, previous: null, tables, changes: [], findings: [] };
  }
  const before = await readReleased(effects, last);
  const difference = compareReleases(before, asked.tables);
  return {
    label: asked.releases.some((one) => one.record.id === asked.version) ? `${asked.version}-draft` : asked.version,
    hash,
    inputs,
    previous: last.record.id,
    tables: difference.tables,
    changes: difference.changes.map((placed) => placed.change),
    findings: [
      ...checkRecords(asked.releases),
      ...checkRevisions(before, asked.tables, difference, last.record),
      ...checkSizes(before, asked.tables),
      ...checkSourceFiles({ id: last.record.id, tables: before }, asked.tables, difference),
    ],
  };
}
