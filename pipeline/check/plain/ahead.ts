import type { PlainRun } from '../../read/skipPlainRows.ts';
import { collectFindings, type FindingCollector } from '../../findings/collectFindings.ts';
import { checkObservations } from '../checkObservations.ts';
import type { RowShelf } from '../table/observationStore.ts';
import type { AheadRun, AheadTask } from './aheadTask.ts';

const LINE_FEED = 10;
/** A line as long as this is left to the first reader. */
const LONGEST_LINE = 1 << 20;

type Reading = {
  readonly isAscii: (bytes: Uint8Array) => boolean;
  readonly shelf: RowShelf;
  /** Told after each piece, so that whoever waits sees that work goes on. */
  readonly onPiece: () => void;
};

/**
 * Reads rows from the beginning of a line for as long as they are plain ASCII and nothing is to be said of them. What
 * comes after is left to the first reader, in whose place this one stands: it says nothing itself.
 */
export function readAhead({ index, ...options }: AheadTask, pieces: Iterable<Uint8Array>, reading: Reading): AheadRun {
  const checker = checkObservations(index, {
    ...options,
    collector: deafCollector(),
    shelf: reading.shelf,
    isAhead: true,
  });
  const run: PlainRun = { end: 0, rows: 0, crlf: 0 };
  let rest: Uint8Array = new Uint8Array(0);
  for (const piece of pieces) {
    if (!reading.isAscii(piece) || rest.length > LONGEST_LINE) break;
    const bytes = join(rest, piece);
    const { end, rows, crlf } = checker.plainRows(bytes, 0, { line: run.rows + 1, most: Number.POSITIVE_INFINITY });
    run.end += end;
    run.rows += rows;
    run.crlf += crlf;
    if (bytes.indexOf(LINE_FEED, end) >= 0) break;
    // The next piece is read into the memory of this one.
    rest = bytes.slice(end);
    reading.onPiece();
  }
  return { run, held: checker.held() };
}

function join(rest: Uint8Array, piece: Uint8Array): Uint8Array {
  if (rest.length === 0) return piece;
  const joined = new Uint8Array(rest.length + piece.length);
  joined.set(rest);
  joined.set(piece, rest.length);
  return joined;
}

/** Only whether something was found counts: the row it was found in is left to the first reader. */
function deafCollector(): FindingCollector {
  let found = 0;
  return {
    ...collectFindings(''),
    add: () => {
      found += 1;
    },
    addAll: (problems) => {
      found += problems.length;
    },
    hide: () => {},
    hasErrors: () => found > 0,
  };
}
