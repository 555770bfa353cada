import { meantCount } from '../../cells/lenient/meantCount.ts';
import { problem, WHOLE_FILE, type Place, type Problem } from '../../findings/finding.ts';
import type { FindingCollector } from '../../findings/collectFindings.ts';
import { listText } from '../../findings/spelling.ts';
import { figurePlaces, statusPlace } from '../../cells/header/figurePlaces.ts';
import { isWithheldName } from '../../cells/header/meantColumn.ts';
import { hidesNumbers } from '../../cells/status/parseStatus.ts';
import { hasSuspectCharacter } from '../../cells/checkCharacters.ts';
import { hasSecretHint } from '../../cells/findSecret.ts';
import { checkRowShape, type RowShape } from '../checkRowShape.ts';
import { NO_STATUS, withoutStatus } from '../../cells/status/withoutStatus.ts';
import { LIMITS } from '../limits.ts';
import type { RawRow } from '../rawTable.ts';
import { cellName, findRuns, rangeName } from './cellName.ts';
import type { Layout } from './checkLayout.ts';
import type { SheetCell, SheetRow, Workbook } from './sheet.ts';
import { readCell } from './readCell.ts';

/**
 * The table as text, as a CSV of it would be read. `unread` are the rows with a cell that cannot be read, as the sheet shows them: they
 * are not checked, and stand in what is mended for whoever mends the rest.
 */
export type TableText = { header: readonly string[]; rows: readonly RawRow[]; unread: readonly RawRow[] };

type Work = {
  layout: Layout;
  workbook: Workbook;
  collector: FindingCollector;
  shape: RowShape;
  names: readonly string[];
  status: number;
  /** Places (0-based) of the columns that may hold a figure, and whether the header withholds what stands in them. */
  figures: readonly number[];
  isAllWithheld: boolean;
  /** A form of ours: lines left blank are its own, and so are the formulas of these columns. Null for any other table. */
  form: { computed: readonly string[] } | null;
  /** Formula cells as column and line, by kind: told once a column, not once a cell. */
  formulas: Map<string, { column: number; kind: 'own' | 'external'; lines: number[] }>;
};

/**
 * Reads the table's cells and puts them through the checks that rows of a CSV pass, characters and all.
 * A row with a cell that cannot be read is reported and kept apart; rows keep the sheet's numbers.
 */
export function readTableRows(
  layout: Layout,
  workbook: Workbook,
  { collector, form }: { collector: FindingCollector; form: Work['form'] },
): TableText {
  let header: readonly string[] = [];
  const rows: RawRow[] = [];
  const shape = checkRowShape(
    {
      header: (cells) => {
        header = cells;
      },
      row: (cells, line) => rows.push({ line, cells }),
    },
    { collector, limits: LIMITS },
  );
  const names = headerTexts(layout);
  const status = statusPlace(names);
  const figures = figurePlaces(names);
  const isAllWithheld = names.some(isWithheldName);
  const work: Work = {
    layout,
    workbook,
    collector,
    shape,
    names,
    status,
    figures,
    isAllWithheld,
    form,
    formulas: new Map(),
  };
  // The header counts as line 1 of the table wherever in the sheet it stands: titles above it are told apart already.
  handOn(shape, [...names], 1);
  const unread = readBody(work);
  shape.finish(unread.length);
  reportFormulas(work);
  return { header, rows, unread };
}

function headerTexts({ header: { row, first, last } }: Layout): string[] {
  const texts = new Map(row.cells.map((cell) => [cell.column, cell.text]));
  return Array.from({ length: last - first + 1 }, (_, index) => texts.get(first + index) ?? '');
}

function handOn(shape: RowShape, cells: string[], line: number): boolean {
  const text = cells.join('\n');
  const isSuspect = hasSuspectCharacter(text) || hasSecretHint(text);
  return shape.readBlock({ cells: [cells], lines: [line], firstLine: line, text }, { isPlain: false, isSuspect });
}

// Lines between rows are blank in a CSV of the sheet too.
function handOnBlanks({ shape, names }: Work, from: number, to: number): void {
  for (let line = from; line < to; line += 1)
    handOn(
      shape,
      names.map(() => ''),
      line,
    );
}

// Returns the rows that could not be read.
function readBody(work: Work): readonly RawRow[] {
  const { layout, shape, form } = work;
  const unread: RawRow[] = [];
  let next = layout.header.row.line + 1;
  for (const row of layout.rows.body) {
    if (form === null) handOnBlanks(work, next, row.line);
    next = row.line + 1;
    const { cells, isRefused } = readRow(work, row);
    if (isRefused) unread.push({ line: row.line, cells });
    else if (form !== null && cells.every((text) => text.trim() === '')) continue;
    else if (!handOn(shape, cells, row.line)) break;
  }
  return unread;
}

