import type { Effects } from '../effects.ts';
import { problem, type Problem } from '../findings/finding.ts';
import { LIMITS } from '../read/limits.ts';
import { isPattern, TABLE_ENDINGS } from './expandPaths.ts';

/** A file somebody sent: its bytes, or why it is not opened. */
export type SentFile = { readonly bytes: Uint8Array } | { readonly refused: Problem };

/**
 * Reads a file that somebody sent, once it is known to be a regular file no larger than any may be (F01, F03, P11): a
 * link, a pipe or a file of gigabytes is never opened. What the system will not open is a finding and not a crash.
 */
export async function readSent(effects: Pick<Effects, 'describePath' | 'readBytes'>, path: string): Promise<SentFile> {
  try {
    const entry = await effects.describePath(path);
    if (entry === null) return { refused: problem('F03', { path, kind: 'none', isPattern: isPattern(path) }) };
    if (entry.kind === 'folder') return { refused: problem('F01', { path, endings: TABLE_ENDINGS }) };
    if (entry.kind !== 'file') return { refused: problem('F01', { path, why: WHY[entry.kind] }) };
    if (entry.bytes > LIMITS.bytes) return { refused: problem('P11', { kind: 'file', limit: LIMITS.bytes }) };
    return { bytes: await effects.readBytes(path) };
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return { refused: problem('F01', { path, why: `cannot be opened (${code})` }) };
  }
}

const WHY = { link: 'is a link', other: 'is not a regular file' } as const;

/** The system's own code, such as `EACCES`; null for an error of another kind, which is a defect of ours. */
const errorCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && 'syscall' in error ? String(error.code) : null;
