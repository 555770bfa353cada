import { statusPlace } from '../cells/header/figurePlaces.ts';
import { isWithheldName, meantColumn } from '../cells/header/meantColumn.ts';
import { readMarkedNumber } from '../cells/lenient/readMarkedNumber.ts';
import { readWrittenCount } from '../cells/lenient/readWrittenCount.ts';
import { readWrittenPeriod } from '../cells/lenient/readWrittenPeriod.ts';
import { hidesNumbers } from '../cells/status/parseStatus.ts';
import { statusOfWord } from '../cells/status/statusWords.ts';
import type { Registers } from '../check/registers.ts';
import { expectedColumns, type TableKind } from '../check/table/tables.ts';
import { problem, type Problem } from '../findings/finding.ts';

/** What the rows of one table are mended by. */
export interface RowMending {
  /** Where each known column stands (0-based). */
  readonly columns: ReadonlyMap<string, number>;
  /** Where the column stands that is the status, or probably meant as that; -1 where there is none. */
  readonly statusAt: number;
  readonly width: number;
  readonly registers: Registers;
  /** Whether a number of the table has a decimal comma: then no comma is known to part thousands. */
  readonly hasDecimalCommas: boolean;
  /** Whether a status in the header, such as `value [c]`, hides what stands below it. */
  readonly isWithheld: boolean;
}

/** A cell as it should stand. `problem` says why; null of a cell that belongs to the mend of another. */
export interface MendedCell {
  readonly column: number;
  readonly text: string;
  readonly problem: Problem | null;
}

// Of these every figure is a whole number.
const COUNTS = ['numerator', 'denominator', 'count'] as const;
const NUMBERS = [...COUNTS, 'value', 'target'] as const;

type Cells = readonly string[];

/** Looks through a table once for what decides how its rows are read. */
export function rowMending(header: Cells, kind: TableKind, rows: readonly Cells[], registers: Registers): RowMending {
  const known = new Set(expectedColumns(kind, null).required);
  const columns = new Map<string, number>();
  const meant = header.map((name) => meantColumn(name, known));
  for (const [position, found] of meant.entries()) {
    if (found !== null && !columns.has(found.column)) columns.set(found.column, position);
  }
  const isWithheld = header.some(isWithheldName);
  const statusAt = statusPlace(header);
  const numbers = NUMBERS.flatMap((name) => columns.get(name) ?? []);
  const hasDecimalCommas = rows.some((cells) => numbers.some((at) => DECIMAL_COMMA.test((cells[at] ?? '').trim())));
  return { columns, statusAt, width: header.length, registers, hasDecimalCommas, isWithheld };
}

// Three figures behind a comma may be thousands; one, two or more than three are decimals, and so is whatever follows a 0.
const DECIMAL_COMMA = /^-?(0,\d+|\d+,(\d{1,2}|\d{4,}))$/;

/** Cells of a row that can mean one thing only and are not written so; none of a row that is not as wide as the header. */
export function mendRow(asSent: Cells, mending: RowMending): readonly MendedCell[] {
  if (asSent.length !== mending.width) return [];
  const trimmed = trimCells(asSent, mending);
  const cells = asSent.map((cell, at) => trimmed.get(at)?.text ?? cell);
  const numbers = mayShowNumbers(cells, mending) ? [...mendValue(cells, mending), ...mendCounts(cells, mending)] : [];
  for (const one of [...mendPeriod(cells, mending), ...numbers]) trimmed.set(one.column, one);
  return [...trimmed.values()];
}

const KEYS = ['area', 'indicator', 'period', 'age_band', 'status'] as const;

const LONGEST = 200;

// Spaces round a name, a code or a number are no part of it; of text that is published they may be.
function trimCells(cells: Cells, mending: RowMending): Map<number, MendedCell> {
  const showsNumbers = mayShowNumbers(cells, mending);
  const mended = new Map<number, MendedCell>();
  for (const [name, column] of mending.columns) {
    const text = cells[column] ?? '';
    // No name, code or number is longer.
    const instead = text.length > LONGEST ? text : text.replace(/^[ \t]+|[ \t]+$/g, '');
    const isNumber = NUMBERS.some((one) => one === name);
    const isTrimmed = isNumber ? showsNumbers || instead === '' : KEYS.some((one) => one === name);
    if (!isTrimmed || instead === text) continue;
    const where = text.startsWith(instead.slice(0, 1)) && instead !== '' ? 'trailing' : 'leading';
    mended.set(column, { column, text: instead, problem: problem('N02', { text, where, instead, isRead: true }) });
  }
  return mended;
}

const textIn = (cells: Cells, { columns }: RowMending, name: string): string => cells[columns.get(name) ?? -1] ?? '';

const statusIn = (text: string): ReturnType<typeof statusOfWord> =>
  statusOfWord(text.trim().replace(/^\[(.*)\]$/, '$1'));

// What a status or a mark hides is neither mended nor repeated, and of a status or a mark that is not known nobody can say.
function mayShowNumbers(cells: Cells, mending: RowMending): boolean {
  if (mending.isWithheld) return false;
  if (hidesNumbers(cells[mending.statusAt] ?? '')) return false;
  const value = textIn(cells, mending, 'value').trim();
  return value === '' || BARE_NUMBER.test(value) || readMarkedNumber(value, ANY_UNIT) !== null;
}

// However it is written, no mark stands beside it.
const BARE_NUMBER = /^-?£?\d[\d.,]* ?%?$/;

// Whether letters behind a number are a status or its unit, they hide nothing.
const ANY_UNIT = '';

function mendPeriod(cells: Cells, mending: RowMending): readonly MendedCell[] {
  const column = mending.columns.get('period');
  const text = textIn(cells, mending, 'period');
  const entry = mending.registers.indicators?.get(textIn(cells, mending, 'indicator'));
  const read = readWrittenPeriod(text, entry?.periodType ?? null);
  if (column === undefined || read === null || read === text) return [];
  return [{ column, text: read, problem: problem('D01', { text, read }) }];
}

function mendValue(cells: Cells, mending: RowMending): readonly MendedCell[] {
  const { columns, registers } = mending;
  const [value, status] = [columns.get('value'), columns.get('status')];
  const text = textIn(cells, mending, 'value');
  const unit = registers.indicators?.get(textIn(cells, mending, 'indicator'))?.unit ?? null;
  const marked = readMarkedNumber(text, unit);
  if (marked === null || value === undefined || status === undefined) return [];
  const said = cells[status]?.trim() ?? '';
  // A status that says another thing than the mark: which of the two holds, nobody knows.
  if (said !== '' && statusIn(said) !== marked.status) return [];
  return [
    { column: value, text: marked.figure, problem: problem('S04', { kind: 'read', text, ...marked }) },
    ...(said === '' ? [{ column: status, text: marked.status, problem: null }] : []),
  ];
}

const mendCounts = (cells: Cells, { columns, hasDecimalCommas }: RowMending): readonly MendedCell[] =>
  COUNTS.flatMap((name) => {
    const column = columns.get(name);
    const written = column === undefined ? null : readWrittenCount(cells[column] ?? '', hasDecimalCommas);
    return column === undefined || written === null ? [] : [{ column, text: written.count, problem: written.problem }];
  });
