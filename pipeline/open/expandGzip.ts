import { Gunzip } from 'fflate';
import { problem, type Problem } from '../findings/finding.ts';
import { crc32 } from '../read/zip/crc32.ts';

/** Filled when a file cannot be expanded whole; nothing follows then. */
export type GzipFault = { problem: Problem | null };

// Deflate expands at most about a thousandfold: one piece never grows beyond some megabytes.
const PIECE_BYTES = 1 << 13;

/**
 * Expands gzip (RFC 1952) piece by piece, several members one after the other, and compares size and checksum of the last with what
 * stands behind it: a file that was cut off is refused and not taken for a shorter one (check W02).
 */
export function* expandGzip(packed: Uint8Array, fault: GzipFault): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const sum = { size: 0, crc: 0 };
  const stream = new Gunzip((piece) => {
    if (piece.length > 0) pieces.push(piece);
  });
  stream.onmember = () => {
    for (const piece of pieces) add(sum, piece);
    counted = pieces.length;
    Object.assign(sum, { size: 0, crc: 0 });
  };
  let counted = 0;
  for (let start = 0; start < packed.length; start += PIECE_BYTES) {
    counted = 0;
    const end = start + PIECE_BYTES;
    if (!tryPush(stream, packed.subarray(start, end), end >= packed.length)) {
      fault.problem = damaged('it cannot be unpacked whole');
      return;
    }
    for (const piece of pieces.slice(counted)) add(sum, piece);
    yield* pieces.splice(0);
  }
  if (!isWhole(packed, sum)) fault.problem = damaged('what is inside is not what its checksum says');
}

const damaged = (why: string): Problem => problem('W02', { part: null, why, of: 'archive' });

function add(sum: { size: number; crc: number }, piece: Uint8Array): void {
  sum.size += piece.length;
  sum.crc = crc32(piece, sum.crc);
}

// CRC-32 and size, modulo 2^32, are the last eight bytes.
function isWhole(packed: Uint8Array, { size, crc }: { size: number; crc: number }): boolean {
  if (packed.length < 18) return false;
  const view = new DataView(packed.buffer, packed.byteOffset + packed.length - 8, 8);
  return view.getUint32(0, true) === crc && view.getUint32(4, true) === size >>> 0;
}

// fflate throws at data that are not deflated; here that is a finding.
function tryPush(stream: Gunzip, piece: Uint8Array, isLast: boolean): boolean {
  try {
    stream.push(piece, isLast);
    return true;
  } catch {
    return false;
  }
}
