import type { OpenSource } from '../../pipeline/open/openedFile.ts';

/** Told how many bytes of the file have been read in the walk that is under way. */
export type OnBytes = (read: number) => void;

/** Small enough that a page on a disk answers between two pieces, large enough that a worker asks for a file of 100 MB a hundred times. */
const PIECE_BYTES = 1 << 20;

/** What a worker's scope has and a page's has not; the DOM library knows only the page's. */
interface SyncReading {
  FileReaderSync?: new () => { readAsArrayBuffer: (part: Blob) => ArrayBuffer };
}

/**
 * The bytes of a file a reader chose, to be walked over as often as it takes. A worker reads it piece by piece and holds none of it; a
 * page has no such reader and holds it whole.
 *
 * @throws where the file has changed or gone since it was chosen
 */
export async function fileSource(file: File, onBytes: OnBytes): Promise<OpenSource> {
  // The name is asked for on the next line.
  const { FileReaderSync: Reader } = globalThis as SyncReading;
  if (Reader !== undefined) {
    const reader = new Reader();
    return pieces(file.size, onBytes, (from, to) => new Uint8Array(reader.readAsArrayBuffer(file.slice(from, to))));
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  return pieces(bytes.length, onBytes, (from, to) => bytes.subarray(from, to));
}

function pieces(size: number, onBytes: OnBytes, read: (from: number, to: number) => Uint8Array): OpenSource {
  return {
    *[Symbol.iterator]() {
      for (let from = 0; from < size; from += PIECE_BYTES) {
        const to = Math.min(size, from + PIECE_BYTES);
        yield read(from, to);
        onBytes(to);
      }
    },
  };
}
