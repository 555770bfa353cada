import ExcelJS from 'exceljs';
import type { DataValidation, Worksheet } from 'exceljs';
import { LISTS_SHEET } from '../../../read/workbook/listsSheet.ts';
import { withoutDates } from './withoutDates.ts';

/** A column of a form: how its cells are typed, and what a spreadsheet offers and refuses in them. */
export interface FormColumn {
  readonly name: string;
  readonly type: 'text' | 'date';
  /** What to write, shown beside a cell that is chosen. */
  readonly prompt: string;
  /** What a cell may be; null where any text will do. */
  readonly choices: readonly string[] | null;
  /** Another text is asked about and let pass: what is offered may not be all there is. */
  readonly isOpen?: boolean;
}

export interface Form {
  /** Name of the sheet, and of the table it is rows of. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly FormColumn[];
}

/** Rows that the lists and the formats of a form reach to. */
const ROWS = 500;
const WIDTH = 24;
/** A spreadsheet shows no more of a prompt. */
const LONGEST_PROMPT = 255;

const letterOf = (place: number): string => String.fromCharCode('A'.charCodeAt(0) + place);

/**
 * A workbook whose one sheet is an empty table: lists to choose from in the columns that have them, days as days, anything
 * else as text. What the lists offer stands on a hidden sheet, which whoever reads the form passes over.
 */
export async function assembleForm({ name, title, columns }: Form): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = title;
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  const lists = workbook.addWorksheet(LISTS_SHEET, { state: 'hidden' });
  sheet.addRow(columns.map((column) => column.name)).font = { bold: true };
  columns.forEach((column, place) => addColumn({ sheet, lists }, column, place));
  return withoutDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

type Sheets = { readonly sheet: Worksheet; readonly lists: Worksheet };

function addColumn({ sheet, lists }: Sheets, column: FormColumn, place: number): void {
  const letter = letterOf(place);
  Object.assign(sheet.getColumn(place + 1), { width: WIDTH, numFmt: column.type === 'date' ? 'yyyy-mm-dd' : '@' });
  column.choices?.forEach((choice, line) => {
    lists.getCell(line + 1, place + 1).value = choice;
  });
  const last = column.choices?.length ?? 0;
  const validation = validationOf(column, `'${LISTS_SHEET}'!$${letter}$1:$${letter}$${last}`);
  for (let line = 2; line <= ROWS; line += 1) sheet.getCell(line, place + 1).dataValidation = validation;
}

function validationOf({ name, type, prompt, choices, isOpen }: FormColumn, list: string): DataValidation {
  const shown = {
    allowBlank: true,
    showInputMessage: true,
    promptTitle: name,
    prompt: prompt.slice(0, LONGEST_PROMPT),
    showErrorMessage: true,
    errorTitle: name,
  } as const;
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
