import { zipSync } from 'fflate';

/** The earliest time a zip can hold, the same in every time zone: the same files give the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1);
const encoder = new TextEncoder();

type Content = string | Uint8Array;
/** A file of a zip, or what reads it when its turn comes. */
export type Packed = Content | (() => Content);

// Places in the end record and in an entry of the list of files (PKWARE, APPNOTE 4.3.12 and 4.3.16).
const END_BYTES = 22;
const END = { files: 8, filesInAll: 10, listBytes: 12, listFrom: 16 } as const;
const ENTRY_FROM = 42;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * A zip of the files, in code-point order of their paths, without a date of making. Each is packed by itself and
 * let go, so that only packed ones are held; the bytes are those of all packed at once.
 */
export function assembleZip(files: ReadonlyMap<string, Packed>): Uint8Array {
  const packed: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let from = 0;
  for (const [path, content] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const one = zipOne(path, typeof content === 'function' ? content() : content);
    const listFrom = viewOf(one).getUint32(one.length - END_BYTES + END.listFrom, true);
    const entry = one.slice(listFrom, one.length - END_BYTES);
    viewOf(entry).setUint32(ENTRY_FROM, from, true);
    packed.push(one.subarray(0, listFrom));
    list.push(entry);
    from += listFrom;
  }
  return Buffer.concat([...packed, ...list, endOf(list, from)]);
}

const zipOne = (path: string, content: Content): Uint8Array =>
  zipSync({ [path]: typeof content === 'string' ? encoder.encode(content) : content }, { mtime: FIXED_TIME, level: 6 });

function endOf(list: readonly Uint8Array[], listFrom: number): Uint8Array {
  const end = zipSync({});
  const view = viewOf(end);
  view.setUint16(END.files, list.length, true);
  view.setUint16(END.filesInAll, list.length, true);
  view.setUint32(
    END.listBytes,
    list.reduce((bytes, entry) => bytes + entry.length, 0),
    true,
  );
  view.setUint32(END.listFrom, listFrom, true);
  return end;
}
