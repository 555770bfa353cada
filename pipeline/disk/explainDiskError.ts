import { isRefusal } from './refusal.ts';
import { shownPlace } from './siblingNames.ts';

/** What the system will not do, in plain words, and what mends it; by the system's own code. */
const CAUSES: Readonly<Record<string, readonly [cause: string, mend: string]>> = {
  ENOSPC: ['the disk is full', 'make room on it'],
  EDQUOT: ['your share of the disk is used up', 'make room in it'],
  EFBIG: ['the file is larger than this disk takes', 'use another disk'],
  EACCES: ['this user may not open or change it', 'give this user the right to'],
  EPERM: ['the system lets nobody change it', 'give this user the right to, or lift its protection'],
  EROFS: ['the disk can be read but not written', 'have it made writable, or work in a copy elsewhere'],
  EBUSY: ['it is in use: open in another program, or a disk of its own', 'close that program, or unmount that disk'],
  EXDEV: ['it lies on another disk than the folder it belongs in', 'have both on one disk'],
  ENOTDIR: ['a file stands where a folder is needed', 'move that file away'],
  EISDIR: ['a folder stands where a file is needed', 'move that folder away'],
  EEXIST: ['something stands in its place already', 'move it away'],
  ENOTEMPTY: ['the folder filled again while it was cleared', 'end the program that writes there'],
  ENOENT: ['it was there and is gone', 'end the program that removed it'],
  ELOOP: ['links lead in a circle', 'remove one of them'],
  ENAMETOOLONG: ['the path is longer than the disk takes', 'work in a folder nearer to the top'],
  EMFILE: ['too many files are open', 'close other programs'],
  ENFILE: ['too many files are open on this machine', 'close other programs'],
  EIO: ['the disk failed', 'have the disk looked at'],
};

/**
 * Trouble of the machine as one sentence: place - cause in plain words - mend. Null for any other error, which is a defect of
 * ours and is shown with its stack.
 */
export function explainDiskError(error: unknown): string | null {
  if (isRefusal(error)) return error.message;
  if (!isSystemError(error)) return null;
  const [cause, mend] = CAUSES[error.code] ?? ['the system refused it', 'see what the code means for this system'];
  return `${shownPlace(error.path ?? 'the disk')} - ${cause} (${error.code}) - ${mend}, then run this again`;
}

interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
  readonly path?: string;
}

/** Codes are tied to a call of the system only for errors that come from it. */
const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^E[A-Z0-9]+$/.test(error.code) &&
  'syscall' in error;

/** Does a piece of work on a place; an error of the system is given the place, which a full disk does not name. */
export function at<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw isSystemError(error) && error.path === undefined ? Object.assign(error, { path }) : error;
  }
}
