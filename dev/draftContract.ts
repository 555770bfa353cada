import { assembleChanges } from '../pipeline/assemble/changes.ts';
import { assembleFacts } from '../pipeline/assemble/assembleFacts.ts';
import { assembleFiles } from '../pipeline/assemble/files.ts';
import { assembleHead, buildData, describeFindings } from '../pipeline/build.ts';
import type { FileHead, IndexFile } from '../pipeline/contract/files.ts';
import { asOnlyBuilder } from '../pipeline/disk/onlyBuilder.ts';
import { diskEffects } from '../pipeline/disk/diskEffects.ts';
import type { Effects } from '../pipeline/effects.ts';
import type { Finding } from '../pipeline/findings/finding.ts';
import { formatFindings, summariseFindings } from '../pipeline/findings/report.ts';
import { readEdition } from '../pipeline/intake/readEdition.ts';
import { typePackage } from '../pipeline/package/typePackage.ts';
import { assembleChangesFile } from '../pipeline/publish/releases/assembleChangesFile.ts';
import { compareWithLast } from '../pipeline/publish/releases/compareWithLast.ts';
import { readEarlierReturns } from '../pipeline/publish/releases/readReleased.ts';
import { readReleases } from '../pipeline/publish/releases/readReleases.ts';

const DATA = 'data';
const PUBLISHED = 'public/data';

/** The contract of the pages as the tables stand now, or what is wrong with them. */
export type DraftedContract =
  | { readonly state: 'drafted'; readonly head: FileHead; readonly files: ReadonlyMap<string, unknown> }
  | { readonly state: 'refused'; readonly findings: string };

function refused(findings: readonly Finding[]): DraftedContract {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return { state: 'refused', findings: `${summariseFindings(errors)}${formatFindings(errors)}` };
}

const hasErrors = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity === 'error');

/**
 * Only what pages read, in memory: no download, archive or audit, which `npm run data` makes and a page can be looked at
 * without.
 *
 * @param downloads what the data page lists: the files that stand published
 */
export async function draftContract(downloads: IndexFile['downloads']): Promise<DraftedContract> {
  const effects: Effects = { ...diskEffects, say: () => {}, complain: () => {} };
  const releases = await readReleases(effects, DATA);
  const earlier = await readEarlierReturns(effects, releases);
  const { checked, findings, sent } = await readEdition(effects, DATA, { earlier });
  if (hasErrors(findings)) return refused(findings);
  const { tables, release: version } = checked;
  const standing = await compareWithLast(effects, { tables, version, data: DATA, releases });
  if (hasErrors(standing.findings)) return refused(standing.findings);
  const head = assembleHead(checked, standing);
  const typed = typePackage(tables);
  const files = assembleFiles(assembleFacts(typed), typed, {
    ...describeFindings([...checked.findings, ...standing.findings], tables),
    head,
    downloads,
    changes: assembleChanges(checked.changelog),
    returns: sent,
  });
  const changes = assembleChangesFile(head, standing, releases, effects);
  return { state: 'drafted', head, files: new Map<string, unknown>([...files, ['changes.json', changes]]) };
}

/** Makes the published files once, as `npm run data` does; with errors in the data those of the last run stay. */
export const publishFiles = (say: (line: string) => void): Promise<void> =>
  asOnlyBuilder(
    { ...diskEffects, say },
    { command: 'dev', data: DATA, places: [PUBLISHED] },
    async ({ effects, keep }) => {
      const places = { data: DATA, published: PUBLISHED, program: 'pipeline' };
      const { index } = await buildData(effects, places);
      if (index !== null) await keep();
    },
  );
