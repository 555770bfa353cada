import type { Download } from '../../contract/files.ts';
import type { WrittenFile } from '../../disk/draft.ts';
import type { Effects } from '../../effects.ts';
import type { LicenceNote, TableFile } from './tableFile.ts';

/** A file to take away, with its entry in the list. */
export interface DownloadFile {
  readonly listed: Download;
  readonly content: string | Uint8Array;
}

/** What was written of files to take away. */
export interface Downloads {
  readonly listed: readonly Download[];
  /** Everything under `downloads/`, by path under `data/`. */
  readonly paths: readonly string[];
  /** The tables of everything; those of one area or indicator are cuts of them and are not held. */
  readonly tables: readonly TableFile[];
  /** What the sources of every table say of their licence. */
  readonly licences: readonly LicenceNote[];
}

const SITE_FOLDER = 'data/';

/** A file with its entry in the list of downloads: path from the site root, bytes and hash of what is served. */
export function describeFile(
  file: Omit<Download, 'bytes' | 'sha256'>,
  content: string | Uint8Array,
  effects: Pick<Effects, 'sha256'>,
): DownloadFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { listed: listFile(file, { bytes: bytes.length, sha256: effects.sha256(bytes) }), content: bytes };
}

/** The entry in the list of downloads of a file that was written. */
export function listFile(file: Omit<Download, 'bytes' | 'sha256'>, { bytes, sha256 }: WrittenFile): Download {
  const { path, kind, format, about, title, description, rows } = file;
  return { path: `${SITE_FOLDER}${path}`, kind, format, about, title, description, rows, bytes, sha256 };
}
