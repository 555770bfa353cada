import { checkFile, type CheckOptions } from '../check/checkFile.ts';
import type { Effects, FolderEntry } from '../effects.ts';
import { placeFinding, problem, WHOLE_FILE, type Finding, type Problem } from '../findings/finding.ts';
import { openFile } from '../open/openFile.ts';
import { OPEN_LOADERS } from '../open/openLoaders.ts';
import { recogniseBytes } from '../open/recogniseBytes.ts';
import type { ByteSource } from '../read/decodeChunks.ts';
import { LIMITS } from '../read/limits.ts';
import { piecesByGate, startBesideReader } from './besideReader.ts';

/** A text may be as long as the disk holds: it is read in pieces. A cell and a header may not. */
const LONG_LIMITS = { ...LIMITS, bytes: Number.MAX_SAFE_INTEGER, rows: Number.MAX_SAFE_INTEGER };

/** What was found in a text that is read piece by piece, each row told to every check as those of a small one are. */
export interface LargeCheck {
  readonly rows: number;
  readonly findings: readonly Finding[];
  readonly table: CheckOptions['table'] | null;
}

type Reading = Pick<Effects, 'readChunks' | 'isAscii'>;
type Checking = Reading & Pick<Effects, 'describePath' | 'openShelf' | 'startBeside'>;

/** Bytes without a line end after which a text is taken to have none: a line is held until it ends. */
const LONGEST_LINE = 1 << 24;

const LINE_FEED = 10;
const RETURN = 13;

/** Where the last line of a piece ends, -1 where none does. What stands before a line feed is not looked through again. */
function lastLineEnd(piece: Uint8Array): number {
  const feed = piece.lastIndexOf(LINE_FEED);
  const after = piece.subarray(feed + 1).lastIndexOf(RETURN);
  return after < 0 ? feed : feed + 1 + after;
}

/** Pieces up to a line that does not end; nothing behind it is read. `onEndless` is told how long it is. */
function* boundLines(pieces: Iterable<Uint8Array>, onEndless: (bytes: number) => void): Generator<Uint8Array> {
  let open = 0;
  for (const piece of pieces) {
    const last = lastLineEnd(piece);
    open = last < 0 ? open + piece.length : piece.length - last - 1;
    if (open > LONGEST_LINE) return onEndless(open);
    yield piece;
  }
}

/** Effects that read a file up to a line that does not end. */
export const readingWholeLines = <Reader extends Reading>(
  effects: Reader,
  onEndless: (bytes: number) => void = () => {},
): Reader => ({
  ...effects,
  readChunks: (path: string, from?: number) => ({
    [Symbol.iterator]: () => boundLines(effects.readChunks(path, from), onEndless),
  }),
});

const isWorkbook = (path: string): boolean => /\.(xlsx|ods)$/i.test(path);

/** Whether a file is too large to be held whole and begins like a text; anything else is not read in pieces. */
export function isLargeText(effects: Reading, path: string, entry: FolderEntry | null): boolean {
  if (entry?.kind !== 'file' || entry.bytes <= LIMITS.bytes || isWorkbook(path)) return false;
  for (const head of effects.readChunks(path)) return recogniseBytes(head) === 'text';
  return false;
}

/**
 * Checks a text too large to be held, in memory that does not grow with it: what its rows say lies on the disk until the
 * rows of one indicator are set beside each other. Where there is a second processor it reads the second half.
 *
 * @param isStrict a table that is kept: in UTF-8, whatever else could be read
 */
export async function checkLarge(effects: Checking, options: CheckOptions, isStrict: boolean): Promise<LargeCheck> {
  const entry = await effects.describePath(options.file);
  const beside = startBesideReader(effects, options.file, entry?.bytes ?? 0);
  const shelf = effects.openShelf();
  try {
    return await checkPieces(effects, { ...options, shelf, ahead: beside?.ahead }, isStrict);
  } finally {
    shelf.close();
    beside?.stop();
  }
}

async function checkPieces(effects: Checking, options: CheckOptions, isStrict: boolean): Promise<LargeCheck> {
  const { file, ahead } = options;
  const endless: Problem[] = [];
  const reading = readingWholeLines(effects, (found) =>
    endless.splice(0, 1, problem('P11', { kind: 'cell', found, limit: LIMITS.cell })),
  );
  const source: ByteSource = { [Symbol.iterator]: () => piecesByGate(reading, file, ahead?.gate ?? null) };
  const { parts, findings: told } = isStrict
    ? { parts: [], findings: [] }
    : await openFile(file, source, { ...OPEN_LOADERS, isAscii: effects.isAscii });
  const [text] = parts.filter((part) => part.kind === 'text');
  // What is no text the reader refuses in its own words, as it does a small one.
  const bytes = text === undefined ? source : { [Symbol.iterator]: () => text.chunks()[Symbol.iterator]() };
  const { rows, findings, parsed } = checkFile({ ...options, bytes, limits: LONG_LIMITS });
  const opened = text === undefined ? [] : [...told, ...text.told()];
  const cut = endless.map((found) => placeFinding(file, WHOLE_FILE, found));
  return { rows, findings: [...opened, ...findings, ...cut], table: parsed?.table ?? options.table ?? null };
}
