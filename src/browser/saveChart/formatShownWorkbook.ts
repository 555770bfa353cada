import { strToU8, zipSync } from 'fflate';
import type { ChartTable } from '../../theme/chart.ts';
import { selectShownTable, type TableOrigin } from './shownTable.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const SHEETS = ['Figures', 'About'] as const;

/** The day every file of a made archive is dated: the same figures give the same bytes. */
const DATED = '2000-01-01T00:00:00Z';

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const LETTERS = 26;

/** Name of a column: `A` for 0, `AA` for 26. */
const columnName = (column: number): string =>
  (column < LETTERS ? '' : columnName(Math.floor(column / LETTERS) - 1)) + String.fromCharCode(65 + (column % LETTERS));

/** A cell: a number where it is one as shown, else words, which no program takes for a formula. */
const cellOf = (text: string, place: string): string =>
  /^-?\d+(\.\d+)?$/.test(text)
    ? `<c r="${place}"><v>${text}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;

const sheetOf = (rows: readonly (readonly string[])[]): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows
    // The format lets a row and a cell go without their place; ExcelJS 4.4 refuses a workbook that does.
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((text, column) => cellOf(text, `${columnName(column)}${row + 1}`)).join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`;

const relationships = (entries: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const contentTypes = (): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${SHEETS.map(
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  ).join('')}</Types>`;

const workbook = (): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${SHEETS.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`,
  ).join('')}</sheets></workbook>`;

/** A chart's table as a workbook: the figures as shown on one sheet, what they are and from where on another. */
export function formatShownWorkbook(
  table: ChartTable,
  sentence: string,
  { source, release, address }: TableOrigin,
): Uint8Array {
  const { columns, rows } = selectShownTable(table);
  const about = [
    ['What', table.caption],
    ['In words', sentence],
    ['Source', source],
    ['Release', release],
    ['Address', address],
  ];
  const parts = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(),
    'xl/_rels/workbook.xml.rels': relationships(SHEETS.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`])),
    'xl/worksheets/sheet1.xml': sheetOf([columns, ...rows]),
    'xl/worksheets/sheet2.xml': sheetOf(about),
  };
  const bytes = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(bytes), { mtime: DATED });
}
