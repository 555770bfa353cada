import type { Workbook } from 'exceljs';
import { SYMBOLS } from '../symbols.ts';
import { addLines } from './addLines.ts';

const WIDTHS = [16, 90];

/** What a symbol means where it stands for a cell rather than in the column of status codes. */
const IN_A_CELL = [
  { code: '[c]', meaning: 'in place of a number: withheld to protect children' },
  { code: '[x]', meaning: 'in place of a number: not available, the source gives none' },
  { code: '[z]', meaning: 'not applicable: nothing belongs in this cell' },
  { code: '[low]', meaning: 'in place of a number: it rounds to 0 but is not 0' },
];

/** The third sheet: every symbol and what it means. */
export function addNotes(workbook: Workbook): void {
  const sheet = workbook.addWorksheet('Notes');
  addLines(sheet, ['Notes', 'This sheet holds one table: the symbols used in this workbook.']);
  sheet.addTable({
    name: 'table_notes',
    ref: 'A3',
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: [{ name: 'Symbol' }, { name: 'Meaning' }],
    rows: [
      ...IN_A_CELL,
      ...SYMBOLS.map(({ code, meaning }) => ({ code, meaning: `in the column status: ${meaning}` })),
    ].map(({ code, meaning }) => [code, meaning]),
  });
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
}
