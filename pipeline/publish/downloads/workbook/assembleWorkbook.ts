import ExcelJS from 'exceljs';
import type { Descriptor } from '../readDescriptor.ts';
import type { ReleaseLabel, TableFile } from '../tableFile.ts';
import { addContents } from './addContents.ts';
import { addCover } from './addCover.ts';
import { addNotes } from './addNotes.ts';
import { addTableSheet } from './addTableSheet.ts';
import { withoutDates } from './withoutDates.ts';

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
