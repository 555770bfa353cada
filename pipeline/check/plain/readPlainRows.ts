import type { PlainRun } from '../../read/skipPlainRows.ts';
import type { PlainRow } from './plainRow.ts';
import { readPlainRow } from './readPlainRow.ts';
import { decodeCell } from './readPlainText.ts';

const LINE_FEED = 10;
const RETURN = 13;

/**
 * Reads rows from `start` on for as long as they are plain, calling `judge` after each with the reader filled, which says whether to go on: a row with which it
 * does not is not taken; at most
 * `place.most`, the first on `place.line`.
 */
export function readPlainRows(
  row: PlainRow,
  { bytes, start, line, most }: { bytes: Uint8Array; start: number; line: number; most: number },
  judge: () => boolean,
): PlainRun {
  const { reader } = row;
  const limit = bytes.lastIndexOf(LINE_FEED) + 1;
  const run: PlainRun = { end: start, rows: 0, crlf: 0 };
  row.bytes = bytes;
  row.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Rows read as text have moved the reader on since.
  row.filled.fill(-1);
  row.steady.fill(0);
  reader.isPlain = true;
  reader.cellAt = (position) => cellAt(row, position);
  while (run.end < limit && run.rows < most) {
    const end = readPlainRow(row, run.end);
    if (end < 0) break;
    reader.line = line + run.rows;
    if (!judge()) break;
    run.rows += 1;
    if (bytes[end - 2] === RETURN) run.crlf += 1;
    run.end = end;
  }
  return run;
}

function cellAt({ bytes, starts, ends }: PlainRow, position: number): string {
  const start = starts[position];
  const end = ends[position];
  return start === undefined || end === undefined ? '' : decodeCell(bytes, { start, end });
}
