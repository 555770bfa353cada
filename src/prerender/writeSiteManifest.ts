import type { FileHead } from '../../pipeline/contract/files.ts';
import type { FolderDraft } from '../../pipeline/disk/folderDraft.ts';

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
