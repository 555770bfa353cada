import { problem } from '../../findings/finding.ts';
import type { Problem } from '../../findings/finding.ts';

/** One packed part as the zip directory declares it; `packed` are its bytes as they lie in the file. */
export type ZipPart = { name: string; method: number; packed: Uint8Array; size: number; crc: number };

/** What an archive may hold before it is refused. */
export type ZipLimits = {
  /** Bytes of one packed part once expanded. */
  part: number;
  /** Bytes of all parts once expanded. */
  total: number;
  /** Packed parts. */
  parts: number;
};

/** What the archive is to its sender: its words differ. */
export type ZipHolder = 'workbook' | 'archive';

/** The parts of a zip archive by name, folders left out; nothing is expanded yet. */
export type Archive = ReadonlyMap<string, ZipPart>;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;

/**
 * Reads the directory at the end of a zip archive (PKWARE APPNOTE 4.3.12) and refuses, before anything is expanded,
 * what is damaged, locked, too large once expanded, named to leave its folder, or named twice (checks W01-W04).
 */
export function readZipDirectory(
  bytes: Uint8Array,
  limits: ZipLimits,
  of: ZipHolder = 'workbook',
): { archive: Archive } | { refusal: Problem } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const damaged = { part: null, why: 'its zip directory cannot be read', of };
  if (end < 0) return { refusal: problem('W02', damaged) };
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts)
    return { refusal: problem('W03', { kind: 'parts', found: count, limit: limits.parts, of }) };
  const archive = new Map<string, ZipPart>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(view, at);
    if (entry === null) return { refusal: problem('W02', damaged) };
    total += entry.part.size;
    const refusal = judgeEntry(entry, { total, archive, limits, of });
    if (refusal !== null) return { refusal };
    if (!entry.part.name.endsWith('/')) archive.set(entry.part.name, entry.part);
    at = entry.next;
  }
  return { archive };
}

// The directory's end is found from behind: only a comment may follow it.
function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END && at + END_BYTES + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  }
  return -1;
}

type Entry = { part: ZipPart; isLocked: boolean; next: number };

function readEntry(view: DataView, at: number): Entry | null {
  if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
  const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > view.byteLength) return null;
  const { size, packedSize } = readSizes(view, at, { start: nameEnd, end: extraEnd });
  const packed = cutPacked(view, view.getUint32(at + 42, true), packedSize);
  if (packed === null) return null;
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_BYTES, nameEnd - at - ENTRY_BYTES);
  // Some programs write the parts of a workbook with Windows separators or a leading one.
  const name = new TextDecoder().decode(nameBytes).replaceAll('\\', '/').replace(/^\/+/, '');
  const part = { name, method: view.getUint16(at + 10, true), packed, size, crc: view.getUint32(at + 16, true) };
  return { part, isLocked: (view.getUint16(at + 8, true) & 1) === 1, next };
}

const IN_EXTRA = 0xffffffff;

// Sizes of 4 GB stand in an extra field instead (zip64, APPNOTE 4.5.3); some programs put small ones there too.
function readSizes(
  view: DataView,
  at: number,
  extra: { start: number; end: number },
): { size: number; packedSize: number } {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  for (let field = extra.start; field + 4 <= extra.end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    const take = (): number => {
      value += 8;
      return value <= extra.end ? Number(view.getBigUint64(value - 8, true)) : IN_EXTRA;
    };
    if (size === IN_EXTRA) size = take();
    if (packedSize === IN_EXTRA) packedSize = take();
    break;
  }
  return { size, packedSize };
}

function cutPacked(view: DataView, local: number, size: number): Uint8Array | null {
  if (local + LOCAL_BYTES > view.byteLength || view.getUint32(local, true) !== LOCAL) return null;
  const start = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > view.byteLength) return null;
  return new Uint8Array(view.buffer, view.byteOffset + start, size);
}

type Judging = { total: number; archive: Archive; limits: ZipLimits; of: ZipHolder };

function judgeEntry({ part, isLocked }: Entry, { total, archive, limits, of }: Judging): Problem | null {
  const { name, size } = part;
  if (name.split('/').includes('..')) return problem('W04', { name, of });
  if (isLocked) return problem('W01', { kind: of === 'archive' ? 'locked archive' : 'locked' });
  if (archive.has(name)) return problem('W02', { part: name, why: 'stands in it twice', of });
  if (size > limits.part) return problem('W03', { kind: 'part', part: name, limit: limits.part, of });
  return total > limits.total ? problem('W03', { kind: 'total', limit: limits.total, of }) : null;
}
