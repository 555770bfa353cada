import type { Download, DownloadKind } from '../../pipeline/contract/files.ts';
import type { Site } from '../site/site.ts';

/** One thing to take away, in every form it comes in. */
export interface DownloadGroup {
  readonly title: string;
  readonly description: string;
  readonly about: string;
  readonly rows: number;
  readonly files: readonly Download[];
}

/** Path without the ending: a table as CSV and as JSON differ in nothing else. */
const stemOf = (path: string): string => path.replace(/\.[a-z]+$/, '');

/** Downloads of one kind, the forms of each thing together, in the order they are published. */
export function groupDownloads(downloads: readonly Download[], kind: DownloadKind): readonly DownloadGroup[] {
  const groups = new Map<string, DownloadGroup>();
  for (const file of downloads.filter((download) => download.kind === kind)) {
    const stem = stemOf(file.path);
    const { title, description, about, rows } = groups.get(stem) ?? file;
    groups.set(stem, { title, description, about, rows, files: [...(groups.get(stem)?.files ?? []), file] });
  }
  return [...groups.values()];
}

/** The files with the figures of one area or one indicator. */
export const selectDownloadsAbout = (site: Site, kind: 'area' | 'indicator', id: string): readonly Download[] =>
  site.index.downloads.filter((download) => download.kind === kind && download.about === id);
