import type { FileHead } from '../../pipeline/contract/files.ts';
import type { FolderDraft } from '../../pipeline/disk/draft.ts';
import type { OfflineList } from '../browser/offline/savedCopy.ts';
import { isPackForWord } from '../pages/study-day/studyDayPaths.ts';
import { isEmbed } from '../site/paths.ts';
import { bundleWorker, type Bundling } from './bundleAssets.ts';
import { fingerprint } from './effects.ts';

/** Path from the site's root. */
export const SITE_MANIFEST = 'site-manifest.json';

/** A written site by its own account; a copy of it can be held against this. */
export interface SiteManifest extends FileHead {
  readonly note: string;
  /** SHA-256 of `data/manifest.json`, the published files it was made from; blank where there is none. */
  readonly madeFrom: string;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** Writes the list of every file of the site but itself, last of all. */
export function writeSiteManifest(draft: Pick<FolderDraft, 'write' | 'written'>, head: FileHead): void {
  const files = [...draft.written].map(([path, file]) => ({ path, ...file }));
  const manifest: SiteManifest = {
    ...head,
    note: 'Every file of this site but this one. Bytes and SHA-256 are those of the file as served, before compression.',
    madeFrom: draft.written.get('data/manifest.json')?.sha256 ?? '',
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
  draft.write(SITE_MANIFEST, `${JSON.stringify(manifest)}\n`);
}

/**
 * Pages in all their forms, what they load, and the report for Word; the data files would make the copy three times as
 * large, a pack for Word says what its page says, and a chart alone belongs on other people's pages.
 */
const isKept = (path: string): boolean =>
  (/\.(html|docx|svg|js)$|\/text\.txt$/.test(path) || path.startsWith('assets/')) &&
  path !== '404.html' &&
  !isPackForWord(path) &&
  !isEmbed(path);

const asAddress = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/** Writes the service worker and the list of what a copy of the site holds, once every file the list names is written. */
export async function writeOfflineFiles(
  site: Pick<FolderDraft, 'write' | 'written'>,
  head: FileHead,
  bundling: Bundling = {},
): Promise<void> {
  const kept = [...site.written].filter(([path]) => isKept(path)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const bytes = kept.reduce((sum, [, file]) => sum + file.bytes, 0);
  const hash = fingerprint(kept.map(([path, { sha256 }]) => `${path} ${sha256}`).join('\n'));
  const files = kept.map(([path]) => asAddress(path));
  const list: OfflineList = { release: head.release, build: head.build, hash, bytes, files };
  site.write('offline.json', `${JSON.stringify(list)}\n`);
  site.write('sw.js', await bundleWorker(bundling));
}
