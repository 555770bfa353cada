import { strToU8 } from 'fflate';
import { packParts } from './packWorkbook.ts';

/** A cell: a text, a number, nothing, or its own attributes and inner XML. */
export type OdsCell =
  string | number | null | { readonly attributes: string; readonly xml?: string; readonly element?: string };

export interface OdsSheet {
  readonly name: string;
  readonly rows?: readonly (readonly OdsCell[])[];
  /** Attributes of rows by line. */
  readonly rowAttributes?: Readonly<Record<number, string>>;
  readonly attributes?: string;
  /** XML before the rows, such as columns. */
  readonly before?: string;
  /** Rows as XML, in place of `rows`. */
  readonly xml?: string;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const URNS = ['office', 'table', 'text', 'style', 'meta', 'script']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat([
    'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
  ])
  .join(' ');

/** Styles cells may name, as LibreOffice writes them: the number style and the cell's own. */
const STYLES = `
<number:number-style style:name="N0"><number:number number:min-integer-digits="1"/></number:number-style>
<number:number-style style:name="N1"><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/></number:number-style>
<number:number-style style:name="N5P0"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<number:number-style style:name="N5"><number:text>-</number:text><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/><style:map style:condition="value()&gt;=0" style:apply-style-name="N5P0"/></number:number-style>
<number:number-style style:name="N6"><number:number number:decimal-places="0" number:min-integer-digits="1" number:display-factor="1000"/></number:number-style>
<number:percentage-style style:name="N11"><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:date-style style:name="N36"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<number:date-style style:name="N37"><number:day/><number:text>-</number:text><number:month number:textual="true"/></number:date-style>
<number:date-style style:name="N38"><number:month number:textual="true"/><number:text>-</number:text><number:year/></number:date-style>
<style:style style:name="tenths" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="grouped" style:family="table-cell" style:data-style-name="N5"/>
<style:style style:name="scaled" style:family="table-cell" style:data-style-name="N6"/>
<style:style style:name="percent" style:family="table-cell" style:data-style-name="N11"/>
<style:style style:name="bold-percent" style:family="table-cell" style:parent-style-name="percent"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="date" style:family="table-cell" style:data-style-name="N36"/>
<style:style style:name="dayMonth" style:family="table-cell" style:data-style-name="N37"/>
<style:style style:name="monthYear" style:family="table-cell" style:data-style-name="N38"/>
<style:style style:name="struck" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="raised" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>`;

/** A number under a style above. */
export const number = (value: number | string, style = '', more = ''): OdsCell => ({
  attributes: `office:value-type="float" office:value="${value}" ${style === '' ? '' : `table:style-name="${style}"`} ${more}`,
  xml: `<text:p>${value}</text:p>`,
});

/** A value of a type other than a number, with what is shown. */
export const typed = (type: string, stored: string, shown: string, style = ''): OdsCell => ({
  attributes: `office:value-type="${type}" ${stored} ${style === '' ? '' : `table:style-name="${style}"`}`,
  xml: `<text:p>${escape(shown)}</text:p>`,
});

export const date = (iso: string, style = ''): OdsCell => typed('date', `office:date-value="${iso}"`, iso, style);

function cellXml(cell: OdsCell): string {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'number') return cellXml(number(cell));
  if (typeof cell === 'string') {
    const lines = cell.split('\n').map((line) => `<text:p>${escape(line)}</text:p>`);
    return `<table:table-cell office:value-type="string">${lines.join('')}</table:table-cell>`;
  }
  const element = cell.element ?? 'table:table-cell';
  return `<${element} ${cell.attributes}>${cell.xml ?? ''}</${element}>`;
}

/** Rows as XML. */
export const rowsXml = (
  rows: readonly (readonly OdsCell[])[],
  attributes: Readonly<Record<number, string>> = {},
): string =>
  rows
    .map(
      (cells, index) =>
        `<table:table-row ${attributes[index + 1] ?? ''}>${cells.map(cellXml).join('')}</table:table-row>`,
    )
    .join('');

const sheetXml = ({ name, rows = [], rowAttributes, attributes = '', before = '', xml }: OdsSheet): string =>
  `<table:table table:name="${escape(name)}" ${attributes}>${before}${xml ?? rowsXml(rows, rowAttributes)}</table:table>`;

/** The parts of an .ods, unpacked. */
export function odsParts(
  sheets: readonly OdsSheet[],
  extra: Record<string, Uint8Array> = {},
): Record<string, Uint8Array> {
  const body = sheets.map(sheetXml).join('');
  return {
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': strToU8(
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    ),
    'styles.xml': strToU8(
      `<office:document-styles ${URNS}><office:styles><style:style style:name="Default" style:family="table-cell"/></office:styles></office:document-styles>`,
    ),
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${URNS}><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
    ),
    ...extra,
  };
}

/** The bytes of an .ods. */
export const packOds = (sheets: readonly OdsSheet[], extra: Record<string, Uint8Array> = {}): Uint8Array =>
  packParts(odsParts(sheets, extra));

/** The bytes of an .ods of one sheet. */
export const packOdsSheet = (rows: readonly (readonly OdsCell[])[], name = 'Sheet1'): Uint8Array =>
  packOds([{ name, rows }]);
