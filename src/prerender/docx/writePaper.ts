import {
  AlignmentType,
  Bookmark,
  ImageRun,
  InternalHyperlink,
  Paragraph,
  TextRun,
  type ParagraphChild,
  type Table,
} from 'docx';
import { DOCX_LISTS, TEXT_WIDTH } from './docxFile.ts';
import { DOCX_STYLES } from './docxStyles.ts';
import { writeDocxTable } from './docxTable.ts';
import { paintSvg } from './paintSvg.ts';
import {
  wordsOf,
  type PaperBlock,
  type PaperCell,
  type PaperLine,
  type PaperLook,
  type PaperPicture,
  type PaperRun,
  type PaperTable,
} from './paper.ts';

const STYLES = {
  title: DOCX_STYLES.title,
  'heading 1': DOCX_STYLES.heading,
  'heading 2': DOCX_STYLES.subheading,
  'heading 3': DOCX_STYLES.minorHeading,
  plain: 'Normal',
  quotation: DOCX_STYLES.quotation,
  label: DOCX_STYLES.label,
  item: DOCX_STYLES.item,
  note: DOCX_STYLES.note,
} as const satisfies Record<PaperLook, string>;

/** Twentieths of a point in a CSS pixel. */
const TWIPS = 15;
/** Room a cell keeps free at both sides, in twentieths of a point. */
const CELL_EDGES = 160;

/** The number of a note, raised, as a link to it; parted from the number before it. */
function writeNote({ text, leadsTo = '' }: PaperRun, before: PaperRun | undefined): readonly ParagraphChild[] {
  const raised = (words: string): TextRun => new TextRun({ text: words, superScript: true });
  const link = new InternalHyperlink({ anchor: leadsTo, children: [raised(text)] });
  return before?.leadsTo === undefined ? [link] : [raised(', '), link];
}

const writeRuns = (runs: readonly PaperRun[]): readonly ParagraphChild[] =>
  runs.flatMap((run, place) =>
    run.leadsTo === undefined
      ? [new TextRun({ text: run.text, ...(run.isBold === true ? { bold: true } : {}) })]
      : writeNote(run, runs[place - 1]),
  );

/** How a line differs from its style. */
interface LineLook {
  readonly isNumeric?: boolean;
  /** True for the words over a chart, which stay with it. */
  readonly isOverNext?: boolean;
}

function writeLine(
  { runs, mark, anchor }: PaperLine,
  style: string,
  { isNumeric = false, isOverNext = false }: LineLook = {},
): Paragraph {
  const children = [...writeRuns(runs)];
  return new Paragraph({
    style,
    children: anchor === undefined ? children : [new Bookmark({ id: anchor, children })],
    ...(isNumeric ? { alignment: AlignmentType.RIGHT } : {}),
    ...(isOverNext ? { keepNext: true } : {}),
    ...(mark === undefined
      ? {}
      : { numbering: { reference: DOCX_LISTS[mark.sign], level: mark.depth, instance: mark.list } }),
  });
}

/** A chart at the size it was drawn for, or as wide as the room there is. */
export function writePicture({ svg, title, sentence }: PaperPicture, style: string, room: number): Paragraph {
  const { png, width, height } = paintSvg(svg);
  const scale = Math.min(1, room / TWIPS / width);
  return new Paragraph({
    style,
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { title, description: sentence, name: title },
      }),
    ],
  });
}

const writeCell =
  (cell: PaperCell, isNumeric: boolean) =>
  (width: number): readonly Paragraph[] =>
    cell.map((block) =>
      block.kind === 'picture'
        ? writePicture(block, DOCX_STYLES.cell, width - CELL_EDGES)
        : writeLine(block, DOCX_STYLES.cell, { isNumeric }),
    );

/** Letters of the longest word a column is made wide enough for, of words it asks for more room for, and of a chart. */
const LETTERS = { word: 26, words: 90, chart: 18 } as const;
/** Width of a wide letter of a table, and what stands beside the words of a cell: its edges and the number of a note. */
const WIDE = { letter: 100, beside: CELL_EDGES + 120 } as const;

/** Letters of a column's longest word, and what it asks for beyond: the more words, the more. */
function lettersOf({ columns, rows }: PaperTable, place: number): { readonly word: number; readonly more: number } {
  const cells = rows.map((row) => row[place] ?? []);
  const said = cells.map((cell) => cell.flatMap((block) => (block.kind === 'line' ? [wordsOf(block)] : [])).join(' '));
  const texts = [columns[place]?.label ?? '', ...said];
  const words = texts.flatMap((text) => text.split(' ')).map(({ length }) => Math.min(length, LETTERS.word));
  const average = said.reduce((sum, text) => sum + text.length, 0) / Math.max(said.length, 1);
  const hasChart = cells.some((cell) => cell.some(({ kind }) => kind === 'picture'));
  return { word: Math.max(...words, hasChart ? LETTERS.chart : 0), more: 1 + Math.min(average / 2, LETTERS.words) };
}

/** Each column first gets its longest word on one line; what is left goes to those with more words. */
function widthsOf(table: PaperTable): readonly number[] {
  const asked = table.columns.map((_, place) => lettersOf(table, place));
  const least = asked.map(({ word }) => word * WIDE.letter + WIDE.beside);
  const left = Math.max(TEXT_WIDTH - least.reduce((sum, width) => sum + width, 0), 0);
  const all = asked.reduce((sum, { more }) => sum + more, 0);
  return asked.map(({ more }, place) => (least[place] ?? 0) + (left * more) / all);
}

function writeTable(table: PaperTable): readonly (Paragraph | Table)[] {
  const widths = widthsOf(table);
  return writeDocxTable({
    caption: table.caption,
    columns: table.columns.map(({ label, isNumeric }, place) => ({
      heading: [writeLine({ kind: 'line', look: 'plain', runs: [{ text: label }] }, DOCX_STYLES.cell, { isNumeric })],
      width: widths[place] ?? 0,
    })),
    rows: table.rows.map((row) => row.map((cell, place) => writeCell(cell, table.columns[place]?.isNumeric === true))),
  });
}

function writeBlock(block: PaperBlock, next: PaperBlock | undefined): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'line':
      return [writeLine(block, STYLES[block.look], { isOverNext: next?.kind === 'picture' })];
    case 'picture':
      return [writePicture(block, DOCX_STYLES.picture, TEXT_WIDTH)];
    case 'table':
      return writeTable(block);
    default: {
      const never: never = block;
      throw new Error(`invalid block of a paper: ${String(never)}`);
    }
  }
}

/** A paper in the styles of Word: headings, lists, tables and pictures as what they are, numbers of notes as links. */
export const writePaper = (paper: readonly PaperBlock[]): readonly (Paragraph | Table)[] =>
  paper.flatMap((block, place) => writeBlock(block, paper[place + 1]));
