import type { FolderDraft } from './disk/draft.ts';

/** What a folder entry is, before anything is opened: links and pipes are refused, not followed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly bytes: number;
}

/** Equally long blocks of bytes on the disk, each under the place it was put at. */
export interface Shelf {
  /** False where the disk has no room: the block is then not there. */
  put(place: number, block: Uint8Array): boolean;
  take(place: number, into: Uint8Array): void;
  /** Number of its open file, null where nothing was put there. */
  file(): number | null;
  close(): void;
}

/** A task for another thread, and what comes of it; whoever asked works on meanwhile without a turn of the event loop. */
export interface SideThread<Task, Result> {
  begin(task: Task): void;
  /** Waits for the result; null where there is no task, the thread failed, or nothing is heard of it. */
  take(): Result | null;
  stop(): void;
}

/**
 * Everything the pipeline does to the outside world. The stages are pure; `build.ts` is handed one of these,
 * so that a test runs the whole build with folders of its own and no mocks.
 */
export interface Effects {
  readBytes(path: string): Promise<Uint8Array>;
  /** The bytes of a file from a place on, piece by piece, for files too large to hold. A piece is overwritten by the next. */
  readChunks(path: string, from?: number): Iterable<Uint8Array>;
  /** Room on the disk for what memory should not hold, or what another thread has put there; gone when the process ends. */
  openShelf(open?: number | null): Shelf;
  /** Another thread of the program by the name of its script; null where there is no second processor, or the program is not compiled. */
  startBeside<Task, Result>(script: string): SideThread<Task, Result> | null;
  /** SHA-256 of a file, read piece by piece. */
  hashFile(path: string): string;
  /** Whether bytes are all ASCII. */
  isAscii(bytes: Uint8Array): boolean;
  /** Entries in code-point order; empty when there is no such folder. */
  listFolder(path: string): Promise<readonly FolderEntry[]>;
  describePath(path: string): Promise<FolderEntry | null>;
  /** Begins a folder beside the place, to be written file by file; `keep` checks it and swaps it in whole, `drop` lets it go. */
  startFolder(place: string): FolderDraft;
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
