import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { TEXT_WIDTH, writeParagraph } from './docxFile.ts';
import { DOCX_STYLES } from './docxStyles.ts';

/** What a cell holds, given its width in twentieths of a point. */
type WriteCell = (width: number) => readonly Paragraph[];

/** A table for Word. */
export interface DocxTable {
  readonly caption: string;
  readonly columns: readonly {
    readonly heading: readonly Paragraph[];
    /** Share of the table's width, in parts of all its columns' parts. */
    readonly width: number;
  }[];
  readonly rows: readonly (readonly WriteCell[])[];
}

const writeCell = (children: readonly Paragraph[], width: number): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, children: [...children] });

/**
 * A table in the papers' table style, under its caption: its first row is a heading row on every sheet, and no row is cut
 * in two.
 */
export function writeDocxTable({ caption, columns, rows }: DocxTable): readonly (Paragraph | Table)[] {
  const parts = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / parts));
  const widthOf = (place: number): number => widths[place] ?? 0;
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, place) => writeCell(column.heading, widthOf(place))),
  });
  const body = rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((write, place) => writeCell(write(widthOf(place)), widthOf(place))),
      }),
  );
  return [
    writeParagraph(DOCX_STYLES.caption, [new TextRun(caption)]),
    new Table({
      style: DOCX_STYLES.table,
      tableLook: { firstRow: true, firstColumn: true, noVBand: true },
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      rows: [heading, ...body],
    }),
    writeParagraph('Normal', []),
  ];
}
