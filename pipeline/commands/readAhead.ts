import { workerData } from 'node:worker_threads';
import { readAhead } from '../check/plain/ahead.ts';
import type { AheadAnswer, AheadFile } from '../check/plain/aheadTask.ts';
import { diskEffects } from '../disk/diskEffects.ts';
import { openShelf } from '../disk/openShelf.ts';
import { wake, type SideSetting } from '../disk/sideThread.ts';

// The setting is what `startSideThread` gives.
const { port, life } = workerData as SideSetting;

function read({ task, file, from }: AheadFile): AheadAnswer {
  const shelf = openShelf();
  const { isAscii, readChunks } = diskEffects;
  const { run, held } = readAhead(task, readChunks(file, from), { isAscii, shelf, onPiece: () => wake(life) });
  return { run, held: { ...held, store: { ...held.store, shelf: null } }, shelfFile: shelf.file() };
}

// It stays until it is stopped: the files it has open close with it.
port.on('message', (asked: AheadFile) => {
  try {
    port.postMessage(read(asked));
  } catch {
    // The first reader reads the rows itself, and meets there what is in the way.
    port.postMessage(null);
  }
  wake(life);
});
