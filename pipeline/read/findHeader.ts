import { problem, WHOLE_FILE } from '../findings/finding.ts';
import { findPersonalColumns } from '../cells/findPersonalColumns.ts';
import { quotableLine } from '../cells/status/withholding.ts';
import type { FindingCollector } from '../findings/collectFindings.ts';

/** A record and the line it begins on. */
export type LineCells = { cells: string[]; line: number };

/** The header once it is known, and records met before it was known that turn out to be data; or a reason to stop. */
export type HeaderChoice =
  | { kind: 'wait' }
  | { kind: 'stop' }
  /** `titles` are the lines above the header that fill one cell. */
  | { kind: 'found'; header: LineCells; rows: LineCells[]; titles: readonly string[] };

/** Takes records until it knows the header; `finish` says that no more come. */
export type HeaderFinder = { add: (record: LineCells) => HeaderChoice; finish: () => HeaderChoice };

// After so many single-cell lines the file is taken for a table of one column.
const LONGEST_TITLE = 20;
const SEPARATORS = [
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'vertical bar'],
  ['^', 'caret'],
  ['~', 'tilde'],
] as const;

/** Longest header line that is cut at another separator to look for names. */
const LONGEST_HEADER = 10_000;

const countFilled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/**
 * Finds the header among the first records (checks H01, P09, P10): normally the first. Title lines, which fill one cell
 * where the table has more, are reported and passed over, so that the rows below them are checked all the same.
 */
export function findHeader(collector: FindingCollector): HeaderFinder {
  const held: LineCells[] = [];

  function add(record: LineCells): HeaderChoice {
    const [first] = held;
    if (first !== undefined && isOtherwiseSeparated(first, record, collector)) return { kind: 'stop' };
    if (countFilled(record.cells) > 1) return first === undefined ? found(record, []) : skipTitles(first, record);
    if (isPointer(record, collector)) return { kind: 'stop' };
    held.push(record);
    return held.length > LONGEST_TITLE ? finish() : { kind: 'wait' };
  }

  function skipTitles(title: LineCells, header: LineCells): HeaderChoice {
    collector.add(problem('H01', { text: quotableLine(title.cells).replace(/,+$/, ''), expected: [] }), {
      ...WHOLE_FILE,
      line: title.line,
    });
    return found(
      header,
      [],
      held.map(({ cells }) => cells.join('').trim()),
    );
  }

  function found(header: LineCells, rows: LineCells[], titles: readonly string[] = []): HeaderChoice {
    if (header.line > 1 && held.length === 0) {
      collector.add(problem('H01', { text: '', expected: [] }), { ...WHOLE_FILE, line: 1 });
    }
    return { kind: 'found', header, rows, titles };
  }

  function finish(): HeaderChoice {
    const [first, ...rest] = held;
    if (first === undefined) return { kind: 'wait' };
    if (isOtherwiseSeparated(first, rest[0], collector)) return { kind: 'stop' };
    held.length = 0;
    return found(first, rest);
  }

  return { add, finish };
}

// One cell that holds several of another separator, or one that the next line holds too.
function isOtherwiseSeparated(first: LineCells, next: LineCells | undefined, collector: FindingCollector): boolean {
  if (first.cells.length !== 1) return false;
  const text = first.cells[0] ?? '';
  const below = next?.cells.join(',');
  if (next !== undefined && [text, below ?? ''].every((line) => line.trim().split(/ {2,}/).length > 3)) {
    collector.add(problem('P09', { found: 'run of spaces' }), { ...WHOLE_FILE, line: first.line });
    return true;
  }
  for (const [separator, name] of SEPARATORS) {
    const count = text.split(separator).length - 1;
    if (count === 0 || (below !== undefined && below.split(separator).length - 1 < count)) continue;
    const personal = findPersonalColumns(text.slice(0, LONGEST_HEADER).split(separator));
    const words = personal.length > 0 ? problem('X08', { names: personal }) : problem('P09', { found: name });
    collector.add(words, { ...WHOLE_FILE, line: first.line });
    return true;
  }
  return false;
}

function isPointer({ cells, line }: LineCells, collector: FindingCollector): boolean {
  const text = cells[0] ?? '';
  if (!text.startsWith('version https://git-lfs')) return false;
  collector.add(problem('P10', { text, kind: 'pointer' }), { ...WHOLE_FILE, line });
  return true;
}