function readRow(work: Work, row: SheetRow): { cells: string[]; isRefused: boolean } {
  const { layout, workbook, names } = work;
  const { first, last } = layout.header;
  const texts = names.map(() => '');
  const isWithheld = isRowWithheld(work, row);
  let isRefused = false;
  const found: Found[] = [];
  for (const cell of row.cells) {
    if (cell.column < first || cell.column > last) continue;
    const index = cell.column - first;
    const column = names[index] ?? '';
    if (isComputed(work, column) && hasNothingToWorkOut(cell, row)) continue;
    const style = workbook.styles[cell.style] ?? { format: 'General', isStruck: false };
    const name = cellName(layout.name, { column: cell.column, line: row.line });
    const isHidden = isWithheld && work.figures.includes(index);
    const { text, problems } = readCell(cell, { name, column, style, is1904: workbook.is1904, isWithheld: isHidden });
    const told = work.status < 0 ? problems.map((found) => withoutStatus(found, IN_SHEET)) : problems;
    for (const one of told) found.push({ line: row.line, column: index + 1, field: column, problem: one });
    if (problems.some(({ severity }) => severity === 'error')) isRefused = true;
    else if (cell.formula === 'external' || (cell.formula === 'own' && !isComputed(work, column)))
      noteFormula(work, cell.column, { kind: cell.formula, line: row.line });
    texts[index] = text;
  }
  for (const { problem: one, ...place } of joinStruck(work, found)) work.collector.add(one, place);
  const hidden = { line: row.line, cells: texts, numbers: [...work.figures], words: [] };
  if (isWithheld) work.collector.hide(hidden);
  else if (hasFew(texts, names)) work.collector.hide({ ...hidden, isSmall: true });
  return { cells: texts, isRefused };
}

type Found = Place & { readonly problem: Problem };

// A row is struck through as a whole.
function joinStruck({ layout }: Work, all: readonly Found[]): readonly Found[] {
  const struck = all.filter(({ problem: { code, cause } }) => code === 'W19' && cause === 'struck');
  const [first] = struck;
  const last = struck.at(-1);
  if (first === undefined || last === undefined || first === last) return all;
  const placeOf = ({ line, column }: Found): { column: number; line: number } => ({
    column: layout.header.first + (column ?? 1) - 1,
    line: line ?? 0,
  });
  const range = rangeName(layout.name, { first: placeOf(first), last: placeOf(last) });
  const one: Found = { ...first, problem: problem('W19', { kind: 'struck row', range }) };
  return all.flatMap((other) => (other === first ? [one] : struck.includes(other) ? [] : [other]));
}

/** More than any threshold in use, which is not known here, nor whether the row is about children. */
const FEW = 10;

// Whether a count of the row, or what it leaves of its whole, may be too small to be told.
function hasFew(texts: readonly string[], names: readonly string[]): boolean {
  const countIn = (name: string): number => meantCount(texts[names.indexOf(name)] ?? '');
  const [part, whole] = [countIn('numerator'), countIn('denominator')];
  return [part, whole - part].some((count) => count > 0 && count < FEW);
}

// Of what kind the table is, is not known yet: whether a cell may stand blank is told by its check.
const IN_SHEET = { why: NO_STATUS, canBeBlank: true, hasNote: false };

const isComputed = ({ form }: Work, column: string): boolean => form?.computed.includes(column) === true;

// Some programs save no value where a formula gives none: with no number in the row that is right.
const hasNothingToWorkOut = ({ kind, formula }: SheetCell, row: SheetRow): boolean =>
  formula === 'own' && kind === 'nothing' && row.cells.every((other) => other.kind !== 'number');

function isRowWithheld({ layout, status, isAllWithheld }: Work, row: SheetRow): boolean {
  if (isAllWithheld || status < 0) return isAllWithheld;
  const cell = row.cells.find(({ column }) => column === layout.header.first + status);
  return hidesNumbers(cell?.text ?? '');
}

function noteFormula(
  { formulas }: Work,
  column: number,
  { kind, line }: { kind: 'own' | 'external'; line: number },
): void {
  const key = `${column} ${kind}`;
  const noted = formulas.get(key);
  if (noted === undefined) formulas.set(key, { column, kind, lines: [line] });
  else noted.lines.push(line);
}

function reportFormulas({ formulas, layout, collector }: Work): void {
  for (const { column, kind, lines } of formulas.values()) {
    const ranges = findRuns(lines).map(([first, last]) =>
      first === last
        ? cellName(layout.name, { column, line: first })
        : rangeName(layout.name, { first: { column, line: first }, last: { column, line: last } }),
    );
    collector.add(problem('W17', { cells: listText(ranges, 'and'), count: lines.length, kind }), WHOLE_FILE);
  }
}
