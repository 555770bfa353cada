/** How often each kind of line end occurs outside quotes (check P04). */
export type LineEndCounts = { lf: number; crlf: number; cr: number };

/** Where a line stops and the next begins: LF, CRLF and CR each end one line, as a text editor counts. */
export type LineEnd = { end: number; next: number };

/**
 * The first line end at or after `from`; null when there is none, or when a CR is the last character
 * of a text that goes on (its LF may still come).
 */
export function findLineEnd(text: string, from: number, isLast: boolean): LineEnd | null {
  const lf = text.indexOf('\n', from);
  const cr = text.slice(from, lf < 0 ? text.length : lf).indexOf('\r');
  if (cr < 0) return lf < 0 ? null : { end: lf, next: lf + 1 };
  const end = from + cr;
  if (end + 1 === text.length && !isLast) return null;
  return { end, next: text[end + 1] === '\n' ? end + 2 : end + 1 };
}

/** Number of line ends in a text, CRLF counting once. */
export function countLineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** Adds the line ends of a text without quotes to the counts. */
export function tallyLineEnds(text: string, counts: LineEndCounts): void {
  for (const found of text.match(/\r\n|\r|\n/g) ?? []) {
    if (found === '\n') counts.lf += 1;
    else if (found === '\r') counts.cr += 1;
    else counts.crlf += 1;
  }
}
