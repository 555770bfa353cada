import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { spawnSync } from 'node:child_process';
import ExcelJS from 'exceljs';
import { cellsOf, textOf } from './cells.ts';
import type { OwnTable } from './ownTables.ts';
import { ownWorkbooks } from './ownWorkbooks.ts';
import { hasPeer, peer, peerVersion, versionOf } from './peers.ts';
import { askPython, convertByOffice, inFolder, programVersion, pythonVersion } from './programs.ts';
import { findSurprises, isSame, type Found, type ReaderRow, type Row } from './surprises.ts';

/** Rows of every sheet of a workbook by the sheet's name. */
type Sheets = ReadonlyMap<string, readonly Row[]>;

interface BookReader {
  readonly name: string;
  readonly read: (path: string) => Promise<Sheets>;
}

/** The workbook of all tables of the latest release. */
export async function ownBook(): Promise<string> {
  const { release } = JSON.parse(readFileSync('public/data/index.json', 'utf8'));
  const path = (await ownWorkbooks()).find((one) => one.endsWith(`_${release}.xlsx`));
  if (path === undefined) throw new Error(`missing workbook of release ${release}`);
  return path;
}

async function readByExcelJs(path: string): Promise<Sheets> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return sheetsOf(book);
}

const sheetsOf = (book: ExcelJS.Workbook): Sheets =>
  new Map(
    book.worksheets.map((sheet) => {
      const rows: Row[] = [];
      // The first place of a row's values is left open.
      sheet.eachRow((row) => rows.push(Array.isArray(row.values) ? Array.from(row.values, textOf).slice(1) : []));
      return [sheet.name, rows];
    }),
  );

interface SheetJs {
  readonly readFile: (path: string) => { readonly Sheets: Readonly<Record<string, unknown>> };
  readonly utils: { sheet_to_json(sheet: unknown, options: { header: 1 }): unknown[][] };
}

async function readBySheetJs(path: string): Promise<Sheets> {
  // The package has no types here.
  const { readFile, utils } = peer('xlsx') as SheetJs;
  return new Map(
    Object.entries(readFile(path).Sheets).map(([name, sheet]) => [
      name,
      utils.sheet_to_json(sheet, { header: 1 }).map((row) => Array.from(row, textOf)),
    ]),
  );
}

const readByPython =
  (library: 'openpyxl' | 'pandas'): BookReader['read'] =>
  async (path) => {
    const read = askPython<Record<string, Record<string, Row[]>>>('test/writers/readBooks.py', [path]);
    return new Map(Object.entries(read[library] ?? {}));
  };

// One file a sheet, each called by its sheet: `-1` asks for all of them.
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

async function readByOffice(path: string): Promise<Sheets> {
  return inFolder((folder) => {
    convertByOffice(folder, EVERY_SHEET, [path]);
    const stem = `${basename(path, '.xlsx')}-`;
    return new Map(
      readdirSync(`${folder}/out`).map((name) => [
        name.slice(stem.length, -'.csv'.length),
        cellsOf(readFileSync(`${folder}/out/${name}`, 'utf8')),
      ]),
    );
  });
}

/** Opened by one program, saved there as a workbook, and read by another. */
const savedBy =
  (save: (folder: string, path: string) => void): BookReader['read'] =>
  async (path) => {
    const read = inFolder((folder) => {
      save(folder, path);
      return readFileSync(`${folder}/out/${basename(path)}`);
    });
    const book = new ExcelJS.Workbook();
    // The library's own Buffer type is older than Node's.
    await book.xlsx.load(read as unknown as ExcelJS.Buffer);
    return sheetsOf(book);
  };

const where = <Found>(isThere: boolean, found: Found): readonly Found[] => (isThere ? [found] : []);

/** The readers of workbooks that are installed here. */
export function bookReaders(): readonly BookReader[] {
  const [openpyxl, pandas] = [pythonVersion('openpyxl'), pythonVersion('pandas')];
  const [office, gnumeric] = [programVersion('soffice'), programVersion('ssconvert')];
  return [
    { name: `exceljs ${versionOf('exceljs')}`, read: readByExcelJs },
    ...where(hasPeer('xlsx'), { name: `SheetJS ${hasPeer('xlsx') ? peerVersion('xlsx') : ''}`, read: readBySheetJs }),
    ...where(openpyxl !== null, { name: `openpyxl ${openpyxl ?? ''}`, read: readByPython('openpyxl') }),
    ...where(pandas !== null, { name: `pandas ${pandas ?? ''}, read_excel`, read: readByPython('pandas') }),
    ...where(office !== null, { name: `LibreOffice ${office ?? ''}, XLSX to CSV`, read: readByOffice }),
    ...where(office !== null, {
      name: `LibreOffice ${office ?? ''}, saved as XLSX`,
      read: savedBy((folder, path) => convertByOffice(folder, 'xlsx', [path])),
    }),
    ...where(gnumeric !== null, {
      name: `Gnumeric ${gnumeric ?? ''}, saved as XLSX`,
      read: savedBy((folder, path) => spawnSync('ssconvert', [path, `${folder}/out/${basename(path)}`])),
    }),
  ];
}

/** In a workbook no cell is blank: a symbol stands where there is nothing to give, as its sheet Notes says. */
const isSameInBook = (was: string, became: string): boolean =>
  isSame(was, became) || (was === '' && /^\[(c|x|z|low)\]$/.test(became));

/** The rows below the line that names the columns. */
function rowsBelow(rows: readonly Row[] | undefined, columns: Row): Found {
  if (rows === undefined) return { refused: 'no such sheet' };
  const at = rows.findIndex((row) => columns.every((name, place) => row[place] === name));
  return at < 0 ? { refused: 'no header' } : rows.slice(at + 1).map((row) => row.slice(0, columns.length));
}

/** What each reader makes of every sheet of tables, against the CSV of the same table. */
export async function readOwnBook(
  path: string,
  tables: readonly OwnTable[],
  tried: readonly BookReader[],
): Promise<readonly ReaderRow[]> {
  const rows: ReaderRow[] = [];
  for (const { name, read } of tried) {
    const sheets = await read(path);
    const found = tables.map((table) => rowsBelow(sheets.get(table.name), table.cells[0] ?? []));
    const cells = tables.map((table) => table.cells);
    rows.push({ reader: name, files: tables.length, surprises: findSurprises(cells, found, isSameInBook) });
  }
  return rows;
}
