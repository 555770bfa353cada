import type { Worksheet } from 'exceljs';

const FIRST_COLUMN_OF_TEXT = 100;

/** Lines of text down column A from A1; the first is the sheet's title. */
export function addLines(sheet: Worksheet, lines: readonly string[]): void {
  lines.forEach((line, index) => {
    sheet.getCell(index + 1, 1).value = line;
  });
  sheet.getCell(1, 1).font = { bold: true, size: 15 };
}

/** A sheet of nothing but text. */
export function widenText(sheet: Worksheet): void {
  const column = sheet.getColumn(1);
  column.width = FIRST_COLUMN_OF_TEXT;
  column.alignment = { wrapText: true, vertical: 'top' };
}
