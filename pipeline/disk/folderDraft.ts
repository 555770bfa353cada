import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { checkWritten } from './checkWritten.ts';
import { diskCalls, type DiskCalls } from './diskCalls.ts';
import type { FolderDraft, WrittenFile } from './draft.ts';
import { refusal } from './refusal.ts';
import { refuseUnfit } from './refuseUnfit.ts';
import { shownPlace, siblingOf } from './siblingNames.ts';
import { removeIfPossible, swapFolders } from './swapFolders.ts';

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
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const file = describeBytes(bytes, bySizeAlone);
      written.set(path, file);
      calls.write(join(folder, path), bytes);
      return file;
    },
    read: (path) => calls.read(join(folder, path)),
    check,
    keep: () => {
      check();
      swapFolders([{ place, fresh: folder }], { calls });
    },
    drop: () => removeIfPossible(folder, calls),
  };
}

/** Writes all files into a folder that was begun, and keeps it; with an error it is let go. */
export function writeWhole(draft: FolderDraft, files: ReadonlyMap<string, string | Uint8Array>): void {
  try {
    for (const [path, content] of files) draft.write(path, content);
    draft.keep();
  } finally {
    draft.drop();
  }
}

function describeBytes(bytes: Uint8Array, bySizeAlone: boolean): WrittenFile {
  return { bytes: bytes.length, sha256: bySizeAlone ? '' : createHash('sha256').update(bytes).digest('hex') };
}
