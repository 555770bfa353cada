import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';
import { countLineEnds, findLineEnd } from './lineEnds.ts';
import type { LineEndCounts } from './lineEnds.ts';
import type { RecordCut } from './cutPlainRecords.ts';

// A quote still open after this many characters is taken for one that never closes, so that a block is scanned a few times at most.
const LONGEST_OPEN_QUOTE = 1 << 20;

/** Where a scan of quoted text stands and what it has met. */
type Scan = {
  text: string;
  isLast: boolean;
  /** Line of the file on which `at` stands. */
  line: number;
  counts: LineEndCounts;
  cellLimit: number;
  report: (found: Problem, line: number) => void;
};

/** A scan under way: the next quote is remembered, because looking for it again at every record costs a pass of the block each. */
type Progress = Scan & { nextQuote: number; faults: { found: Problem; line: number }[] };

/** How the scan of one record ended. `broken` records were reported and are left out; `more` means the block ends inside it. */
type RecordEnd = { kind: 'whole' | 'broken'; end: number; next: number } | { kind: 'more' };

/** Whole records of a block with double quotes, the line each begins on, and how many were broken and left out. */
export type QuotedCut = RecordCut & { lines: number[]; nextLine: number; broken: number };

/**
 * Cuts a block that holds double quotes into records by the rules of RFC 4180, which papaparse does not enforce
 * (check P05): a quote opens only at the start of a cell, closes before a comma or line end, and is doubled inside.
 * Records that break the rules are reported at the line where they do, and left out.
 */
export function cutQuotedRecords(block: Scan): QuotedCut {
  const scan: Progress = { ...block, nextQuote: block.text.indexOf('"'), faults: [] };
  const { text } = scan;
  const pieces: string[] = [];
  const lines: number[] = [];
  let broken = 0;
  let at = 0;
  while (at < text.length) {
    const startLine = scan.line;
    scan.faults = [];
    const record = scanRecord(scan, at);
    if (record.kind === 'more') {
      scan.line = startLine;
      break;
    }
    for (const { found, line } of scan.faults) scan.report(found, line);
    if (record.kind === 'whole') {
      pieces.push(text.slice(at, record.end));
      lines.push(startLine);
    } else broken += 1;
    at = record.next;
  }
  return { body: pieces.length === 0 ? null : pieces.join('\n'), end: at, lines, nextLine: scan.line, broken };
}

function scanRecord(scan: Progress, start: number): RecordEnd {
  const { text, isLast } = scan;
  let at = start;
  for (;;) {
    const stop = findLineEnd(text, at, isLast);
    const quote = seekQuote(scan, at);
    if (quote < 0 || (stop !== null && stop.end < quote)) return closeRecord(scan, stop);
    if (quote > start && text[quote - 1] !== ',') {
      scan.faults.push({ found: problem('P05', { fault: 'stray' }), line: scan.line });
      // The cell stays unquoted, so every further quote up to its comma or line end is part of the same slip.
      at = endOfCell(text, quote, stop?.end ?? text.length);
      continue;
    }
    const close = findClosingQuote(text, quote, isLast);
    if (close === null) return giveUpQuote(scan, quote);
    scan.line += countLineEnds(text.slice(quote, close));
    const after = text[close + 1];
    if (after !== undefined && after !== ',' && after !== '\n' && after !== '\r') {
      scan.faults.push({ found: problem('P05', { fault: 'text after' }), line: scan.line });
      return skipLine(scan, close);
    }
    at = close + 1;
  }
}

function seekQuote(scan: Progress, from: number): number {
  if (scan.nextQuote >= 0 && scan.nextQuote < from) scan.nextQuote = scan.text.indexOf('"', from);
  return scan.nextQuote;
}

function closeRecord(scan: Scan, stop: { end: number; next: number } | null): RecordEnd {
  if (stop === null) {
    return scan.isLast ? { kind: 'whole', end: scan.text.length, next: scan.text.length } : { kind: 'more' };
  }
  tally(scan, stop);
  return { kind: 'whole', ...stop };
}

function tally(scan: Scan, { end, next }: { end: number; next: number }): void {
  scan.line += 1;
  if (next - end === 2) scan.counts.crlf += 1;
  else if (scan.text[end] === '\n') scan.counts.lf += 1;
  else scan.counts.cr += 1;
}

function endOfCell(text: string, from: number, stop: number): number {
  const comma = text.indexOf(',', from);
  return comma < 0 || comma > stop ? stop : comma;
}

// Index of the quote that closes the one at `open`; null when the text ends first, or could go on with a second quote.
function findClosingQuote(text: string, open: number, isLast: boolean): number | null {
  let at = text.indexOf('"', open + 1);
  while (at >= 0) {
    if (at + 1 === text.length) return isLast ? at : null;
    if (text[at + 1] !== '"') return at;
    at = text.indexOf('"', at + 2);
  }
  return null;
}

function giveUpQuote(scan: Progress, quote: number): RecordEnd {
  const isTooLong = scan.text.length - quote > Math.max(LONGEST_OPEN_QUOTE, scan.cellLimit);
  if (!scan.isLast && !isTooLong) return { kind: 'more' };
  const found = scan.isLast
    ? problem('P05', { fault: 'unclosed' })
    : problem('P11', { kind: 'quoted cell', limit: scan.cellLimit });
  scan.faults.push({ found, line: scan.line });
  return skipLine(scan, quote);
}

// Reading goes on at the next line, which is where most slips end.
function skipLine(scan: Scan, from: number): RecordEnd {
  const stop = findLineEnd(scan.text, from, scan.isLast);
  if (stop === null)
    return scan.isLast ? { kind: 'broken', end: scan.text.length, next: scan.text.length } : { kind: 'more' };
  tally(scan, stop);
  return { kind: 'broken', ...stop };
}
