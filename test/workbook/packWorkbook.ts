import { strToU8, zipSync } from 'fflate';

/** A cell of a test sheet: a text, a number, nothing, or the cell's inner XML with its attributes. */
export type TestCell = string | number | null | { attributes?: string; xml: string };

export type TestSheet = {
  name: string;
  rows?: readonly (readonly TestCell[])[];
  /** Attributes of rows by sheet row. */
  rowAttributes?: Readonly<Record<number, string>>;
  /** XML before and after the sheet's data. */
  before?: string;
  after?: string;
  /** Whole XML instead of all that. */
  xml?: string;
  attributes?: string;
};

export type TestWorkbook = {
  sheets: readonly TestSheet[];
  strings?: string;
  workbookXml?: string;
  extra?: Readonly<Record<string, Uint8Array>>;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Styles of test cells by name. */
export const STYLES = {
  general: 0,
  tenths: 1,
  percent: 2,
  dayMonth: 3,
  monthYear: 4,
  thousands: 5,
  dash: 6,
  text: 7,
  struck: 8,
  pounds: 9,
  date: 10,
  quotedPercent: 11,
} as const;

const FORMATS = ['0.0', '0.0%', '0.0,', '0.0;-0.0;"-"', '"£"#,##0', '0.0"%"'];
const XFS = [
  [0, 0],
  [160, 0],
  [161, 0],
  [16, 0],
  [17, 0],
  [162, 0],
  [163, 0],
  [49, 0],
  [0, 1],
  [164, 0],
  [14, 0],
  [165, 0],
];

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const STYLE_SHEET = `<styleSheet xmlns="${MAIN}"><numFmts>${FORMATS.map((code, index) => `<numFmt numFmtId="${160 + index}" formatCode="${escape(code)}"/>`).join('')}</numFmts>
<fonts><font/><font><strike/></font></fonts><cellStyleXfs><xf numFmtId="10"/></cellStyleXfs>
<cellXfs>${XFS.map(([format, font]) => `<xf numFmtId="${format}" fontId="${font}"/>`).join('')}</cellXfs></styleSheet>`;

/** A cell with a style. */
export const styled = (style: keyof typeof STYLES, value: number | string): TestCell => ({
  attributes: `s="${STYLES[style]}"`,
  xml: `<v>${value}</v>`,
});

/** A formula cell with its saved value; null for none. */
export const formula = (text: string, value: string | null, attributes = ''): TestCell => ({
  attributes,
  xml: `<f>${escape(text)}</f>${value === null ? '' : `<v>${value}</v>`}`,
});

function cellXml(cell: TestCell, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${address}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  return `<c r="${address}" ${cell.attributes ?? ''}>${cell.xml}</c>`;
}

/** A sheet's XML; empty rows are left out, as spreadsheets do. */
export function sheetXml({ rows = [], rowAttributes = {}, before = '', after = '', xml }: TestSheet): string {
  if (xml !== undefined) return xml;
  const lines = rows.map((cells, index) => {
    const line = index + 1;
    const inner = cells.map((cell, at) => cellXml(cell, `${String.fromCharCode(65 + at)}${line}`)).join('');
    return inner === '' ? '' : `<row r="${line}" ${rowAttributes[line] ?? ''}>${inner}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${before}<sheetData>${lines.join('')}</sheetData>${after}</worksheet>`;
}

const relationships = (links: readonly [string, string, string][]): Uint8Array =>
  strToU8(
    `<Relationships xmlns="${PACKAGE}">${links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
  );

/** The parts of a workbook, unpacked. */
export function workbookParts({ sheets, strings, workbookXml, extra = {} }: TestWorkbook): Record<string, Uint8Array> {
  const list = sheets.map(
    ({ name, attributes = '' }, index) =>
      `<sheet name="${escape(name)}" sheetId="${index + 1}" ${attributes} r:id="s${index + 1}"/>`,
  );
  const links: [string, string, string][] = sheets.map((_, index) => [
    `s${index + 1}`,
    'worksheet',
    `worksheets/sheet${index + 1}.xml`,
  ]);
  links.push(['styles', 'styles', 'styles.xml']);
  if (strings !== undefined) links.push(['strings', 'sharedStrings', '/xl/sharedStrings.xml']);
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': relationships([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': strToU8(
      workbookXml ?? `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships(links),
    'xl/styles.xml': strToU8(STYLE_SHEET),
  };
  for (const [index, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetXml(sheet));
  if (strings !== undefined) parts['xl/sharedStrings.xml'] = strToU8(`<sst xmlns="${MAIN}">${strings}</sst>`);
  return { ...parts, ...extra };
}

const MADE = new Date(2009, 3, 1);

/** The bytes of a zip archive, the same in every run. */
export const packParts = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts, { mtime: MADE });

/** The bytes of a workbook. */
export const packWorkbook = (workbook: TestWorkbook): Uint8Array => packParts(workbookParts(workbook));

/** The bytes of a workbook of one visible sheet. */
export const packSheet = (sheet: Omit<TestSheet, 'name'>, name = 'Sheet1'): Uint8Array =>
  packWorkbook({ sheets: [{ ...sheet, name }] });
