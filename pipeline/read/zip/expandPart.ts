import { Inflate } from 'fflate';
import { problem } from '../../findings/finding.ts';
import type { Problem } from '../../findings/finding.ts';
import { crc32 } from './crc32.ts';
import type { ZipHolder, ZipPart } from './readZipDirectory.ts';

/** Filled when a part cannot be expanded whole; nothing follows then. */
export type Fault = { problem: Problem | null };

const STORED = 0;
const DEFLATED = 8;
// Deflate expands at most about a thousandfold: one piece never grows beyond some megabytes.
const PIECE_BYTES = 1 << 13;

/**
 * Expands a part piece by piece and stops at the size its directory declares, which was checked against the limits:
 * a directory that lies gains nothing. The checksum is compared at the end (checks W02, W03).
 */
export function* expandPart(part: ZipPart, fault: Fault, of: ZipHolder = 'workbook'): Generator<Uint8Array> {
  let size = 0;
  let crc = 0;
  for (const piece of part.method === STORED ? [part.packed] : inflate(part, fault, of)) {
    size += piece.length;
    if (size > part.size) break;
    crc = crc32(piece, crc);
    yield piece;
  }
  if (fault.problem === null && (size !== part.size || crc !== part.crc)) {
    fault.problem = problem('W02', { part: part.name, why: 'is not what the zip directory says', of });
  }
}

function* inflate(part: ZipPart, fault: Fault, of: ZipHolder): Generator<Uint8Array> {
  if (part.method !== DEFLATED) {
    fault.problem = problem('W02', { part: part.name, why: 'is packed in a way that is not read', of });
    return;
  }
  const pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => pieces.push(piece));
  for (let start = 0; start === 0 || start < part.packed.length; start += PIECE_BYTES) {
    const end = start + PIECE_BYTES;
    if (!tryPush(stream, part.packed.subarray(start, end), end >= part.packed.length)) {
      fault.problem = problem('W02', { part: part.name, why: 'cannot be unpacked', of });
      return;
    }
    yield* pieces.splice(0);
  }
}

// fflate throws at data that are not deflated; here that is a finding.
function tryPush(stream: Inflate, piece: Uint8Array, isLast: boolean): boolean {
  try {
    stream.push(piece, isLast);
    return true;
  } catch {
    return false;
  }
}
