import { guessTable } from '../check/table/tables.ts';
import { findBadByte } from '../read/findBadByte.ts';
import { tallyLineEnds } from '../read/lineEnds.ts';
import { problem, type Problem } from '../findings/finding.ts';
import { cutBars } from './cutBars.ts';
import { cutRecords, type CutRecord } from './cutRecords.ts';

/** A table cut into cells, whatever its encoding, separator and line ends, and what is told of those. */
export interface PlainRecords {
  readonly records: readonly CutRecord[];
  /** Lines that held nothing of the table, such as one that only named the separator: a blank one stands there now. */
  readonly passed: readonly number[];
  readonly told: readonly Problem[];
}

/** Reads a text whose way of standing in its bytes can mean one thing only; null where it cannot be read so. */
export function readPlainly(bytes: Uint8Array): PlainRecords | null {
  const decoded = decode(bytes);
  if (decoded === null) return null;
  const text = decoded.text.replace(/\r\n?/g, '\n');
  const hint = /^"?sep=([,;\t])"?(?=\n)/i.exec(text);
  const bare = hint === null ? text : text.slice(hint[0].length);
  const separated = cutAtCommas(bare) ?? cutElsewhere(bare) ?? cutAtBars(bare) ?? cutQuotedLines(bare);
  if (separated === null) return null;
  const told = [decoded.problem, lineEndsOf(decoded.text), hintOf(hint), separated.problem];
  const passed = [...(hint === null ? [] : [1]), ...(separated.passed ?? [])];
  return { records: separated.records, passed, told: told.filter((one) => one !== null) };
}

type Decoded = { readonly text: string; readonly problem: Problem | null };

function decode(bytes: Uint8Array): Decoded | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe)
    return third === 0 && fourth === 0 ? null : decodeAs('utf-16le', 'UTF-16 (little-endian)', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', 'UTF-16 (big-endian)', bytes);
  const bad = findBadByte(bytes);
  if (bad < 0) return { text: new TextDecoder().decode(bytes), problem: null };
  return bytes.every((byte) => byte < 0x80 || TYPOGRAPHIC.has(byte)) ? decodeTypographic(bytes, bytes[bad] ?? 0) : null;
}

function decodeAs(label: string, encoding: string, bytes: Uint8Array): Decoded | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return { text, problem: problem('E09', { encoding }) };
  } catch {
    return null;
  }
}

/**
 * Bytes above ASCII that are signs of print in Windows-1252 and can be nothing else in English: an ellipsis, quotes, a bullet,
 * dashes, a fixed space and the pound. Letters with accents are others in other encodings.
 */
const TYPOGRAPHIC: ReadonlySet<number> = new Set([0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0, 0xa3]);

// Asked for a whole text at once, Node 20 takes Windows-1252 for Latin-1.
const windows1252 = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes, { stream: true });

function decodeTypographic(bytes: Uint8Array, byte: number): Decoded {
  const shown = windows1252(Uint8Array.of(byte));
  const text = `0x${byte.toString(16).toUpperCase()}`;
  return { text: windows1252(bytes), problem: problem('E09', { encoding: 'Windows-1252', byte: { text, shown } }) };
}

function lineEndsOf(text: string): Problem | null {
  const counts = { lf: 0, crlf: 0, cr: 0 };
  tallyLineEnds(text, counts);
  const kinds = [counts.lf, counts.crlf, counts.cr].filter((count) => count > 0).length;
  return kinds > 1 || counts.cr > 0 ? problem('P04', counts) : null;
}

const hintOf = (hint: RegExpExecArray | null): Problem | null =>
  hint === null ? null : problem('P09', { kind: 'hint', text: hint[0] });

type Separated = {
  readonly records: readonly CutRecord[];
  readonly problem: Problem | null;
  readonly passed?: readonly number[];
};

const OTHERS = [
  ['\t', 'tab'],
  [';', 'semicolon'],
] as const;

/** Lines above a header that may hold a title. */
const MOST_TITLES = 20;

const isKnown = (records: readonly CutRecord[]): boolean =>
  records.slice(0, MOST_TITLES).some(({ cells }) => cells.length > 1 && guessTable(cells) !== null);

/** Longest line in which a header is looked for. */
const LONGEST_HEADER = 10_000;

// Before a whole text is cut: whether one of its first lines, in quotes or not, names columns that are known.
const namesColumns = (text: string, separator: string): boolean =>
  text.split('\n', MOST_TITLES).some((line) => {
    const cells = line.slice(0, LONGEST_HEADER).replaceAll('"', '').split(separator);
    return cells.length > 1 && guessTable(cells) !== null;
  });

function cutAtCommas(text: string): Separated | null {
  if (!namesColumns(text, ',')) return null;
  const records = cutRecords(text, ',');
  return records !== null && isKnown(records) ? { records, problem: null } : null;
}

// Throughout: the first line is the header, and every line that is not blank has as many cells.
function cutElsewhere(text: string): Separated | null {
  for (const [separator, found] of OTHERS) {
    if (!namesColumns(text, separator)) continue;
    const records = cutRecords(text, separator);
    const header = records?.find(({ cells }) => cells.join('') !== '')?.cells ?? [];
    const width = header.length;
    if (records === null || width < 2 || guessTable(header) === null) continue;
    const isThroughout = records.every(({ cells }) => cells.length === width || cells.join('') === '');
    if (isThroughout) return { records, problem: problem('P09', { found, isRead: true }) };
  }
  return null;
}

function cutAtBars(text: string): Separated | null {
  const table = text.includes('|') ? cutBars(text) : null;
  const header = table?.records.find(({ cells }) => cells.length > 1);
  if (table === null || header === undefined || guessTable(header.cells) === null) return null;
  const found = { found: 'vertical bar', isRead: true, hasRules: table.passed.length > 0 };
  return { ...table, problem: problem('P09', found) };
}

// Somebody opened a CSV as one column and saved that: each line is one cell that holds a line.
function cutQuotedLines(text: string): Separated | null {
  const lines = namesColumns(text, ',') ? cutRecords(text, ',') : null;
  if (lines === null || !lines.every(({ cells }) => cells.length === 1)) return null;
  const records = lines.map(({ line, cells }) => {
    const [inner] = cutRecords(cells[0] ?? '', ',') ?? [];
    return { line, cells: inner?.cells ?? [] };
  });
  const isWhole = lines.every(
    ({ cells }, at) => cells[0] === '' || (!(cells[0] ?? '').includes('\n') && (records[at]?.cells.length ?? 0) > 1),
  );
  return isWhole && isKnown(records) ? { records, problem: problem('P09', { kind: 'quoted lines' }) } : null;
}
