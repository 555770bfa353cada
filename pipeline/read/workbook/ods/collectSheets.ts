import { problem, type Problem } from '../../../findings/finding.ts';
import { columnName } from '../cellName.ts';
import type { Sheet, SheetCell, SheetRow, CellStyle } from '../sheet.ts';
import type { XmlAttributes } from '../readXml.ts';
import { LAST_COLUMN, LAST_ROW } from '../workbookLimits.ts';
import { collectParagraphs } from './collectParagraphs.ts';
import type { StyleCollector } from './collectStyles.ts';
import { indexStyles } from './indexStyles.ts';
import { valueOfCell } from './valueOfCell.ts';

/** A sheet with its name. */
export type NamedSheet = { name: string; isHidden: boolean; sheet: Sheet };

/** Gathers the sheets of a document as its elements come by. */
export type SheetCollector = {
  open: (name: string, attributes: XmlAttributes) => void;
  text: (text: string) => void;
  close: (name: string) => void;
  list: () => readonly NamedSheet[];
  styles: () => readonly CellStyle[];
  extras: () => readonly ('comments' | 'external links')[];
  /** Why the document is refused, once the part's name is known; null while it is not. */
  refusal: () => ((part: string) => Problem) | null;
};

type OpenRow = { row: SheetRow; repeated: number; style: string };
type OpenCell = { attributes: XmlAttributes; column: number; repeated: number };

type State = {
  options: { styles: StyleCollector; cells: number };
  sheets: NamedSheet[];
  sheet: Sheet | null;
  line: number;
  column: number;
  /** Default style of the cells of each column, the first at 1. */
  columnStyles: string[];
  row: OpenRow | null;
  cell: OpenCell | null;
  /** Elements inside one that is passed over. */
  skipped: number;
  count: number;
  extras: Set<'comments' | 'external links'>;
  refusal: ((part: string) => Problem) | null;
};

// What stands among sheets and cells and is neither: comments, pictures, forms, what a document remembers of its changes.
const PASSED_OVER =
  /^(office:annotation|office:forms|table:(shapes|tracked-changes|dde-links?|scenario|detective|named-expressions)|draw:.*|svg:.*|form:.*)$/;

/** Makes a collector of sheets (ODF 1.3 part 3, 9). */
export function collectSheets(options: { styles: StyleCollector; cells: number }): SheetCollector {
  const state: State = {
    options,
    sheets: [],
    sheet: null,
    line: 0,
    column: 0,
    columnStyles: [],
    row: null,
    cell: null,
    skipped: 0,
    count: 0,
    extras: new Set(),
    refusal: null,
  };
  const paragraphs = collectParagraphs(options.styles);
  const styles = indexStyles(options.styles);

  function open(name: string, attributes: XmlAttributes): void {
    if (name === 'office:annotation') state.extras.add('comments');
    if (state.skipped > 0 || PASSED_OVER.test(name) || (name === 'table:table' && state.sheet !== null))
      state.skipped += 1;
    else if (state.cell !== null) paragraphs.open(name, attributes);
    else if (name === 'table:table') openSheet(state, attributes);
    else if (state.sheet !== null) openPart(state, name, attributes);
  }

  function close(name: string): void {
    if (state.skipped > 0) state.skipped -= 1;
    else if (name === 'table:table') state.sheet = null;
    else if (name === 'table:table-row') closeRow(state);
    else if (state.cell === null) return;
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') closeCell();
    else paragraphs.close(name);
  }

  function closeCell(): void {
    const { cell, row } = state;
    state.cell = null;
    const rich = paragraphs.take();
    if (cell === null || row === null) return;
    const { attributes, column, repeated } = cell;
    const value = valueOfCell(attributes, rich);
    if (value === null) {
      stop(state, (part) => {
        const why = `holds in cell ${columnName(column)}${state.line} a value that is not what its type says`;
        return problem('W02', { part, why });
      });
      return;
    }
    if (value.formula === 'external') state.extras.add('external links');
    if (value.text === '' && value.formula === 'none') return;
    const style = styles.indexOf(
      attributes['table:style-name'] ?? (row.style || (state.columnStyles[column] ?? '')),
      value.type,
    );
    pushCells(state, row, { column, repeated, style, ...value });
  }

  return {
    open,
    text: (text) => {
      if (state.cell !== null && state.skipped === 0) paragraphs.text(text);
    },
    close,
    list: () => state.sheets,
    styles: styles.list,
    extras: () => [...state.extras],
    refusal: () => state.refusal,
  };
}

