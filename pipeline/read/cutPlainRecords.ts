import { tallyLineEnds } from './lineEnds.ts';
import type { LineEndCounts } from './lineEnds.ts';

/** Whole records cut from a text. `body` separates them by LF and is null when there are none; `end` is where the unfinished rest begins. */
export type RecordCut = { body: string | null; end: number };

/** As a record cut; with `hasOnlyLf` the caller counts line ends by the records, else they are counted already. */
export type PlainCut = RecordCut & { hasOnlyLf: boolean };

/** Cuts a text that holds no double quote at its last line end: there every line is a record. The quick path of nearly every block. */
export function cutPlainRecords(text: string, isLast: boolean, counts: LineEndCounts): PlainCut {
  const hasCr = text.includes('\r');
  const end = isLast ? text.length : afterLastLineEnd(text, hasCr);
  if (end === 0) return { body: null, end, hasOnlyLf: true };
  const whole = text.slice(0, end);
  if (hasCr) tallyLineEnds(whole, counts);
  const unified = hasCr ? whole.replace(/\r\n?/g, '\n') : whole;
  return { body: unified.endsWith('\n') ? unified.slice(0, -1) : unified, end, hasOnlyLf: !hasCr };
}

function afterLastLineEnd(text: string, hasCr: boolean): number {
  const lf = text.lastIndexOf('\n');
  // A CR that closes the text is left for the next block: its LF may follow.
  const cr = hasCr ? text.slice(0, -1).lastIndexOf('\r') : -1;
  return Math.max(lf, cr) + 1;
}
