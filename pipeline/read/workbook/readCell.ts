import { problem } from '../../findings/finding.ts';
import type { Problem } from '../../findings/finding.ts';
import {
  isoDate,
  isPeriodColumn,
  readSerialDate,
  shortDate,
  undoSerial,
  undoSerialDate,
} from '../../cells/readSerialDate.ts';
import type { CalendarDate, ShownParts } from '../../cells/readSerialDate.ts';
import { describeFormat } from './describeFormat.ts';
import type { SheetCell } from './parseSheet.ts';
import type { CellStyle } from './parseStyles.ts';
import { plainDecimal, withoutDust } from './plainDecimal.ts';

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
  const bare = isPeriodColumn(context.column) ? undoSerial(value, context.is1904) : null;
  if (bare !== null) {
    const found = `${shortDate(bare.date, WHOLE_DATE)} (stored as ${full})`;
    return refuse(problem('W16', { cell, shown: found, typed: [bare.typed], stored: null }));
  }
  const stored = isWithheld ? null : full;
  if (shown.kind === 'percent') {
    return { text: shown.figure, problems: [problem('W14', { cell, stored, shown: shown.shown, read: shown.figure })] };
  }
  const kind = shown.kind === 'as stored' ? (clean === null ? null : 'dust') : shown.kind;
  if (kind === null) return plain(text);
  const seen = shown.kind === 'as stored' ? text : shown.shown;
  return { text, problems: [problem('W15', { cell, stored, shown: seen, read: text, kind })] };
}

const WHOLE_DATE: ShownParts = { hasDay: true, hasYear: true };

// Columns that hold dates by their name; anywhere else a date is an accident of the spreadsheet.
const DATE_COLUMN = /(^|_)(date|retrieved|from|to)$/i;

function readDate(serial: number, context: CellContext, format: ShownParts): CellReading {
  const date = readSerialDate(serial, context.is1904);
  if (date === null) {
    const stored = context.isWithheld ? 'a number' : plainDecimal(serial);
    return refuse(problem('W16', { cell: context.name, shown: '', typed: [], stored }));
  }
  return judgeDate(date, context, { format, shown: shortDate(date, format) });
}

// Stored in words, as an .ods does: the format tells what was typed, as it does of a number.
function readIsoDate(text: string, context: CellContext): CellReading {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  const format = describeFormat(context.style.format, '1');
  const date = { year, month, day };
  return format.kind === 'date'
    ? judgeDate(date, context, { format, shown: shortDate(date, format) })
    : judgeDate(date, context, { format: WHOLE_DATE, shown: text.slice(0, 10) });
}

function judgeDate(
  date: CalendarDate,
  { name, column }: CellContext,
  { format, shown }: { format: ShownParts; shown: string },
): CellReading {
  if (DATE_COLUMN.test(column)) return plain(isoDate(date));
  return refuse(problem('W16', { cell: name, shown, typed: undoSerialDate(date, format, column), stored: null }));
}

/** A date cell as ISO text, whatever column it stands in; null for a cell that holds none. */
export function isoDateOf({ kind, text }: SheetCell, { style, is1904 }: CellContext): string | null {
  if (kind === 'date') return text.slice(0, 10);
  if (kind !== 'number' || describeFormat(style.format, plainDecimal(Number(text))).kind !== 'date') return null;
  const date = readSerialDate(Number(text), is1904);
  return date === null ? null : isoDate(date);
}
