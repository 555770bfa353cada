import { mendByCounts } from '../../findings/status.ts';
import type { IndicatorEntry } from '../../registers/indicators.ts';
import { valueOfCounts } from './valueOfCounts.ts';
import { STATUS_CODES } from '../../contract/reasons.ts';
import type { StatusCode } from '../../contract/reasons.ts';
import { problem } from '../../findings/finding.ts';
import type { Place, Problem } from '../../findings/finding.ts';
import type { HiddenCells } from '../../findings/hushHidden.ts';
import { checkFreeText } from '../../cells/checkFreeText.ts';
import { explainNumber, NO_CONTEXT, OF_COUNT, withheldIn } from '../../cells/explainNumber.ts';
import { readDecimal } from '../../cells/readDecimal.ts';
import { forbidsNumber, hidesNumbers } from '../../cells/status/parseStatus.ts';
import type { ColumnIndex } from './checkHeader.ts';
import { noteOddCell, type ColumnTypes } from './columnTypes.ts';
import type { ObservationNames } from './observationTable.ts';
import { parseArea, parseIndicator, parsePeriodCell, parseSource, parseStatusCell } from './parseCodes.ts';
import type {
  CodeColumn,
  Meaning,
  NumberColumn,
  ObservationContext,
  ObservationReader,
  ParseCode,
  TextColumn,
} from './observationReader.ts';

const USUAL = ['area', 'indicator', 'period', 'value', 'numerator', 'denominator', 'status', 'source'];

/** Makes a reader. `numeric` names the further columns that hold numbers. */
export function observationReader(
  context: ObservationContext,
  table: ObservationNames,
  { index, numeric }: { index: ColumnIndex; numeric: ReadonlySet<string> },
): ObservationReader {
  const further = [...index.keys()].filter((field) => !USUAL.includes(field));
  const texts = further.filter((field) => !numeric.has(field)).map((field) => textColumn(index, field));
  const textOf = (field: string): TextColumn => texts.find((column) => column.field === field) ?? NO_COLUMN;
  return {
    context,
    table,
    cells: [],
    cellAt: () => '',
    line: 0,
    isPlain: false,
    area: codeColumn(index, 'area', parseArea),
    indicator: codeColumn(index, 'indicator', parseIndicator),
    period: codeColumn(index, 'period', parsePeriodCell),
    status: codeColumn(index, 'status', parseStatusCell),
    source: codeColumn(index, 'source', parseSource),
    value: numberColumn(index, 'value'),
    numerator: numberColumn(index, 'numerator'),
    denominator: numberColumn(index, 'denominator'),
    texts,
    numbers: further.filter((field) => numeric.has(field)).map((field) => numberColumn(index, field)),
    unit: textOf('unit'),
    printed: textOf('column_as_printed'),
    quoted: textOf('as_printed'),
    heading: { text: '', isMixed: false },
    slips: new Set(),
    odd: new Map(),
    periodsOf: -1,
    forgotten: 0,
  };
}

const NO_COLUMN: TextColumn = { position: -1, field: '', lastText: '' };

const positionOf = (index: ColumnIndex, field: string): number => index.get(field) ?? -1;

const codeColumn = (index: ColumnIndex, field: string, parse: ParseCode): CodeColumn => ({
  position: positionOf(index, field),
  field,
  parse,
  lastText: null,
  last: { code: -1, problems: [] },
  known: new Map(),
});

const numberColumn = (index: ColumnIndex, field: string): NumberColumn => ({
  position: positionOf(index, field),
  field,
  decimal: { value: 0, digits: 0 },
  isBlank: true,
  isSound: true,
});

const textColumn = (index: ColumnIndex, field: string): TextColumn => ({
  position: positionOf(index, field),
  field,
  lastText: '',
});

/** Place of a cell of the row being read. */
export const cellPlace = (
  { line }: ObservationReader,
  { position, field }: { position: number; field: string },
): Place => ({
  line,
  column: position < 0 ? null : position + 1,
  field,
});

/** Reads one row from the text of its cells. */
export function readTextRow(
  reader: ObservationReader,
  cells: readonly string[],
  { line, isPlain }: { line: number; isPlain: boolean },
): void {
  reader.cells = cells;
  reader.cellAt = (position) => cells[position] ?? '';
  reader.line = line;
  reader.isPlain = isPlain;
  readObservation(reader);
}

