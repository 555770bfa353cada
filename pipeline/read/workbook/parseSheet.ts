import { problem } from '../../findings/finding.ts';
import type { Problem } from '../../findings/finding.ts';
import { columnName, parseAddress, parseRange } from './cellName.ts';
import { collectRichText, decodeEscapes } from './collectRichText.ts';
import type { RichText } from './collectRichText.ts';
import type { XlsxParts } from './parseWorkbookParts.ts';
import { readPart } from './readPart.ts';
import type { XmlAttributes, XmlReader } from './readXml.ts';
import { LAST_COLUMN, LAST_ROW } from './workbookLimits.ts';
import type { StoredKind, SheetCell, SheetRow, Sheet, SheetOptions } from './sheet.ts';

type CellState = { cell: SheetCell; type: string; hasValue: boolean; formula: string; piece: '' | 'v' | 'f' };

type State = {
  sheet: Sheet;
  workbook: XlsxParts;
  options: SheetOptions;
  row: SheetRow | null;
  open: CellState | null;
  count: number;
  line: number;
  column: number;
  refusal: ((part: string) => Problem) | null;
  isDone: boolean;
  inline: ReturnType<typeof collectRichText>;
};

/** Reads a sheet's cells, merges and hidden rows and columns (ECMA-376 part 1, 18.3); it works nothing out and guesses nothing. */
export function parseSheet(
  workbook: XlsxParts,
  part: string,
  options: SheetOptions,
): { sheet: Sheet; refusal: Problem | null } {
  const sheet: Sheet = { rows: [], merges: [], hiddenColumns: [] };
  const state: State = {
    sheet,
    workbook,
    options,
    row: null,
    open: null,
    count: 0,
    line: 0,
    column: 0,
    refusal: null,
    isDone: false,
    inline: collectRichText(),
  };
  const fault = readPart(workbook.archive, part, sheetReader(state));
  return { sheet, refusal: state.refusal?.(part) ?? fault };
}

function sheetReader(state: State): XmlReader {
  return {
    open: (name, attributes) => {
      if (state.open === null) openOutside(state, name, attributes);
      else openInCell(state, state.open, name, attributes);
    },
    text: (text) => {
      const { open } = state;
      if (open === null) return;
      if (open.piece === 'v') open.cell.text += text;
      else if (open.piece === 'f') open.formula += text;
      else state.inline.text(text);
    },
    close: (name) => close(state, name),
    isDone: () => state.isDone,
  };
}

function openOutside(state: State, name: string, attributes: XmlAttributes): void {
  if (name === 'row') openRow(state, attributes);
  else if (name === 'c') openCell(state, attributes);
  else if (name === 'col') noteHiddenColumns(state.sheet, attributes);
  else if (name === 'mergeCell') noteMerge(state, attributes['ref'] ?? '');
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

function stop(state: State, refusal: State['refusal']): void {
  state.refusal ??= refusal;
  state.isDone = true;
}

const damaged =
  (why: string): ((part: string) => Problem) =>
  (part) =>
    problem('W02', { part, why });

// Addresses may be left out: the next row or cell is meant. They may never go back.
function openRow(state: State, attributes: XmlAttributes): void {
  const line = attributes['r'] === undefined ? state.line + 1 : Number(attributes['r']);
  if (!Number.isInteger(line) || line <= state.line || line > LAST_ROW) stop(state, damaged('has a row out of order'));
  const isFlat = attributes['ht'] !== undefined && Number(attributes['ht']) === 0;
  state.row = { line, isHidden: isOn(attributes['hidden']) || isFlat, cells: [] };
  state.line = line;
  state.column = 0;
}

function openCell(state: State, attributes: XmlAttributes): void {
  const { r, s = '0', t = 'n' } = attributes;
  const address = r === undefined ? { column: state.column + 1, line: state.line } : parseAddress(r);
  if (
    address === null ||
    state.row === null ||
    address.line !== state.line ||
    address.column <= state.column ||
    address.column > LAST_COLUMN
  ) {
    stop(state, damaged('has a cell out of order'));
    return;
  }
  state.column = address.column;
  const cell: SheetCell = {
    column: address.column,
    kind: 'nothing',
    text: '',
    rich: null,
    style: Number(s),
    formula: 'none',
  };
  state.open = { cell, type: t, hasValue: false, formula: '', piece: '' };
}

function openInCell(state: State, open: CellState, name: string, attributes: XmlAttributes): void {
  if (name === 'v') {
    open.piece = 'v';
    open.hasValue = true;
  } else if (name === 'f') {
    open.piece = 'f';
    open.cell.formula = 'own';
  } else if (name === 'is') open.hasValue = true;
  else state.inline.open(name, attributes);
}

function close(state: State, name: string): void {
  if (name === 'row') {
    if (state.row !== null && state.row.cells.length > 0) state.sheet.rows.push(state.row);
    if (state.sheet.rows.length >= state.options.rows) state.isDone = true;
    state.row = null;
  } else if (state.open === null) return;
  else if (name === 'c') closeCell(state, state.open);
  else if (name === 'v' || name === 'f') state.open.piece = '';
  else if (name !== 'is') state.inline.close(name);
}

// Formulas name other workbooks by number: [1]Sheet1!A1.
const OTHER_WORKBOOK = /\[\d+\][^\]!]*!/;

