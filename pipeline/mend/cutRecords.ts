/** A record of a text: its cells, and the line it begins on. A blank line is a record of one empty cell. */
export interface CutRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Cuts a text, whose lines end in LF, at one separator. Null where a quote stands in the middle of a cell, is followed by text
 * or is never closed: what the sender meant is then not known.
 */
export function cutRecords(text: string, separator: string): readonly CutRecord[] | null {
  const records: CutRecord[] = [];
  let line = 1;
  for (let start = 0; start < text.length;) {
    const record = cutRecord(text, start, separator);
    if (record === null) return null;
    records.push({ line, cells: record.cells });
    line += record.lines;
    start = record.end + 1;
  }
  return records;
}

type Cut = { readonly cells: readonly string[]; readonly end: number; readonly lines: number };

function cutRecord(text: string, start: number, separator: string): Cut | null {
  const lineEnd = endAt(text, '\n', start);
  const plain = text.slice(start, lineEnd);
  return plain.includes('"')
    ? cutQuoted(text, start, separator)
    : { cells: plain.split(separator), end: lineEnd, lines: 1 };
}

function cutQuoted(text: string, start: number, separator: string): Cut | null {
  const cells: string[] = [];
  let lines = 1;
  for (let at = start; ; at += 1) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? closingQuote(text, at + 1) : endOfCell(text, separator, at);
    if (end < 0) return null;
    const cell = text.slice(isQuoted ? at + 1 : at, end);
    if (!isQuoted && cell.includes('"')) return null;
    cells.push(isQuoted ? cell.replaceAll('""', '"') : cell);
    lines += isQuoted ? cell.split('\n').length - 1 : 0;
    at = isQuoted ? end + 1 : end;
    if (at >= text.length || text[at] === '\n') return { cells, end: at, lines };
    if (text[at] !== separator) return null;
  }
}

function endAt(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

// Looked for letter by letter: a separator that does not occur would be searched for through the whole text at each cell.
function endOfCell(text: string, separator: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1;
  return at;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

const formatCell = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Records as a CSV with commas and LF, each on the line it stood on. */
export const formatRecords = (records: readonly CutRecord[]): string =>
  records.map(({ cells }) => `${cells.map(formatCell).join(',')}\n`).join('');
