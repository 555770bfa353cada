import {
  AlignmentType,
  Document,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ParagraphChild,
  type Table,
} from 'docx';
import type { FileHead } from '../../../pipeline/contract/files.ts';
import { SITE_NAME } from '../../site/site.ts';
import { DOCX_STYLE_SHEET, DOCX_STYLES } from './docxStyles.ts';
import { fixDocxBytes } from './fixDocxBytes.ts';

/** A4 with margins of 2 cm, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, margin: 1134 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

const TRAINING = 'Training edition: returns of the partnerships are invented. Not for publication.';

/** Names of the lists of a paper, as its numbering has them. */
export const DOCX_LISTS = { bullet: 'bullets', number: 'numbers' } as const;

/** Indents of a list in others, in twentieths of a point. */
const indent = (depth: number) => ({ left: 425 * (depth + 1), hanging: 340 });

const LEVELS = [0, 1, 2];

const NUMBERING = {
  config: [
    {
      reference: DOCX_LISTS.bullet,
      levels: LEVELS.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '•',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: indent(level) } },
      })),
    },
    {
      reference: DOCX_LISTS.number,
      levels: LEVELS.map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: indent(level) } },
      })),
    },
  ],
};

/** A paragraph in one of the styles. */
export const writeParagraph = (style: string, children: readonly ParagraphChild[]): Paragraph =>
  new Paragraph({ style, children: [...children] });

/** A paper for Word. */
export interface DocxFile extends Pick<FileHead, 'edition' | 'release' | 'build'> {
  /** Its first words, and its name where a reader shows one. */
  readonly title: string;
  /** Stands above each sheet, before release and page. */
  readonly runningHead: string;
  /** ISO date of the release; blank while it has not been made. */
  readonly released: string;
  /** What stands under the title. */
  readonly children: readonly (Paragraph | Table)[];
}

const writeRunningHead = ({ runningHead, release, build, edition }: DocxFile): Header =>
  new Header({
    children: [
      writeParagraph(DOCX_STYLES.imprint, [
        new TextRun({
          children: [
            `${edition === 'training' ? `${TRAINING} ` : ''}${SITE_NAME}: ${runningHead}, release ${release}, build ${build}. Page `,
            PageNumber.CURRENT,
            ' of ',
            PageNumber.TOTAL_PAGES,
          ],
        }),
      ]),
    ],
  });

/**
 * A Word file with real heading, paragraph and table styles, its release and build above each sheet; what is of the
 * training edition says so there and before its first words.
 *
 * @returns bytes that depend on the paper alone: the same paper gives the same file
 */
export async function makeDocxFile(file: DocxFile): Promise<Uint8Array> {
  const { title, release, build, edition, children } = file;
  const document = new Document({
    title,
    creator: SITE_NAME,
    lastModifiedBy: SITE_NAME,
    description: `Release ${release}, build ${build}`,
    externalStyles: DOCX_STYLE_SHEET,
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        headers: { default: writeRunningHead(file) },
        children: [
          ...(edition === 'training' ? [writeParagraph('Normal', [new TextRun({ text: TRAINING, bold: true })])] : []),
          writeParagraph(DOCX_STYLES.title, [new TextRun(title)]),
          ...children,
        ],
      },
    ],
  });
  return fixDocxBytes(await Packer.toArrayBuffer(document), file.released);
}