/** Reads one row: its codes, its numbers, its further columns, each reported where it is not what its column holds. */
function readObservation(reader: ObservationReader): void {
  readCode(reader, reader.area);
  readCode(reader, reader.indicator);
  if (reader.periodsOf !== reader.indicator.last.code) forgetPeriods(reader);
  readCode(reader, reader.period);
  readCode(reader, reader.status);
  readCode(reader, reader.source);
  readNumber(reader, reader.value);
  readCount(reader, reader.numerator);
  readCount(reader, reader.denominator);
  for (const column of reader.texts) readText(reader, column);
  for (const column of reader.numbers) readNumber(reader, column);
}

function readCode(reader: ObservationReader, column: CodeColumn): void {
  // A missing column is a finding of the header's; its cells are not each blamed for it.
  if (column.position < 0) return;
  const text = reader.cells[column.position] ?? '';
  if (text !== column.lastText) lookUpCode(reader, column, text);
  if (column.last.problems.length > 0) reportMeaning(reader, column);
}

function lookUpCode(reader: ObservationReader, column: CodeColumn, text: string): void {
  column.lastText = text;
  column.last = meaningOf(reader, column, text);
}

/** What a text of a code column means, parsed if it is new. */
export function meaningOf(reader: ObservationReader, column: CodeColumn, text: string): Meaning {
  const known = column.known.get(text);
  if (known !== undefined) return known;
  const meaning = column.parse(reader, text);
  // What is said of a period names the indicator of its row: the next may be of another.
  if (column === reader.period && meaning.problems.length > 0) return meaning;
  // Bounded, because a remembered text may keep the whole block it was cut from in memory.
  if (column.known.size < MOST_REMEMBERED) column.known.set(text, meaning);
  return meaning;
}

const MOST_REMEMBERED = 10_000;

// An error is reported on every row it is on; a warning (an alias, say) once for its text.
function reportMeaning(reader: ObservationReader, column: CodeColumn): void {
  const { code, problems } = column.last;
  reader.context.collector.addAll(problems, cellPlace(reader, column));
  const errors = problems.filter((found) => found.severity === 'error');
  if (errors.length === problems.length) return;
  column.last = { code, problems: errors };
  column.known.set(column.lastText ?? '', column.last);
}

/** Forgets what periods were found to mean where the row's indicator reads them in another way. */
export function forgetPeriods(reader: ObservationReader): void {
  const { context, table, periodsOf } = reader;
  const before = table.indicators[periodsOf]?.entry;
  reader.periodsOf = reader.indicator.last.code;
  const after = table.indicators[reader.periodsOf]?.entry;
  // All that decides what a period means: its kind and, in a return, whether a term is taken, which it never is of children.
  const isAlike =
    before?.periodType === after?.periodType &&
    (!context.isReturn || (before?.countsChildren === false) === (after?.countsChildren === false));
  if (!isAlike || reader.period.last.problems.length > 0) reader.period.lastText = null;
  if (isAlike) return;
  reader.period.known.clear();
  reader.forgotten += 1;
}

function readText(reader: ObservationReader, column: TextColumn): void {
  const text = reader.cells[column.position] ?? '';
  if (text === column.lastText) return;
  column.lastText = text;
  const found = checkFreeText(text, reader.isPlain);
  if (found.length > 0) reader.context.collector.addAll(found, cellPlace(reader, column));
}

/** The row's status; null where the cell is refused. */
export const statusOf = ({ status }: ObservationReader): StatusCode | null =>
  status.position < 0 ? '' : (STATUS_CODES[status.last.code] ?? null);

/** Whether the status of the row, or what stands in its place, withholds its numbers. */
export function hidesByStatus(reader: ObservationReader): boolean {
  const status = statusOf(reader);
  return status === null ? hidesNumbers(reader.cellAt(reader.status.position)) : forbidsNumber(status);
}

/**
 * The number cells of the row that are filled beside one that withholds its figures, such as `c` or `<5`: whoever wrote that meant all
 * that it could be worked out from. Empty where no cell withholds.
 */
