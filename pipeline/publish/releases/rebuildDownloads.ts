import { assembleFacts } from '../../assemble/assembleFacts.ts';
import { typePackage } from '../../package/typePackage.ts';
import type { ArchiveInputs } from '../downloads/assembleArchives.ts';
import { assembleDownloads } from '../downloads/assembleDownloads.ts';
import { readDescriptor } from '../downloads/readDescriptor.ts';
import type { TableFile } from '../downloads/tableFile.ts';
import type { Effects } from '../../effects.ts';
import { holdFiles } from '../publishedFiles.ts';
import { changesTable } from './changesTable.ts';
import { sayAsReleased } from './keptWords.ts';
import { OPENED_FOLDER, openRelease } from './openRelease.ts';
import { readReleased } from './readReleased.ts';
import type { Release } from './release.ts';

/** Makes the downloads of a release again from its kept inputs, under the names they were published by. */
export async function rebuildDownloads(
  effects: Effects,
  release: Release,
): Promise<ArchiveInputs & { readonly files: ReturnType<typeof holdFiles> }> {
  const opened = openRelease(effects, release);
  const tables = await readReleased(effects, release);
  const descriptor = await readDescriptor(opened, OPENED_FOLDER);
  const { id, build, previous, changes } = release.record;
  const label = { release: id, build };
  const further = [changesTable(id, previous, changes)];
  const inputs = { facts: assembleFacts(typePackage(tables)), tables, descriptor, label, further };
  const inWords = { ...inputs, said: (table: TableFile) => sayAsReleased(table, release.record) };
  const files = holdFiles(effects);
  return { downloads: assembleDownloads(inWords, files), descriptor, label, files };
}
