import type { Workbook } from 'exceljs';
import type { TableFile } from '../tableFile.ts';
import { addLines } from './addLines.ts';

const WIDTHS = [36, 60, 10];

/** The second sheet: every table with a link to its sheet. */
export function addContents(
  workbook: Workbook,
  sheets: readonly { readonly name: string; readonly table: TableFile }[],
): void {
  const sheet = workbook.addWorksheet('Contents');
  addLines(sheet, ['Contents', `This sheet holds one table: the ${sheets.length} sheets of data in this workbook.`]);
  sheet.addTable({
    name: 'table_contents',
    ref: 'A3',
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: [{ name: 'Sheet' }, { name: 'Title' }, { name: 'Rows' }],
    rows: sheets.map(({ name, table }) => [{ text: name, hyperlink: `#'${name}'!A1` }, table.title, table.rows.length]),
  });
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
}
