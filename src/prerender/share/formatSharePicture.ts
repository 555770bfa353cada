import { escapeXml } from '../escapeXml.ts';
import { wrapText } from '../../marks/text.ts';
import { lightColour } from '../../theme/lightColours.ts';
import { SITE_NAME } from '../../site/site.ts';

/** Pixels: what the services that show a link's picture ask for. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

const EDGE = 72;
const MOST_TITLE_LINES = 3;
const LOWEST_LINE = 520;
const TITLE = { size: 60, leading: 72 } as const;
const SENTENCE = { size: 32, leading: 44 } as const;

interface PictureWords {
  /** Title of the page: the area's or indicator's name. */
  readonly title: string;
  /** What the page says first, with its figures. */
  readonly sentences: string;
  readonly release: string;
  readonly watermark: string | undefined;
}

interface Line {
  readonly text: string;
  readonly y: number;
}

const room = PICTURE_SIZE.width - 2 * EDGE;

/** Lines that fit above the foot; the last one says by dots that something was left out. */
function fitLines(lines: readonly string[], top: number, leading: number): readonly Line[] {
  const most = Math.max(Math.floor((LOWEST_LINE - top) / leading) + 1, 0);
  return lines.slice(0, most).map((text, index) => ({
    text: index === most - 1 && lines.length > most ? `${text} …` : text,
    y: top + index * leading,
  }));
}

const write = (text: string, y: number, attributes: string): string =>
  `<text x="${EDGE}" y="${y}" ${attributes}>${escapeXml(text)}</text>`;

/** The picture shown where a link to a page is shared: its name, its first sentences with their figures, the release. */
export function formatSharePicture({ title, sentences, release, watermark }: PictureWords): string {
  const { width, height } = PICTURE_SIZE;
  const ink = lightColour('--c-ink');
  const soft = lightColour('--c-ink-soft');
  const titles = wrapText(title, room / 1.1, TITLE.size)
    .slice(0, MOST_TITLE_LINES)
    .map((text, index) => ({ text, y: 190 + index * TITLE.leading }));
  const below = (titles.at(-1)?.y ?? 190) + 64;
  const lines = fitLines(wrapText(sentences, room, SENTENCE.size), below, SENTENCE.leading);
  const foot = [`Release ${release}`, ...(watermark === undefined ? [] : [watermark])].join('. ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans, system-ui, sans-serif" font-variant-ligatures="none">`,
    `<rect width="${width}" height="${height}" fill="${lightColour('--c-paper')}"/>`,
    `<rect width="${width}" height="16" fill="${lightColour('--c-me')}"/>`,
    write(SITE_NAME, 100, `font-size="30" fill="${soft}"`),
    ...titles.map(({ text, y }) => write(text, y, `font-size="${TITLE.size}" font-weight="700" fill="${ink}"`)),
    ...lines.map(({ text, y }) => write(text, y, `font-size="${SENTENCE.size}" fill="${ink}"`)),
    write(foot, 590, `font-size="26" fill="${soft}"`),
    '</svg>',
  ].join('');
}