function stop(state: State, refusal: State['refusal']): void {
  state.refusal ??= refusal;
}

// Sheets of another document are kept as they were last seen, under names that are addresses: they are not of this document.
const OF_ANOTHER = /^'.*'#/;

function openSheet(state: State, attributes: XmlAttributes): void {
  const name = attributes['table:name'] ?? '';
  const sheet: Sheet = { rows: [], merges: [], hiddenColumns: [] };
  Object.assign(state, { sheet, line: 0, column: 0, columnStyles: [] });
  if (OF_ANOTHER.test(name)) return;
  const isHidden = state.options.styles.isSheetHidden(attributes['table:style-name'] ?? '');
  state.sheets.push({ name, isHidden, sheet });
}

function openPart(state: State, name: string, attributes: XmlAttributes): void {
  if (name === 'table:table-column') openColumn(state, attributes);
  else if (name === 'table:table-row') openRow(state, attributes);
  else if (name === 'table:table-cell' || name === 'table:covered-table-cell') openCell(state, attributes);
}

function timesOf(attributes: XmlAttributes, name: string): number {
  const times = Number(attributes[`table:number-${name}`] ?? 1);
  return Number.isInteger(times) && times > 0 ? times : 1;
}

const isCollapsed = (attributes: XmlAttributes): boolean =>
  /^(collapse|filter)$/.test(attributes['table:visibility'] ?? '');

function openColumn(state: State, attributes: XmlAttributes): void {
  const first = state.column + 1;
  state.column = Math.min(LAST_COLUMN, state.column + timesOf(attributes, 'columns-repeated'));
  if (first > LAST_COLUMN) return;
  if (isCollapsed(attributes)) state.sheet?.hiddenColumns.push([first, state.column]);
  const style = attributes['table:default-cell-style-name'] ?? '';
  for (let column = first; column <= state.column; column += 1) state.columnStyles[column] = style;
}

function openRow(state: State, attributes: XmlAttributes): void {
  state.line += 1;
  state.column = 0;
  state.row = {
    row: { line: state.line, isHidden: isCollapsed(attributes), cells: [] },
    repeated: timesOf(attributes, 'rows-repeated'),
    style: attributes['table:default-cell-style-name'] ?? '',
  };
}

function openCell(state: State, attributes: XmlAttributes): void {
  const repeated = timesOf(attributes, 'columns-repeated');
  const column = state.column + 1;
  state.column += repeated;
  state.cell = { attributes, column, repeated };
  const width = timesOf(attributes, 'columns-spanned');
  const height = timesOf(attributes, 'rows-spanned');
  if (width * height > 1) {
    const last = { column: column + width - 1, line: state.line + height - 1 };
    state.sheet?.merges.push({ first: { column, line: state.line }, last });
  }
}

type Pushed = Omit<SheetCell, 'column'> & { column: number; repeated: number };

function pushCells(state: State, { row, repeated: rows }: OpenRow, { column, repeated, ...cell }: Pushed): void {
  state.count += repeated * rows;
  if (state.count > state.options.cells) {
    const { cells: limit } = state.options;
    stop(state, () => problem('W03', { kind: 'cells', limit }));
  } else if (column + repeated - 1 > LAST_COLUMN) {
    stop(state, (part) => problem('W02', { part, why: 'has a cell beyond the last column' }));
  } else {
    const { kind, text, rich, style, formula } = cell;
    for (let at = 0; at < repeated; at += 1) row.cells.push({ column: column + at, kind, text, rich, style, formula });
  }
}

// Repeated rows without content reach to the end of the sheet and cost nothing.
function closeRow(state: State): void {
  const { row: open, sheet } = state;
  state.row = null;
  if (open === null || sheet === null || state.refusal !== null) return;
  const last = state.line + open.repeated - 1;
  if (open.row.cells.length > 0) {
    if (last > LAST_ROW) stop(state, (part) => problem('W02', { part, why: 'has a row beyond the last' }));
    else for (let line = state.line; line <= last; line += 1) sheet.rows.push({ ...open.row, line });
  }
  state.line = last;
}
