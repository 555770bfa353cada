import type { Finding } from '../findings/finding.ts';
import type { ByteSource } from '../read/decodeChunks.ts';
import type { OpenLimits } from './openLimits.ts';

/** How the text of a CSV was stored before it was read as UTF-8. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The text of a CSV. */
export interface OpenedText {
  readonly kind: 'text';
  /** The file's name, or its path inside an archive: `data/absence.csv`. */
  readonly name: string;
  /** As its first bytes have it. */
  readonly encoding: TextEncoding;
  /**
   * Its bytes in UTF-8 without a byte order mark, unpacked and recoded piece by piece; line ends and all else as they stand. Each
   * call begins again, unless the source was one that can be read only once. A byte that no encoding explains is left for the
   * strict reader to refuse (E03).
   */
  readonly chunks: () => Iterable<Uint8Array>;
  /** What was found only while the pieces were read; ask after the last. Never an error. */
  readonly told: () => readonly Finding[];
}

/** A row as a sheet numbers it, with its cells from the first column on, each as the text a CSV would hold. */
export interface OpenedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Cells of a sheet that are merged into one, by line and column (1-based, corners included); only the first holds a text. */
export interface OpenedMerge {
  readonly first: { readonly line: number; readonly column: number };
  readonly last: { readonly line: number; readonly column: number };
}

/** A sheet whole: titles, header, rows and notes. Rows without content are left out; `line` says where. */
export interface OpenedSheet {
  readonly name: string;
  readonly rows: readonly OpenedRow[];
  readonly merges: readonly OpenedMerge[];
}

/** The visible sheets of a workbook, or the one table of a Parquet file under its column names. */
export interface OpenedSheets {
  readonly kind: 'sheets';
  readonly name: string;
  readonly format: 'xlsx' | 'ods' | 'parquet';
  readonly sheets: readonly OpenedSheet[];
}

/** One file as people have it, opened: text of a CSV, or sheets of a workbook. */
export type OpenedPart = OpenedText | OpenedSheets;

/** What a file holds, and what is to be said of how it was opened. With an error among the findings a part is missing. */
export interface OpenedFile {
  readonly parts: readonly OpenedPart[];
  readonly findings: readonly Finding[];
}

/** Opens bytes of one kind; `name` is what findings call the file. */
export type Opener = (name: string, bytes: Uint8Array, limits: OpenLimits) => OpenedFile | Promise<OpenedFile>;

/** Opens gzip or zip; a zip that is a workbook is left to the reader of those. */
export type ArchiveOpener = (name: string, bytes: Uint8Array, limits: OpenLimits) => OpenedFile | 'workbook';

/** Fetches what opens each kind, which brings an unzipper, an XML reader or a reader of Parquet; asked only for a file of that kind. */
export interface OpenLoaders {
  readonly loadSheets: () => Promise<Opener>;
  readonly loadArchives: () => Promise<ArchiveOpener>;
  readonly loadParquet: () => Promise<Opener>;
}

/** What a file may be made of: all its bytes, or pieces of it. Pieces that can be walked over again can be read again. */
export type OpenSource = ByteSource;
