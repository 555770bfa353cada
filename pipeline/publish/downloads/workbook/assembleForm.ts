import ExcelJS from 'exceljs';
import type { DataValidation, Worksheet } from 'exceljs';
import { GUIDE_SHEET, LISTS_SHEET } from '../../../read/workbook/formSheets.ts';
import { addLines, widenText } from './addLines.ts';
import { withoutDates } from './withoutDates.ts';

/** A column of a form: how its cells are typed, and what a spreadsheet offers and refuses in them. */
export interface FormColumn {
  readonly name: string;
  readonly type: 'text' | 'date' | 'number';
  /** What to write, shown beside a cell that is chosen. */
  readonly prompt: string;
  /** What a cell may be; null where any text will do. */
  readonly choices: readonly string[] | null;
  /** Another text is asked about and let pass: what is offered may not be all there is. */
  readonly isOpen?: boolean;
  /** A condition on the cells of a line, as a formula, and what is said where it does not hold. */
  readonly check?: { readonly formula: (line: number) => string; readonly error: string };
  /** Works the cell out of its line; blank until there is something to work out. */
  readonly formula?: (line: number) => string;
}

export interface Form {
  /** Name of the sheet, and of the table it is rows of. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly FormColumn[];
  /** Lines that come written, each cell in the order of the columns. */
  readonly rows?: readonly (readonly string[])[];
  /** Lines that the lists, formats and formulas of the form reach to. */
  readonly lines?: number;
  /** What formulas look up, as further columns of the hidden sheet, right of those of the lists. */
  readonly lookups?: readonly (readonly (string | number)[])[];
  /** What a second sheet says of the form, line by line, the first its title. */
  readonly guide?: readonly (readonly string[])[];
}

const LINES = 500;
const WIDTH = 24;
/** A spreadsheet shows no more of a prompt. */
const LONGEST_PROMPT = 255;

const letterOf = (place: number): string => String.fromCharCode('A'.charCodeAt(0) + place);

/** The cells of the hidden sheet that hold a column of it, for a formula: `'Lists'!$B$1:$B$7`. */
export const listRange = (place: number, length: number): string =>
  `'${LISTS_SHEET}'!$${letterOf(place)}$1:$${letterOf(place)}$${length}`;

/**
 * A workbook whose first sheet is a table to fill in: lists to choose from in the columns that have them, days as days, counts
 * as numbers, anything else as text. What the lists offer stands on a hidden sheet, which whoever reads the form passes over,
 * as over the sheet that explains it.
 */
export async function assembleForm(form: Form): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = form.title;
  const sheet = workbook.addWorksheet(form.name, { views: [{ state: 'frozen', ySplit: 1 }] });
  if (form.guide !== undefined) addGuide(workbook.addWorksheet(GUIDE_SHEET), form.guide);
  const lists = workbook.addWorksheet(LISTS_SHEET, { state: 'hidden' });
  sheet.addRow(form.columns.map((column) => column.name)).font = { bold: true };
  form.columns.forEach((column, place) => addColumn({ sheet, lists, lines: form.lines ?? LINES }, column, place));
  form.lookups?.forEach((values, place) => fillList(lists, form.columns.length + place, values));
  form.rows?.forEach((cells, line) => fillLine(sheet, line + 2, cells));
  return withoutDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

type Sheets = { readonly sheet: Worksheet; readonly lists: Worksheet; readonly lines: number };

const FORMATS: Readonly<Record<FormColumn['type'], string>> = { date: 'yyyy-mm-dd', text: '@', number: 'General' };

function addColumn({ sheet, lists, lines }: Sheets, column: FormColumn, place: number): void {
  Object.assign(sheet.getColumn(place + 1), { width: WIDTH, numFmt: FORMATS[column.type] });
  fillList(lists, place, column.choices ?? []);
  const list = listRange(place, column.choices?.length ?? 0);
  for (let line = 2; line <= lines; line += 1) {
    const cell = sheet.getCell(line, place + 1);
    cell.dataValidation = validationOf(column, list, line);
    // A formula has to have a value: who opens the form in another program sees it before anything is worked out.
    if (column.formula !== undefined) cell.value = { formula: column.formula(line), result: '' };
  }
}

function fillList(lists: Worksheet, place: number, values: readonly (string | number)[]): void {
  values.forEach((value, line) => {
    lists.getCell(line + 1, place + 1).value = value;
  });
}

function fillLine(sheet: Worksheet, line: number, cells: readonly string[]): void {
  cells.forEach((text, place) => {
    if (text !== '') sheet.getCell(line, place + 1).value = text;
  });
}

function addGuide(sheet: Worksheet, lines: readonly (readonly string[])[]): void {
  addLines(
    sheet,
    lines.map(([first = '']) => first),
  );
  lines.forEach((cells, line) => fillLine(sheet, line + 1, cells));
  widenText(sheet);
  sheet.getColumn(1).width = WIDTH * 1.5;
  for (const place of [2, 3]) {
    Object.assign(sheet.getColumn(place), { width: WIDTH * 2, alignment: { wrapText: true, vertical: 'top' } });
  }
}

function validationOf(column: FormColumn, list: string, line: number): DataValidation {
  const { name, type, prompt, choices, isOpen, check } = column;
  const shown = {
    allowBlank: true,
    showInputMessage: true,
    promptTitle: name,
    prompt: prompt.slice(0, LONGEST_PROMPT),
    showErrorMessage: true,
    errorTitle: name,
  } as const;
  if (check !== undefined) return { ...shown, type: 'custom', formulae: [check.formula(line)], error: check.error };
  if (choices !== null && choices.length > 0) {
    const errorStyle = isOpen === true ? 'warning' : 'stop';
    return { ...shown, type: 'list', formulae: [list], errorStyle, error: 'Choose one from the list.' };
  }
  if (type === 'date') {
    const formulae = [new Date(Date.UTC(2000, 0, 1))];
    return { ...shown, type: 'date', operator: 'greaterThan', formulae, error: 'Write a day, such as 2009-03-12.' };
  }
  return { ...shown, type: 'textLength', operator: 'greaterThan', formulae: [0], error: 'Write some text.' };
}
