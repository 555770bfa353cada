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

/** Letters a column asks for at least, at most, and where it holds a chart. */
const ROOM = { least: 7, most: 40, chart: 18 } as const;

/** What a column asks for: room for its longest word, and for more words the more of them there are. */
function widthOf({ columns, rows }: PaperTable, place: number): number {
  const cells = rows.map((row) => row[place] ?? []);
  const said = cells.map((cell) => cell.flatMap((block) => (block.kind === 'line' ? [wordsOf(block)] : [])).join(' '));
  const label = columns[place]?.label ?? '';
  const words = [label, ...said].flatMap((text) => text.split(' ')).map((word) => word.length);
  const average = said.reduce((sum, text) => sum + text.length, 0) / Math.max(said.length, 1);
  const hasChart = cells.some((cell) => cell.some(({ kind }) => kind === 'picture'));
  return Math.max(ROOM.least, ...words, hasChart ? ROOM.chart : 0, Math.min(average / 2, ROOM.most));
}

const writeTable = (table: PaperTable): readonly (Paragraph | Table)[] =>
  writeDocxTable({
    caption: table.caption,
    columns: table.columns.map(({ label, isNumeric }, place) => ({
      heading: [writeLine({ kind: 'line', look: 'plain', runs: [{ text: label }] }, DOCX_STYLES.cell, { isNumeric })],
      width: widthOf(table, place),
    })),
    rows: table.rows.map((row) => row.map((cell, place) => writeCell(cell, table.columns[place]?.isNumeric === true))),
  });

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
