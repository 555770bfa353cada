/** Ids of the styles a paper uses; Word shows their names in its own list of styles. */
export const DOCX_STYLES = {
  title: 'Title',
  heading: 'Heading1',
  subheading: 'Heading2',
  minorHeading: 'Heading3',
  imprint: 'Header',
  label: 'PaperHead',
  paragraph: 'NumberedParagraph',
  point: 'LetteredPoint',
  caption: 'Caption',
  cell: 'TableText',
  quotation: 'Quote',
  item: 'ListParagraph',
  picture: 'Picture',
  chartTitle: 'ChartTitle',
  note: 'SourceNote',
  table: 'ReportTable',
} as const;

const FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>';

/** Half-points, as the format counts type. */
const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

const spacing = (before: number, after: number): string =>
  `<w:spacing w:before="${before * 20}" w:after="${after * 20}"/>`;

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly paragraph: string;
  readonly run?: string;
}

const describeStyle = ({ id, name, paragraph, run = '' }: ParagraphStyle): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

/** A hanging indent in twentieths of a point: numbers stand in a column of their own. */
const hanging = (left: number, hang: number, after = 7): string =>
  `<w:tabs><w:tab w:val="left" w:pos="${left}"/></w:tabs>${spacing(0, after)}<w:ind w:left="${left}" w:hanging="${hang}"/>`;

const PARAGRAPHS: readonly ParagraphStyle[] = [
  {
    id: DOCX_STYLES.title,
    name: 'Title',
    paragraph: `<w:keepNext/>${spacing(0, 12)}`,
    run: `<w:b/>${size(16)}`,
  },
  {
    id: DOCX_STYLES.heading,
    name: 'heading 1',
    paragraph: `<w:keepNext/>${spacing(16, 6)}<w:outlineLvl w:val="0"/>`,
    run: `<w:b/>${size(13)}`,
  },
  {
    id: DOCX_STYLES.subheading,
    name: 'heading 2',
    paragraph: `<w:keepNext/>${spacing(12, 4)}<w:outlineLvl w:val="1"/>`,
    run: `<w:b/>${size(11.5)}`,
  },
  {
    id: DOCX_STYLES.minorHeading,
    name: 'heading 3',
    paragraph: `<w:keepNext/>${spacing(8, 3)}<w:outlineLvl w:val="2"/>`,
    run: '<w:b/>',
  },
  { id: DOCX_STYLES.imprint, name: 'header', paragraph: spacing(0, 0), run: size(9) },
  { id: DOCX_STYLES.label, name: 'Paper head', paragraph: hanging(2200, 2200) },
  { id: DOCX_STYLES.paragraph, name: 'Numbered paragraph', paragraph: hanging(850, 850) },
  { id: DOCX_STYLES.point, name: 'Lettered point', paragraph: hanging(1400, 550) },
  { id: DOCX_STYLES.caption, name: 'caption', paragraph: `<w:keepNext/>${spacing(8, 4)}`, run: `<w:b/>${size(10)}` },
  { id: DOCX_STYLES.cell, name: 'Table text', paragraph: spacing(0, 2), run: size(8.5) },
  { id: DOCX_STYLES.quotation, name: 'Quote', paragraph: `${spacing(0, 6)}<w:ind w:left="567" w:right="567"/>` },
  { id: DOCX_STYLES.item, name: 'List Paragraph', paragraph: `${spacing(0, 3)}<w:ind w:left="425"/>` },
  { id: DOCX_STYLES.picture, name: 'Picture', paragraph: spacing(0, 8) },
  {
    id: DOCX_STYLES.chartTitle,
    name: 'Chart title',
    paragraph: `<w:keepNext/>${spacing(8, 4)}`,
    run: `<w:b/>${size(10)}`,
  },
  { id: DOCX_STYLES.note, name: 'Source note', paragraph: hanging(567, 567, 2), run: size(8.5) },
];

const RULE = 'w:val="single" w:sz="4" w:space="0" w:color="808080"';

const TABLE = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="${DOCX_STYLES.table}"><w:name w:val="Report table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top ${RULE}/><w:bottom ${RULE}/><w:insideH ${RULE}/></w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E6E6E6"/></w:tcPr></w:tblStylePr></w:style>`;

/**
 * The style sheet of every DOCX file: headings, numbered paragraphs, captions and one table style, so that a
 * clerk changes the look of the whole paper in one place and a screen reader finds headings as headings.
 */
export const DOCX_STYLE_SHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${FONT}${size(11)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${spacing(0, 6)}</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${PARAGRAPHS.map(describeStyle).join('')}${TABLE}</w:styles>`;
