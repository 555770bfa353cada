import { WHOLE_FILE } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';
import type { FindingCollector } from '../findings/collectFindings.ts';
import { cutPlainRecords } from './cutPlainRecords.ts';
import { cutQuotedRecords } from './cutQuotedRecords.ts';
import { countLineEnds } from './lineEnds.ts';
import type { LineEndCounts } from './lineEnds.ts';
import type { Limits } from './limits.ts';
import { parseRecords } from './parseRecords.ts';

/** Some records of a file in order: `cells[i]` begins on `lines[i]`, or on `firstLine + i` where `lines` is null. */
export type RecordBlock = { cells: string[][]; lines: readonly number[] | null; firstLine: number; text: string };

/** Turns text that arrives piece by piece into blocks of whole records. */
export type RecordReader = {
  read: (piece: string, isLast: boolean) => RecordBlock | null;
  lineEnds: () => LineEndCounts;
  /** Records left out because their quotes are broken. */
  broken: () => number;
  /** Line on which the last character read so far stands. */
  lineAtEnd: () => number;
  /** Line of the next record where no record is under way, else null. */
  nextLine: () => number | null;
  /** Counts records that were read from their bytes. */
  passRecords: (count: number, crlf: number) => void;
};

/** Makes a record reader. Line numbers are a text editor's, also after line breaks inside quotes (check P03). */
export function readRecords(limits: Limits, collector: FindingCollector): RecordReader {
  const counts: LineEndCounts = { lf: 0, crlf: 0, cr: 0 };
  let waiting: string[] = [];
  let line = 1;
  let broken = 0;

  function read(piece: string, isLast: boolean): RecordBlock | null {
    waiting.push(piece);
    // A record ends in a line end, so a piece without one finishes none: joining now would copy a long cell again and again.
    if (!isLast && !piece.includes('\n') && !piece.includes('\r')) return null;
    const text = waiting.length === 1 ? piece : waiting.join('');
    waiting = [];
    return text.includes('"') ? readQuoted(text, isLast) : readPlain(text, isLast);
  }

  const report = (found: Problem, at: number): void => collector.add(found, { ...WHOLE_FILE, line: at });

  function readPlain(text: string, isLast: boolean): RecordBlock | null {
    const { body, end, hasOnlyLf } = cutPlainRecords(text, isLast, counts);
    keepRest(text, end);
    if (body === null) return null;
    const cells = parseRecords(body);
    const firstLine = line;
    line += cells.length;
    if (hasOnlyLf) counts.lf += isLast && !text.endsWith('\n') ? cells.length - 1 : cells.length;
    return { cells, lines: null, firstLine, text };
  }

  function readQuoted(text: string, isLast: boolean): RecordBlock | null {
    const cut = cutQuotedRecords({ text, isLast, line, counts, cellLimit: limits.cell, report });
    keepRest(text, cut.end);
    const firstLine = line;
    line = cut.nextLine;
    broken += cut.broken;
    return cut.body === null ? null : { cells: parseRecords(cut.body), lines: cut.lines, firstLine, text };
  }

  function keepRest(text: string, end: number): void {
    if (end < text.length) waiting.push(text.slice(end));
  }

  return {
    read,
    lineEnds: () => counts,
    broken: () => broken,
    lineAtEnd: () => line + countLineEnds(waiting.join('')),
    nextLine: () => (waiting.length === 0 ? line : null),
    passRecords: (count, crlf) => {
      line += count;
      counts.lf += count - crlf;
      counts.crlf += crlf;
    },
  };
}
