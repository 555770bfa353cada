import { buildData } from '../../pipeline/build.ts';
import { copyShippedData, type MemoryFolder } from '../releases/memoryFolder.ts';

/** Folder the shipped data are published into, in memory. */
export const OUT = 'out';

let built: Promise<MemoryFolder> | null = null;

/** The shipped data published in memory, once a test file. */
export function publishedOnce(): Promise<MemoryFolder> {
  built ??= publishShipped({ withArchives: false });
  return built;
}

export async function publishShipped(options: { readonly withArchives: boolean }): Promise<MemoryFolder> {
  const folder = await copyShippedData();
  const { index, findings } = await buildData(folder.effects, { data: 'data', published: OUT }, options);
  if (index === null) throw new Error(`refused data: ${findings.map((finding) => finding.message).join('; ')}`);
  return folder;
}

/** Paths of the published files that end so. */
export const pathsEnding = (folder: MemoryFolder, ending: string): readonly string[] =>
  [...folder.files.keys()].filter((path) => path.startsWith(`${OUT}/`) && path.endsWith(ending));

/** A published JSON file; its form is what the test is about. */
export const jsonOf = (folder: MemoryFolder, path: string) => JSON.parse(folder.textOf(path));
