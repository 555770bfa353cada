import { problem, type Problem } from '../../findings/finding.ts';
import {
  isoDate,
  isPeriodColumn,
  readSerialDate,
  shortDate,
  undoSerial,
  undoSerialDate,
  type CalendarDate,
  type ShownParts,
} from '../../cells/readSerialDate.ts';
import { describeFormat } from './describeFormat.ts';
import type { SheetCell, CellStyle } from './sheet.ts';
import { plainDecimal, withoutDust } from '../plainDecimal.ts';

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

/**
 * A cell as the text a CSV would hold. With an error among its problems it has no reading: `text` is then what the sheet shows, in
 * words that no check takes for a name, a code or a number, for whoever mends it.
 */
export type CellReading = { text: string; problems: Problem[] };

/** Reads a cell by its stored value, never by what is shown, and says where the two differ (checks W14-W19). */
export function readCell(cell: SheetCell, context: CellContext): CellReading {
  const { name: where } = context;
  if (cell.kind === 'nothing')
    return cell.formula === 'none'
      ? plain('')
      : refuse(problem('W17', { cells: where, count: 1, kind: 'no value' }), NO_VALUE);
  if (cell.kind === 'error')
    return refuse(problem('W18', { cell: where, text: cell.text, isFormula: cell.formula !== 'none' }), cell.text);
  const mark = findMark(cell, context);
  if (mark !== null) return refuse(mark, spellMark(cell, context));
  if (cell.kind === 'number') return readNumber(Number(cell.text), context);
  return cell.kind === 'date' ? readDate(cell, context) : plain(cell.text);
}

const plain = (text: string): CellReading => ({ text, problems: [] });
const refuse = (found: Problem, text: string): CellReading => ({ text, problems: [found] });

// A formula itself is not written out: whoever opens the text in a spreadsheet would run it.
const NO_VALUE = '[formula without a value]';

// As plain text a raised 1 would be a digit of its number, and a struck figure would stand again.
function spellMark({ text, rich }: SheetCell, { isWithheld }: CellContext): string {
  // A number that is withheld and marked besides is not carried on: a check of what is written would repeat it.
  const spell = (what: string, mark: string): string =>
    isWithheld && /^[\s\d.,%<>-]+$/.test(what) ? `[${mark}]` : `${what} [${mark}]`;
  const raised = rich?.raised.trim() ?? '';
  if (raised === '') return spell(text, 'struck through');
  const bare = text.trimEnd().endsWith(raised) ? text.trimEnd().slice(0, -raised.length).trimEnd() : text;
  return spell(bare, `raised: ${raised}`);
}

// A note may well hold a squared sign.
const NOTE_COLUMN = /note|comment/i;

function findMark({ kind, text, rich }: SheetCell, { name, column, style, isWithheld }: CellContext): Problem | null {
  if (NOTE_COLUMN.test(column)) return null;
  if (rich !== null && rich.raised.trim() !== '')
    return problem('W19', { cell: name, marked: isWithheld ? '' : rich.raised, kind: 'raised' });
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
  if (shown.kind === 'date') return readDate({ kind: 'number', text: full }, context);
  const bare = isPeriodColumn(context.column) ? undoSerial(value, context.is1904) : null;
  if (bare !== null) {
    const found = `${shortDate(bare.date, WHOLE_DATE)} (stored as ${full})`;
    return refuse(problem('W16', { cell, shown: found, typed: [bare.typed], stored: null }), full);
  }
  // That a number stands there at all is said of the row (S02).
  if (isWithheld) return plain(shown.kind === 'percent' ? shown.figure : text);
  if (shown.kind === 'percent') {
    const words = { cell, stored: full, shown: shown.shown, read: shown.figure };
    return { text: shown.figure, problems: [problem('W14', words)] };
  }
  const kind = shown.kind === 'as stored' ? (clean === null ? null : 'dust') : shown.kind;
  if (kind === null) return plain(text);
  const seen = shown.kind === 'as stored' ? text : shown.shown;
  return { text, problems: [problem('W15', { cell, stored: full, shown: seen, read: text, kind })] };
}

const WHOLE_DATE: ShownParts = { hasDay: true, hasYear: true };

// Columns that hold dates by their name; anywhere else a date is an accident of the spreadsheet.
const DATE_COLUMN = /(^|_)(date|retrieved|from|to)$/i;

/** A date as ISO text, as the sheet shows it in short, and what was probably typed (see `undoSerialDate`). */
export type FoundDate = { iso: string; shown: string; typed: readonly string[] };

/** The date a cell holds, whatever column it stands in; null for a cell that holds none. */
export function dateOf({ kind, text }: Pick<SheetCell, 'kind' | 'text'>, context: CellContext): FoundDate | null {
  const { style, is1904, column } = context;
  // Stored in words, as an .ods does, the format still tells what was typed.
  const format = describeFormat(style.format, kind === 'number' ? plainDecimal(Number(text)) : '1');
  if (kind === 'date' && format.kind !== 'date') {
    const found = foundDate(parseIso(text), WHOLE_DATE, column);
    return { ...found, shown: found.iso };
  }
  if (format.kind !== 'date') return null;
  const date = kind === 'date' ? parseIso(text) : kind === 'number' ? readSerialDate(Number(text), is1904) : null;
  return date === null ? null : foundDate(date, format, column);
}

function parseIso(text: string): CalendarDate {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

const foundDate = (date: CalendarDate, format: ShownParts, column: string): FoundDate => ({
  iso: isoDate(date),
  shown: shortDate(date, format),
  typed: undoSerialDate(date, format, column),
});

// What a spreadsheet shows of a number that is no day of its calendar.
const NO_DATE = '####';

function readDate(cell: Pick<SheetCell, 'kind' | 'text'>, context: CellContext): CellReading {
  if (context.isWithheld && !DATE_COLUMN.test(context.column))
    return refuse(problem('W16', { cell: context.name, kind: 'withheld' }), NO_DATE);
  const date = dateOf(cell, context);
  if (date === null) {
    const stored = plainDecimal(Number(cell.text));
    return refuse(problem('W16', { cell: context.name, shown: '', typed: [], stored }), NO_DATE);
  }
  if (DATE_COLUMN.test(context.column)) return plain(date.iso);
  return refuse(problem('W16', { cell: context.name, shown: date.shown, typed: date.typed, stored: null }), date.shown);
}
