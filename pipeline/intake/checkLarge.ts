import { checkFile, type CheckOptions } from '../check/checkFile.ts';
import type { Effects, FolderEntry } from '../effects.ts';
import type { Finding } from '../findings/finding.ts';
import { openFile } from '../open/openFile.ts';
import { OPEN_LOADERS } from '../open/openLoaders.ts';
import { recogniseBytes } from '../open/recogniseBytes.ts';
import type { ByteSource } from '../read/decodeChunks.ts';
import { LIMITS } from '../read/limits.ts';

/** What is held whole may have more rows than a spreadsheet shows, for a longer text may too. */
export const HELD_LIMITS = { ...LIMITS, rows: Number.MAX_SAFE_INTEGER };

/** A text may be as long as the disk holds: it is read in pieces. A cell and a header may not. */
const LONG_LIMITS = { ...HELD_LIMITS, bytes: Number.MAX_SAFE_INTEGER };

/** What was found in a text that is read piece by piece, each row told to every check as those of a small one are. */
export interface LargeCheck {
  readonly rows: number;
  readonly findings: readonly Finding[];
  readonly table: CheckOptions['table'] | null;
}

type Reading = Pick<Effects, 'readChunks' | 'isAscii'>;

/** A file as pieces that can be walked over again. */
const piecesOf = (effects: Reading, path: string): ByteSource => ({
  [Symbol.iterator]: () => effects.readChunks(path)[Symbol.iterator](),
});

const isWorkbook = (path: string): boolean => /\.(xlsx|ods)$/i.test(path);

/** Whether a file is too large to be held whole and begins like a text; anything else is not read in pieces. */
export function isLargeText(effects: Reading, path: string, entry: FolderEntry | null): boolean {
  if (entry?.kind !== 'file' || entry.bytes <= LIMITS.bytes || isWorkbook(path)) return false;
  for (const head of effects.readChunks(path)) return recogniseBytes(head) === 'text';
  return false;
}

/**
 * Checks a text too large to be held, in memory that does not grow with its bytes.
 *
 * @param isStrict a table that is kept: in UTF-8, whatever else could be read
 */
export async function checkLarge(effects: Reading, options: CheckOptions, isStrict: boolean): Promise<LargeCheck> {
  const source = piecesOf(effects, options.file);
  const { parts, findings: told } = isStrict
    ? { parts: [], findings: [] }
    : await openFile(options.file, source, { ...OPEN_LOADERS, isAscii: effects.isAscii });
  const [text] = parts.filter((part) => part.kind === 'text');
  // What is no text the reader refuses in its own words, as it does a small one.
  const { rows, findings, parsed } = checkFile({
    ...options,
    bytes: text === undefined ? source : { [Symbol.iterator]: () => text.chunks()[Symbol.iterator]() },
    limits: LONG_LIMITS,
  });
  const opened = text === undefined ? [] : [...told, ...text.told()];
  return { rows, findings: [...opened, ...findings], table: parsed?.table ?? options.table ?? null };
}
