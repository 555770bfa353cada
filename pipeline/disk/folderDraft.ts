import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { checkWritten, type WrittenFile } from './checkWritten.ts';
import { diskCalls, type DiskCalls } from './diskCalls.ts';
import { refusal } from './refusal.ts';
import { refuseUnfit } from './refuseUnfit.ts';
import { shownPlace, siblingOf } from './siblingNames.ts';
import { removeIfPossible, swapFolders } from './swapFolders.ts';

/** A folder being written file by file, beside the place it will take. Nothing stands in that place before it is kept. */
export interface FolderDraft {
  /** Where the folder will stand. */
  readonly place: string;
  /** Where it is written until then. */
  readonly folder: string;
  /** Every file written so far, by its path inside the folder. */
  readonly written: ReadonlyMap<string, WrittenFile>;
  write(path: string, content: string | Uint8Array): void;
  /** @throws a refusal when the disk holds anything but what was written, to the byte */
  check(): void;
  /** Checks the folder and swaps it in whole. */
  keep(): void;
  /** Leaves the last good folder as it was. After `keep` there is nothing to drop. */
  drop(): void;
}

export interface DraftOptions {
  readonly calls?: DiskCalls;
  /** Files are known by their size alone: for folders so large that hashing them twice would take most of the time. */
  readonly bySizeAlone?: boolean;
}

/** @throws a refusal when a file or a link stands in the place */
export function startDraft(place: string, options: DraftOptions = {}): FolderDraft {
  const { calls = diskCalls, bySizeAlone = false } = options;
  refuseUnfit(place, calls);
  const folder = siblingOf(place, 'unfinished');
  calls.makeFolder(folder);
  const written = new Map<string, WrittenFile>();
  const check = () => {
    const problem = checkWritten(folder, written, calls);
    if (problem !== null) throw refusal(`${shownPlace(folder)}/${problem}`);
  };
  return {
    place,
    folder,
    written,
    write: (path, content) => {
      written.set(path, describeContent(content, bySizeAlone));
      calls.write(join(folder, path), content);
    },
    check,
    keep: () => {
      check();
      swapFolders([{ place, fresh: folder }], { calls });
    },
    drop: () => removeIfPossible(folder, calls),
  };
}

function describeContent(content: string | Uint8Array, bySizeAlone: boolean): WrittenFile {
  const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.length;
  return { bytes, sha256: bySizeAlone ? '' : createHash('sha256').update(content).digest('hex') };
}
