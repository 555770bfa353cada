import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromCSV } from 'arquero';
import { csvFormatRows } from 'd3';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { PEERS, peer, peerVersion, versionOf } from './peers.ts';
import { COLUMNS, plainCsv, plainText, type FieldCell, type FieldTable } from './fieldCells.ts';

/** A program that writes a table, in one form. */
export interface Writer {
  readonly program: string;
  readonly version: string;
  readonly ending: 'csv' | 'xlsx' | 'ods';
  /** How it came to its cells: given each with its type, or having read them from a CSV by its own guesses. */
  readonly from: 'cells' | 'CSV';
  readonly hasFormats: boolean;
  /** Files of the tables, in their order. */
  readonly write: (tables: readonly FieldTable[]) => Promise<readonly Uint8Array[]>;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const eachAlone =
  (write: (table: FieldTable) => Uint8Array | Promise<Uint8Array>): Writer['write'] =>
  (tables) =>
    Promise.all(tables.map(async (table) => write(table)));

const dayOf = (cell: { readonly day: string }): Date => new Date(`${cell.day}T00:00:00Z`);

/** A cell as JavaScript has it. */
function valueOf(cell: FieldCell): string | number | Date | null {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'percent' in cell ? cell.percent / 100 : dayOf(cell);
}

async function writeExceljs(table: FieldTable): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sheet1');
  sheet.addRow([...COLUMNS[table.kind]]);
  for (const cells of table.rows) {
    const row = sheet.addRow(cells.map(valueOf));
    cells.forEach((cell, at) => {
      if (cell !== null && typeof cell === 'object')
        row.getCell(at + 1).numFmt = 'percent' in cell ? '0.0%' : 'dd/mm/yyyy';
    });
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const textRows = ({ kind, rows }: FieldTable): string[][] => [
  [...COLUMNS[kind]],
  ...rows.map((cells) => cells.map(plainText)),
];

interface SheetJs {
  readonly utils: {
    aoa_to_sheet(rows: readonly (readonly unknown[])[]): Record<string, { z?: string }>;
    book_new(): unknown;
    book_append_sheet(book: unknown, sheet: unknown, name: string): void;
    encode_cell(place: { r: number; c: number }): string;
  };
  write(book: unknown, options: object): Uint8Array;
}

function writeSheetJs(table: FieldTable, bookType: 'xlsx' | 'ods' | 'csv'): Uint8Array {
  // The package has no types of its own here.
  const { utils, write } = peer('xlsx') as SheetJs;
  const sheet = utils.aoa_to_sheet([COLUMNS[table.kind], ...table.rows.map((cells) => cells.map(valueOf))]);
  table.rows.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      const made = sheet[utils.encode_cell({ r: r + 1, c })];
      if (made !== undefined && cell !== null && typeof cell === 'object')
        made.z = 'percent' in cell ? '0.0%' : 'dd/mm/yyyy';
    }),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Sheet1');
  return new Uint8Array(write(book, { type: 'buffer', bookType }));
}

const hasSheetJs = existsSync(join(PEERS.folder, 'node_modules/xlsx'));

const sheetJs = (ending: 'xlsx' | 'ods' | 'csv'): Writer => ({
  program: 'SheetJS',
  version: peerVersion('xlsx'),
  ...{ ending, from: 'cells', hasFormats: ending !== 'csv' },
  write: eachAlone((table) => writeSheetJs(table, ending)),
});

const text = (program: string, name: string, from: Writer['from'], write: (table: FieldTable) => string): Writer => ({
  ...{ program, version: versionOf(name), ending: 'csv', from, hasFormats: false },
  write: eachAlone((table) => encode(write(table))),
});

/** Writers of npm; those that are not installed are named by `missing`. */
export const npmWriters: { readonly writers: readonly Writer[]; readonly missing: readonly string[] } = {
  writers: [
    {
      program: 'exceljs',
      version: versionOf('exceljs'),
      ending: 'xlsx',
      from: 'cells',
      hasFormats: true,
      write: eachAlone(writeExceljs),
    },
    ...(hasSheetJs ? (['xlsx', 'ods', 'csv'] as const).map(sheetJs) : []),
    text('Papa Parse', 'papaparse', 'cells', (table) => Papa.unparse(textRows(table))),
    text('d3-dsv', 'd3-dsv', 'cells', (table) => csvFormatRows(textRows(table))),
    text('arquero', 'arquero', 'CSV', (table) => fromCSV(plainCsv(table)).toCSV()),
  ],
  missing: hasSheetJs ? [] : ['SheetJS'],
};
