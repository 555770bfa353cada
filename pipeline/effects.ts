/** What a folder entry is, before anything is opened: links and pipes are refused, not followed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly bytes: number;
}

/**
 * Everything the pipeline does to the outside world. The stages are pure; `build.ts` is handed one of these,
 * so that a test runs the whole build with folders of its own and no mocks.
 */
export interface Effects {
  readBytes(path: string): Promise<Uint8Array>;
  /** The bytes of a file piece by piece, for files too large to hold. A piece is overwritten by the next. */
  readChunks(path: string): Iterable<Uint8Array>;
  /** SHA-256 of a file, read piece by piece. */
  hashFile(path: string): string;
  /** Whether bytes are all ASCII. */
  isAscii(bytes: Uint8Array): boolean;
  /** Entries in code-point order; empty when there is no such folder. */
  listFolder(path: string): Promise<readonly FolderEntry[]>;
  describePath(path: string): Promise<FolderEntry | null>;
  /** Writes all files into a folder beside the place, checks it and swaps it in whole: after a failure the old one stands. */
  writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void>;
  /** Writes a file where none stands, whole or not at all. */
  writeNew(path: string, content: string | Uint8Array): Promise<void>;
  sha256(content: string | Uint8Array): string;
  /** Brotli with its widest window: files much alike, put together, take little more room than one of them. */
  pack(text: string): Uint8Array;
  unpack(bytes: Uint8Array): string;
  /** Today as an ISO date: only checks of "not in the future" may ask. */
  today(): string;
  /** Commit the project stands at; blank where it is under no version control. */
  commit(): string;
  say(line: string): void;
  complain(line: string): void;
}
