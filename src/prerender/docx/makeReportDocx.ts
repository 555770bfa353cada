import { TextRun, type Paragraph, type Table } from 'docx';
import type { Claim } from '../../words/claim.ts';
import { formatBlank, formatPointLetter, formatDate } from '../../format/dates.ts';
import type {
  ReportBlock,
  ReportCell,
  ReportDocument,
  ReportPicture,
  ReportSection,
  ReportTable,
} from '../../pages/report/reportModel.ts';
import { drawChart } from '../../figure/drawChart.ts';
import { MARKS } from '../../theme/marks.ts';
import { watermarkOf } from '../../theme/watermark.ts';
import { makeDocument } from '../pdf/packPieces.ts';
import { writePicture } from './writePaper.ts';
import { makeDocxFile, TEXT_WIDTH, writeParagraph } from './docxFile.ts';
import { DOCX_STYLES } from './docxStyles.ts';
import { writeDocxTable } from './docxTable.ts';

/** Number of each source note by the id cited, in order of first use. */
type Notes = Map<string, number>;

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

const writeCell = (cell: ReportCell, notes: Notes): readonly Paragraph[] =>
  cell.map((line) => writeParagraph(DOCX_STYLES.cell, writeClaim(line, notes)));

/** CSS pixels the report's charts are drawn for: as wide as its text. */
const CHART_WIDTH = 640;

/** A chart under its title, and what its marks mean under it. */
function writeChart({ chart, rows }: ReportPicture, { edition }: ReportDocument): readonly Paragraph[] {
  const [title, sentence] = [chart.title(rows), chart.describe(rows)];
  const svg = drawChart({
    chart,
    rows,
    id: chart.id,
    width: CHART_WIDTH,
    document: makeDocument(),
    watermark: watermarkOf(edition),
  });
  const key = chart.marks(rows).map((mark) => `${MARKS[mark].word}: ${MARKS[mark].meaning}`);
  return [
    writeParagraph(DOCX_STYLES.chartTitle, [new TextRun(title)]),
    writePicture({ kind: 'picture', svg, title, sentence }, DOCX_STYLES.picture, TEXT_WIDTH),
    writeParagraph(DOCX_STYLES.cell, [new TextRun(`${key.join('. ')}.`)]),
    writeParagraph('Normal', [new TextRun(sentence)]),
  ];
}

function writeTable({ columns, rows, caption }: ReportTable, notes: Notes): readonly (Paragraph | Table)[] {
  return writeDocxTable({
    caption,
    columns: columns.map(({ label, width }) => ({ heading: writeCell(plain(label), notes), width })),
    rows: rows.map(({ cells }) => cells.map((cell) => () => writeCell(cell, notes))),
  });
}

/** A report being written: what it says, and the numbers its notes have got so far. */
interface Writing {
  readonly report: ReportDocument;
  readonly notes: Notes;
}

function writeBlock(
  block: ReportBlock,
  section: ReportSection,
  { report, notes }: Writing,
): readonly (Paragraph | Table)[] {
  if (block.kind === 'table') {
    const chart = block.picture === undefined ? [] : writeChart(block.picture, report);
    return [...chart, ...writeTable(block, notes)];
  }
  const number = `${block.number === 1 ? `${section.number}. ` : ''}(${block.number})`;
  return [
    writeParagraph(DOCX_STYLES.paragraph, numbered(number, writeClaims(block.claims, notes))),
    ...block.points.map((point, place) =>
      writeParagraph(DOCX_STYLES.point, numbered(`(${formatPointLetter(place)})`, writeClaim(point, notes))),
    ),
  ];
}

const writeSection = (section: ReportSection, writing: Writing): readonly (Paragraph | Table)[] => [
  writeParagraph(DOCX_STYLES.heading, [new TextRun(section.heading)]),
  ...section.blocks.flatMap((block) => writeBlock(block, section, writing)),
];

const writeHead = ({ head, summary }: ReportDocument, notes: Notes): readonly Paragraph[] => [
  ...head.map(({ label, text }) =>
    writeParagraph(DOCX_STYLES.label, [new TextRun({ text: `${label}:\t`, bold: true }), new TextRun(text)]),
  ),
  writeParagraph(DOCX_STYLES.label, [new TextRun({ text: 'Summary:\t', bold: true }), ...writeClaims(summary, notes)]),
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
  writeParagraph(DOCX_STYLES.heading, [new TextRun('Background documents')]),
  ...background.map(({ title, publisher, date, url }) =>
    writeParagraph('Normal', [
      new TextRun(
        `${title} (${publisher}, ${formatBlank(formatDate(date), 'undated')}). ${formatBlank(url, 'No web address is given in the document held.')}`,
      ),
    ]),
  ),
];

/**
 * The six-monthly report as a Word document with real heading, paragraph and table styles.
 *
 * @returns bytes that depend on the report alone: the same release gives the same file
 */
export function makeReportDocx(report: ReportDocument): Promise<Uint8Array> {
  const notes: Notes = new Map();
  const paper = [
    ...writeHead(report, notes),
    ...report.sections.flatMap((section) => writeSection(section, { report, notes })),
    ...writeBackground(report),
  ];
  return makeDocxFile({
    ...report,
    title: 'Six-monthly report to the Policy Overview Committee',
    runningHead: 'six-monthly report',
    children: [...paper, ...writeTable(tabulateNotes(report, notes), notes)],
  });
}
