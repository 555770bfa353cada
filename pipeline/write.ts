import type { Download } from './contract/files.ts';
import type { CsvFile } from './assemble/downloads.ts';
import type { Effects } from './effects.ts';

/** Describes a CSV for the list of downloads, with its hash so that a reader can see that nothing was changed. */
export function describeDownload(file: CsvFile, effects: Effects): Download {
  return {
    path: `data/${file.path}`,
    title: file.title,
    description: file.description,
    rows: file.rows,
    bytes: new TextEncoder().encode(file.text).length,
    sha256: effects.sha256(file.text),
  };
}

/** Writes the published files and downloads into the folder, whole or not at all. */
export async function writePublished(
  effects: Effects,
  folder: string,
  files: ReadonlyMap<string, unknown>,
  downloads: readonly CsvFile[],
): Promise<void> {
  const contents = new Map<string, string>();
  for (const [path, file] of files) contents.set(path, `${JSON.stringify(file)}\n`);
  for (const file of downloads) contents.set(file.path, file.text);
  await effects.writeFolder(folder, contents);
}