function closeCell(state: State, { cell, type, hasValue, formula }: CellState): void {
  state.open = null;
  if (OTHER_WORKBOOK.test(formula)) cell.formula = 'external';
  const inline = state.inline.take();
  if (hasValue && !fillValue(state, cell, type === 'inlineStr' ? { type, inline } : { type, inline: null })) return;
  if (cell.text === '' && cell.formula === 'none') return;
  state.count += 1;
  if (state.count > state.options.cells)
    stop(state, () => problem('W03', { kind: 'cells', limit: state.options.cells }));
  state.row?.cells.push(cell);
}

// False when the stored value cannot be what its type says.
function fillValue(
  state: State,
  cell: SheetCell,
  { type, inline }: { type: string; inline: RichText | null },
): boolean {
  const rich = type === 's' ? state.workbook.strings[/^\d+$/.test(cell.text) ? Number(cell.text) : -1] : inline;
  if (type === 's' || inline !== null) {
    if (rich === undefined || rich === null) {
      stop(state, damaged(`names in cell ${columnName(cell.column)}${state.line} a text that is not there`));
      return false;
    }
    Object.assign(cell, { kind: 'text', text: rich.text, rich: rich.raised + rich.struck === '' ? null : rich });
    return true;
  }
  const kind = kindOf(type, cell.text);
  if (kind === null)
    stop(
      state,
      damaged(`holds in cell ${columnName(cell.column)}${state.line} a value that is not what its type says`),
    );
  else cell.kind = kind;
  if (kind === 'text') cell.text = decodeEscapes(cell.text);
  if (kind === 'truth') cell.text = cell.text === '1' ? 'TRUE' : 'FALSE';
  return kind !== null;
}

const NUMBER = /^\s*-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/;

function kindOf(type: string, text: string): StoredKind | null {
  if (type === 'str') return 'text';
  // A formula that gave nothing: some programs leave the type out then.
  if (text === '') return 'nothing';
  if (type === 'n') return NUMBER.test(text) && Number.isFinite(Number(text)) ? 'number' : null;
  if (type === 'b') return text === '1' || text === '0' ? 'truth' : null;
  return type === 'e' ? 'error' : type === 'd' ? 'date' : null;
}

function noteHiddenColumns(sheet: Sheet, attributes: XmlAttributes): void {
  const isNarrow = attributes['width'] !== undefined && Number(attributes['width']) === 0;
  if (isOn(attributes['hidden']) || isNarrow)
    sheet.hiddenColumns.push([Number(attributes['min']), Number(attributes['max'])]);
}

function noteMerge(state: State, text: string): void {
  const range = parseRange(text);
  if (range === null) stop(state, damaged('has a merged range that is none'));
  else state.sheet.merges.push(range);
}
