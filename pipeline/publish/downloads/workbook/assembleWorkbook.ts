import ExcelJS from 'exceljs';
import type { Workbook } from 'exceljs';
import { uniteLicences } from '../describeArchive.ts';
import type { Descriptor } from '../readDescriptor.ts';
import type { ReleaseLabel, TableFile } from '../tableFile.ts';
import { addLines, widenText } from './addLines.ts';
import { SYMBOLS } from '../symbols.ts';
import { addTableSheet } from './addTableSheet.ts';
import { withoutDates } from './withoutDates.ts';

/** The first sheet: what this is, which release, and on what terms. */
export function addCover(
  workbook: Workbook,
  descriptor: Descriptor,
  { release, build }: ReleaseLabel,
  tables: readonly TableFile[],
): void {
  const sheet = workbook.addWorksheet('Cover');
  addLines(sheet, [
    descriptor.title,
    descriptor.description,
    `Release ${release}, build ${build}.`,
    'The sheet Contents lists every table with a link to it. The sheet Notes explains every symbol; one stands wherever a table is blank.',
    'Figures are at full precision; the column value_as_published has them with the decimals their source gives.',
    ...descriptor.licenses.map((licence) => `Licence: ${licence.title}, ${licence.path}`),
    ...uniteLicences(tables.flatMap(({ licences }) => licences)).map(
      (note) => `Licence as stated by the source, ${note.licence}: ${note.sources.join('; ')}.`,
    ),
  ]);
  widenText(sheet);
}

const CONTENTS_WIDTHS = [36, 60, 10];

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
  CONTENTS_WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
}

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

/**
 * Every table as an accessible spreadsheet (Government Statistical Service, "Releasing statistics in spreadsheets"): a
 * cover, contents and notes, then one marked-up table a sheet, no merged and no blank cells, nothing said by colour.
 * The same tables give the same bytes: the file carries no date of making.
 */
export async function assembleWorkbook(
  tables: readonly TableFile[],
  descriptor: Descriptor,
  label: ReleaseLabel,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = descriptor.title;
  workbook.subject = `Data release ${label.release}`;
  workbook.creator = descriptor.name;
  workbook.lastModifiedBy = descriptor.name;
  const sheets = tables.map((table) => ({ table, name: sheetName(table) }));
  addCover(workbook, descriptor, label, tables);
  addContents(workbook, sheets);
  addNotes(workbook);
  for (const { table, name } of sheets) addTableSheet(workbook, name, table);
  return withoutDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** The longest name Excel takes for a sheet. */
const LONGEST_NAME = 31;

function sheetName({ stem }: TableFile): string {
  return stem.slice(stem.lastIndexOf('/') + 1).slice(0, LONGEST_NAME);
}
