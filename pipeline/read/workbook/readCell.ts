import { problem } from '../../findings/finding.ts';
import type { Problem } from '../../findings/finding.ts';
import { describeFormat } from './describeFormat.ts';
import type { Shown } from './describeFormat.ts';
import type { SheetCell } from './parseSheet.ts';
import type { CellStyle } from './parseStyles.ts';
import { plainDecimal, withoutDust } from './plainDecimal.ts';
import { isoDate, readSerialDate, shortDate, undoSerialDate } from './readSerialDate.ts';

/** What a cell's surroundings say about it. */
export type CellContext = {
  /** Its name, such as `Sheet1!C4`. */
  name: string;
  /** Its column's name. */
  column: string;
  style: CellStyle;
  is1904: boolean;
  /** The row's status withholds its figures: no message may repeat one. */
  isWithheld: boolean;
};

/** A cell as the text a CSV would hold. A cell with an error among its problems has no reading. */
export type CellReading = { text: string; problems: Problem[] };

/** Reads a cell by its stored value, never by what is shown, and says where the two differ (checks W14-W19). */
export function readCell(cell: SheetCell, context: CellContext): CellReading {
  const { name: where } = context;
  if (cell.kind === 'nothing')
    return cell.formula === 'none' ? plain('') : refuse(problem('W17', { cells: where, count: 1, kind: 'no value' }));
  if (cell.kind === 'error') return refuse(problem('W18', { cell: where, text: cell.text }));
  const mark = findMark(cell, context);
  if (mark !== null) return refuse(mark);
  if (cell.kind === 'number') return readNumber(Number(cell.text), context);
  return cell.kind === 'date' ? readIsoDate(cell.text, context) : plain(cell.text);
}

const plain = (text: string): CellReading => ({ text, problems: [] });
const refuse = (found: Problem): CellReading => ({ text: '', problems: [found] });

// A note may well hold a squared sign.
const NOTE_COLUMN = /note|comment/i;

function findMark({ kind, text, rich }: SheetCell, { name, column, style, isWithheld }: CellContext): Problem | null {
  if (NOTE_COLUMN.test(column)) return null;
  if (rich !== null && rich.raised.trim() !== '')
    return problem('W19', { cell: name, marked: rich.raised, kind: 'raised' });
  const struck = style.isStruck ? text : (rich?.struck.trim() ?? '');
  if (struck === '') return null;
  return problem('W19', {
    cell: name,
    marked: struck,
    kind: kind === 'text' && !isWithheld ? 'struck' : 'struck number',
  });
}

function readNumber(value: number, context: CellContext): CellReading {
  const { name: cell, isWithheld } = context;
  const full = plainDecimal(value);
  const clean = withoutDust(value);
  const text = clean ?? full;
  const shown = describeFormat(context.style.format, text);
  if (shown.kind === 'date') return readDate(value, context, shown);
  const stored = isWithheld ? null : full;
  if (shown.kind === 'percent') {
    return { text: shown.figure, problems: [problem('W14', { cell, stored, shown: shown.shown, read: shown.figure })] };
  }
  const kind = shown.kind === 'as stored' ? (clean === null ? null : 'dust') : shown.kind;
  if (kind === null) return plain(text);
  const seen = shown.kind === 'as stored' ? text : shown.shown;
  return { text, problems: [problem('W15', { cell, stored, shown: seen, read: text, kind })] };
}

// Columns that hold dates by their name; anywhere else a date is an accident of the spreadsheet.
const DATE_COLUMN = /(^|_)(date|retrieved|from|to)$/i;

function readDate(serial: number, context: CellContext, format: Extract<Shown, { kind: 'date' }>): CellReading {
  const date = readSerialDate(serial, context.is1904);
  if (date === null) {
    const stored = context.isWithheld ? 'a number' : plainDecimal(serial);
    return refuse(problem('W16', { cell: context.name, shown: '', typed: [], stored }));
  }
  if (DATE_COLUMN.test(context.column)) return plain(isoDate(date));
  const typed = undoSerialDate(date, format, context.column);
  return refuse(problem('W16', { cell: context.name, shown: shortDate(date, format), typed, stored: null }));
}

function readIsoDate(text: string, { name, column }: CellContext): CellReading {
  const day = text.slice(0, 10);
  return DATE_COLUMN.test(column)
    ? plain(day)
    : refuse(problem('W16', { cell: name, shown: day, typed: [], stored: null }));
}
