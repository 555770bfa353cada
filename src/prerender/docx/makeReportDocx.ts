import {
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Claim } from '../../words/claim.ts';
import { formatBlank } from '../../format/formatBlank.ts';
import { formatDate } from '../../format/formatDate.ts';
import { formatPointLetter } from '../../format/formatPointLetter.ts';
import type {
  ReportBlock,
  ReportCell,
  ReportDocument,
  ReportSection,
  ReportTable,
} from '../../pages/report/reportModel.ts';
import { DOCX_STYLE_SHEET, DOCX_STYLES } from './docxStyles.ts';
import { fixDocxBytes } from './fixDocxBytes.ts';
import { SITE_NAME } from '../../site/siteName.ts';

/** A4 with margins of 2 cm, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, margin: 1134 } as const;
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** Number of each source note by the id cited, in order of first use. */
type Notes = Map<string, number>;

const write = (style: string, children: readonly TextRun[]): Paragraph =>
  new Paragraph({ style, children: [...children] });

/** A claim with the numbers of its source notes raised behind it. */
function writeClaim(claim: Claim, notes: Notes): readonly TextRun[] {
  const numbers = [...new Set(claim.cites ?? [])].map((id) => {
    const number = notes.get(id) ?? notes.size + 1;
    notes.set(id, number);
    return number;
  });
  const text = new TextRun(claim.text);
  return numbers.length === 0 ? [text] : [text, new TextRun({ text: numbers.join(', '), superScript: true })];
}

const writeClaims = (claims: readonly Claim[], notes: Notes): readonly TextRun[] =>
  claims.flatMap((claim, place) => [...(place === 0 ? [] : [new TextRun(' ')]), ...writeClaim(claim, notes)]);

const numbered = (number: string, runs: readonly TextRun[]): readonly TextRun[] => [
  new TextRun(`${number}\t`),
  ...runs,
];

const plain = (text: string): ReportCell => [{ rule: 'definition', text }];

const writeCell = (cell: ReportCell, width: number, notes: Notes): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: cell.map((line) => write(DOCX_STYLES.cell, writeClaim(line, notes))),
  });

/** A table in the report's table style: its first row is a heading row on every sheet, and no row is cut in two. */
function writeTable({ columns, rows, caption }: ReportTable, notes: Notes): readonly (Paragraph | Table)[] {
  const parts = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / parts));
  const widthOf = (place: number): number => widths[place] ?? 0;
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ label }, place) => writeCell(plain(label), widthOf(place), notes)),
  });
  const body = rows.map(
    ({ cells }) =>
      new TableRow({ cantSplit: true, children: cells.map((cell, place) => writeCell(cell, widthOf(place), notes)) }),
  );
  return [
    write(DOCX_STYLES.caption, [new TextRun(caption)]),
    new Table({
      style: DOCX_STYLES.table,
      tableLook: { firstRow: true, firstColumn: true, noVBand: true },
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      rows: [heading, ...body],
    }),
    write('Normal', []),
  ];
}

function writeBlock(block: ReportBlock, section: ReportSection, notes: Notes): readonly (Paragraph | Table)[] {
  if (block.kind === 'table') return writeTable(block, notes);
  const number = `${block.number === 1 ? `${section.number}. ` : ''}(${block.number})`;
  return [
    write(DOCX_STYLES.paragraph, numbered(number, writeClaims(block.claims, notes))),
    ...block.points.map((point, place) =>
      write(DOCX_STYLES.point, numbered(`(${formatPointLetter(place)})`, writeClaim(point, notes))),
    ),
  ];
}

const writeSection = (section: ReportSection, notes: Notes): readonly (Paragraph | Table)[] => [
  write(DOCX_STYLES.heading, [new TextRun(section.heading)]),
  ...section.blocks.flatMap((block) => writeBlock(block, section, notes)),
];

const writeHead = ({ head, summary }: ReportDocument, notes: Notes): readonly Paragraph[] => [
  ...head.map(({ label, text }) =>
    write(DOCX_STYLES.label, [new TextRun({ text: `${label}:\t`, bold: true }), new TextRun(text)]),
  ),
  write(DOCX_STYLES.label, [new TextRun({ text: 'Summary:\t', bold: true }), ...writeClaims(summary, notes)]),
];

/** Every source note in full: where the number stands, the words as printed, and what was done to it. */
function tabulateNotes({ entries, background }: ReportDocument, notes: Notes): ReportTable {
  return {
    kind: 'table',
    caption: 'Where each number comes from',
    columns: [
      { label: 'Note', width: 8 },
      { label: 'Document and place', width: 42 },
      { label: 'As printed', width: 24 },
      { label: 'What was done to it', width: 26 },
    ],
    rows: [...notes].map(([id, number]) => {
      const entry = entries.find((one) => one.id === id);
      const title = background.find((source) => source.id === entry?.source)?.title ?? '';
      return {
        key: id,
        cells: [
          plain(String(number)),
          plain(`${title}: ${formatBlank(entry?.section ?? '', 'place not given')}`),
          plain(formatBlank(entry?.asPrinted ?? '', 'not printed: derived')),
          plain(formatBlank(entry?.did ?? '', 'nothing')),
        ],
      };
    }),
  };
}

const writeBackground = ({ background }: ReportDocument): readonly Paragraph[] => [
  write(DOCX_STYLES.heading, [new TextRun('Background documents')]),
  ...background.map(({ title, publisher, date, url }) =>
    write('Normal', [
      new TextRun(
        `${title} (${publisher}, ${formatBlank(formatDate(date), 'undated')}). ${formatBlank(url, 'No web address is given in the document held.')}`,
      ),
    ]),
  ),
];

const TRAINING = 'Training edition: returns of the partnerships are invented. Not for publication. ';

const writeRunningHead = ({ release, build, edition }: ReportDocument): Header =>
  new Header({
    children: [
      write(DOCX_STYLES.imprint, [
        new TextRun({
          children: [
            `${edition === 'training' ? TRAINING : ''}${SITE_NAME}: six-monthly report, release ${release}, build ${build}. Page `,
            PageNumber.CURRENT,
            ' of ',
            PageNumber.TOTAL_PAGES,
          ],
        }),
      ]),
    ],
  });

/**
 * The six-monthly report as a Word document with real heading, paragraph and table styles.
 *
 * @returns bytes that depend on the report alone: the same release gives the same file
 */
export async function makeReportDocx(report: ReportDocument): Promise<Uint8Array> {
  const notes: Notes = new Map();
  const title = 'Six-monthly report to the Policy Overview Committee';
  const paper = [
    write(DOCX_STYLES.title, [new TextRun(title)]),
    ...writeHead(report, notes),
    ...report.sections.flatMap((section) => writeSection(section, notes)),
    ...writeBackground(report),
  ];
  const document = new Document({
    title,
    creator: SITE_NAME,
    lastModifiedBy: SITE_NAME,
    description: `Release ${report.release}, build ${report.build}`,
    externalStyles: DOCX_STYLE_SHEET,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        headers: { default: writeRunningHead(report) },
        children: [...paper, ...writeTable(tabulateNotes(report, notes), notes)],
      },
    ],
  });
  return fixDocxBytes(await Packer.toArrayBuffer(document), report.released);
}
