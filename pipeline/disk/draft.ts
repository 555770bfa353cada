/** A file as it was written; a blank hash is not compared. */
export interface WrittenFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** A folder being written file by file, beside the place it will take. Nothing stands in that place before it is kept. */
export interface FolderDraft {
  /** Where the folder will stand. */
  readonly place: string;
  /** Where it is written until then. */
  readonly folder: string;
  /** Every file written so far, by its path inside the folder. */
  readonly written: ReadonlyMap<string, WrittenFile>;
  /** Gives what the file is known by from then on. */
  write(path: string, content: string | Uint8Array): WrittenFile;
  /** A file written so far, as the disk has it. */
  read(path: string): Uint8Array;
  /** @throws a refusal when the disk holds anything but what was written, to the byte */
  check(): void;
  /** Checks the folder and swaps it in whole. */
  keep(): void;
  /** Leaves the last good folder as it was. After `keep` there is nothing to drop. */
  drop(): void;
}
