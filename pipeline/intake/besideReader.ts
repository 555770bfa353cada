import type { Ahead, AheadAnswer, AheadFile, AheadRun } from '../check/plain/aheadTask.ts';
import type { Effects } from '../effects.ts';
import type { Gate } from '../read/gate.ts';

type Beside = Pick<Effects, 'readChunks' | 'openShelf' | 'startBeside'>;

/** A thread that reads the second half of a file of figures while the first is read. */
export interface BesideReader {
  readonly ahead: Ahead;
  stop: () => void;
}

const LINE_FEED = 10;
/** Of the rows the second reader has fewer: it begins later, and the first has to take its rows. */
const FIRST_SHARE = 0.55;

/** Starts a second reader; null where there is no second processor, or no line begins where it would. */
export function startBesideReader(effects: Beside, file: string, bytes: number): BesideReader | null {
  const from = lineAfter(effects, file, Math.floor(bytes * FIRST_SHARE));
  const thread = from === null ? null : effects.startBeside<AheadFile, AheadAnswer>('readAhead.mjs');
  if (from === null || thread === null) return null;
  const take = (): AheadRun | null => {
    const answer = thread.take();
    if (answer === null) return null;
    const { run, held, shelfFile } = answer;
    // The thread closes its file when it is stopped.
    return { run, held: { ...held, store: { ...held.store, shelf: effects.openShelf(shelfFile) } } };
  };
  const gate: Gate = { from, reached: () => 0 };
  return {
    ahead: { gate, begin: (task) => thread.begin({ task, file, from }), take },
    stop: thread.stop,
  };
}

function lineAfter({ readChunks }: Beside, file: string, place: number): number | null {
  for (const piece of readChunks(file, place)) {
    const end = piece.indexOf(LINE_FEED);
    return end < 0 ? null : place + end + 1;
  }
  return null;
}

/** The bytes of a file, but for those behind the gate that were read ahead. */
export function* piecesByGate(
  { readChunks }: Pick<Effects, 'readChunks'>,
  file: string,
  gate: Gate | null,
): Generator<Uint8Array> {
  let left = gate?.from ?? Number.POSITIVE_INFINITY;
  for (const piece of readChunks(file)) {
    if (piece.length >= left) {
      yield piece.subarray(0, left);
      break;
    }
    left -= piece.length;
    yield piece;
  }
  if (gate !== null) yield* readChunks(file, gate.from + gate.reached());
}