export function cellsBesideMark(reader: ObservationReader): readonly NumberColumn[] {
  const { value, numerator, denominator } = reader;
  if (isPlain(value) && isPlain(numerator) && isPlain(denominator)) return NONE;
  const filled = [value, numerator, denominator].filter(({ isBlank }) => !isBlank);
  const beside = filled.filter((column) => !isMark(reader, column));
  return beside.length < filled.length ? beside : [];
}

// Of nearly every row: one list for all.
const NONE: readonly NumberColumn[] = [];

const isPlain = ({ isBlank, isSound }: NumberColumn): boolean => isBlank || isSound;

const isMark = (reader: ObservationReader, { position }: NumberColumn): boolean =>
  withheldIn(reader.cellAt(position)) !== null;

/** The cells of the row that nothing may repeat; null where its figures are not withheld. */
export function hiddenCells(reader: ObservationReader): HiddenCells | null {
  const { line, cells, texts, numbers, ...row } = reader;
  const beside = hidesByStatus(reader) ? [row.value, row.numerator, row.denominator] : cellsBesideMark(reader);
  if (beside.length === 0) return null;
  const counted = [...beside, ...numbers].map(({ position }) => position);
  return { line, cells, numbers: counted, words: texts.map(({ position }) => position) };
}

function readNumber(reader: ObservationReader, column: NumberColumn): void {
  const text = reader.cells[column.position] ?? '';
  column.isBlank = text === '';
  column.isSound = column.isBlank || readDecimal(text, column.decimal);
  if (column.isBlank || !column.isSound) column.decimal.value = Number.NaN;
  if (!column.isSound) reportNumber(reader, column, text);
}

function reportNumber(reader: ObservationReader, column: NumberColumn, text: string): void {
  const entry = column.field === 'value' ? (reader.table.indicators[reader.indicator.last.code]?.entry ?? null) : null;
  const types: ColumnTypes = reader.odd.get(column.field) ?? new Map();
  reader.odd.set(column.field, types);
  noteOddCell(types, text, reader.line);
  const isCount = column === reader.numerator || column === reader.denominator;
  const plain = isCount ? OF_COUNT : NO_CONTEXT;
  const context = entry === null ? plain : { indicator: entry.id, unit: entry.unit, multiplier: entry.multiplier };
  const found = explainNumber(text, context);
  const told = isAlone(reader, column) ? besideCounts(reader, found, entry) : emptyingRow(found);
  reader.context.collector.add(told, cellPlace(reader, column));
}

/** A value that is not there beside counts that are: emptied alone the row would say two things. */
function besideCounts(reader: ObservationReader, found: Problem, entry: IndicatorEntry | null): Problem {
  const [, status = ''] = /^leave the cell empty and write status (.*)$/.exec(found.mend) ?? [];
  if (entry === null || status === '') return found;
  const [numerator = Number.NaN, denominator = Number.NaN] = [reader.numerator, reader.denominator].map(
    ({ position }) => plainCount(reader.cellAt(position)),
  );
  const given = valueOfCounts(numerator, denominator, { entry, threshold: reader.context.registers.threshold });
  return given === null ? found : { ...found, mend: mendByCounts(given.value, `status ${status}`) };
}

const plainCount = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : Number.NaN);

/** Whether a cell withholds nothing that stands beside it. */
function isAlone(reader: ObservationReader, column: NumberColumn): boolean {
  if (!isMark(reader, column)) return true;
  const { value, numerator, denominator } = reader;
  return [value, numerator, denominator].every(
    (one) => one === column || reader.cellAt(one.position) === '' || isMark(reader, one),
  );
}

const emptyingRow = (found: Problem): Problem => ({
  ...found,
  mend: found.mend.replace(/^leave the cell empty/, 'leave value, numerator and denominator empty'),
});

function readCount(reader: ObservationReader, column: NumberColumn): void {
  readNumber(reader, column);
  const { decimal } = column;
  if (column.isBlank || !column.isSound || (decimal.digits === 0 && decimal.value >= 0)) return;
  const text = reader.cells[column.position] ?? '';
  const found = decimal.digits > 0 ? problem('V15', { text }) : problem('V12', { text });
  reader.context.collector.add(found, cellPlace(reader, column));
  column.isSound = false;
}
