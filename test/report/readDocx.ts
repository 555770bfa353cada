import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface DocxParagraph {
  readonly style: string;
  readonly text: string;
}

export interface DocxTable {
  readonly style: string;
  /** Whether the first row is marked to be repeated as a heading. */
  readonly hasHeading: boolean;
  /** Text of each cell, its paragraphs parted by line breaks, without raised source numbers. */
  readonly rows: readonly (readonly string[])[];
}

export interface DocxPicture {
  readonly title: string;
  /** What is read out in its place. */
  readonly description: string;
  readonly png: Uint8Array;
}

export interface Docx {
  /** Paragraphs outside tables. */
  readonly paragraphs: readonly DocxParagraph[];
  readonly tables: readonly DocxTable[];
  /** Pictures in the order they stand, in tables and out of them. */
  readonly pictures: readonly DocxPicture[];
  /** Every part that is text, by its path. */
  readonly parts: ReadonlyMap<string, string>;
}

/** Reads a DOCX file as a reader other than its writer would: from the XML inside. @throws when a part is not well-formed */
export function readDocx(bytes: Uint8Array): Docx {
  const files = unzipSync(bytes);
  const texts = Object.entries(files).filter(([path]) => !path.endsWith('.png'));
  const parts = new Map(texts.map(([path, content]) => [path, strFromU8(content)]));
  const pictures: DocxPicture[] = [];
  const words = { title: '', description: '' };
  const paragraphs: { style: string; text: string }[] = [];
  const tables: { style: string; hasHeading: boolean; rows: string[][] }[] = [];
  const relations = parts.get('word/_rels/document.xml.rels') ?? '';
  const pictureOf = (id: string): Uint8Array => {
    const relation = relations.match(/<Relationship [^>]*>/g)?.find((one) => one.includes(`Id="${id}"`)) ?? '';
    const png = files[`word/${/Target="([^"]*)"/.exec(relation)?.[1] ?? ''}`];
    if (png === undefined) throw new Error(`missing picture ${id}`);
    return png;
  };
  const open = { table: false, raised: false, text: false, style: '', words: '' };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const value = String(attributes['w:val'] ?? '');
    const table = tables.at(-1);
    if (name === 'w:tbl') {
      open.table = true;
      tables.push({ style: '', hasHeading: false, rows: [] });
    }
    if (name === 'w:tblStyle' && table !== undefined) table.style = value;
    if (name === 'w:tblHeader' && table?.rows.length === 1) table.hasHeading = true;
    if (name === 'w:tr') table?.rows.push([]);
    if (name === 'w:tc') table?.rows.at(-1)?.push('');
    if (name === 'w:p') Object.assign(open, { style: '', words: '' });
    if (name === 'w:pStyle') open.style = value;
    if (name === 'w:r') open.raised = false;
    if (name === 'w:vertAlign' && value === 'superscript') open.raised = true;
    if (name === 'w:tab' && !open.table) open.words += ' ';
    if (name === 'w:t') open.text = true;
    if (name === 'wp:docPr') {
      Object.assign(words, { title: String(attributes['title']), description: String(attributes['descr']) });
    }
    if (name === 'a:blip') pictures.push({ ...words, png: pictureOf(String(attributes['r:embed'])) });
  });
  parser.on('text', (text) => {
    if (open.text && !open.raised) open.words += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') open.text = false;
    if (name === 'w:tbl') open.table = false;
    if (name !== 'w:p') return;
    const row = tables.at(-1)?.rows.at(-1);
    if (!open.table) paragraphs.push({ style: open.style, text: open.words });
    else if (row !== undefined) row.push([row.pop() ?? '', open.words].filter((text) => text !== '').join('\n'));
  });
  parser.write(parts.get('word/document.xml') ?? '').close();
  return { paragraphs, tables, pictures, parts };
}
