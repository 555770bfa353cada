/** CSS pixels a letter takes of the size of its type, on the generous side: text cannot be measured at build. */
const LETTER = { normal: 0.56, bold: 0.61, key: 0.68 } as const;

/** Size and line height of the types of text a chart alone has, as its style sheet sets them. */
const TYPE = {
  title: { size: 16, line: 20.8, letter: LETTER.bold },
  text: { size: 16, line: 24, letter: LETTER.normal },
  small: { size: 14, line: 21, letter: LETTER.normal },
} as const;

/** The longest line of words, in letters as wide as a nought. */
const MEASURE = 66;
const NOUGHT = 0.64;

/** Widths of frames that are thought of: a phone's, where the narrow drawing is widest, on both sides of the wide one, a column's. */
const FRAMES = [360, 480, 659, 660, 700] as const;

/** From this width on the wide drawing is shown, no wider than it was drawn at. */
const WIDE = 660;
const WIDEST_DRAWING = { narrow: 400, wide: 720 } as const;
const DRAWN_AT = { narrow: 360, wide: 640 } as const;

/** Room over, under and between the parts; a line more for the name of the page, which may be longer on another. */
const ROOM = { edges: 24, head: 8, key: 4, chart: 8, words: 12, table: 24, from: 28 } as const;
/** The line under a chart that reads its values, with the room around it. */
const READOUT = 70.8;
/** A box that is shut, such as "Show the figures as a table", with the room under it. */
const SHUT = 48;
/** A row of a table of one line, with its room. */
const TABLE_ROW = 14;
const CELL_EDGE = 12;
/** A row of the key, with the room under it; the mark before its words, and the room behind them. */
const KEY = { row: 25, mark: 30, gap: 20 } as const;

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#?\w+;/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** Lines that words fill, none broken inside a word. */
function countLines(words: string, width: number, { size, letter }: (typeof TYPE)[keyof typeof TYPE]): number {
  const most = Math.max(Math.floor(Math.min(width, MEASURE * NOUGHT * size) / (size * letter)), 1);
  let [lines, filled] = [1, 0];
  for (const word of words.split(' ')) {
    const longer = filled === 0 ? word.length : filled + 1 + word.length;
    if (longer > most && filled > 0) {
      lines += 1;
      filled = word.length;
    } else {
      filled = longer;
    }
  }
  return lines;
}

const heightOf = (words: string, width: number, type: keyof typeof TYPE): number =>
  words === '' ? 0 : countLines(words, width, TYPE[type]) * TYPE[type].line;

/** What stands in a figure, as words and counts. */
interface Parts {
  readonly title: string;
  readonly subtitle: string;
  readonly key: readonly string[];
  /** Height of each drawing at the width it was drawn at; none where nothing is drawn. */
  readonly drawings: { readonly narrow: number; readonly wide: number } | null;
  readonly sentence: string;
  readonly shutBoxes: number;
  /** Rows of a table that stands open, its caption before them. */
  readonly table: { readonly caption: string; readonly rows: readonly (readonly string[])[] } | null;
  readonly source: string;
}

const inside = (html: string, pattern: RegExp): string => plain(pattern.exec(html)?.[1] ?? '');
const everyInside = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

const drawingHeight = (html: string, name: string): number =>
  Number(
    new RegExp(`class="chart ${name}"><svg[^>]* viewBox="[\\d.-]+ [\\d.-]+ [\\d.]+ ([\\d.]+)"`).exec(html)?.[1] ?? 0,
  );

function readTable(html: string): Parts['table'] {
  const table = /<table[\s\S]*?<\/table>/.exec(html)?.[0];
  if (table === undefined) return null;
  return {
    caption: inside(table, /<caption[^>]*>([\s\S]*?)<\/caption>/),
    rows: everyInside(table, /<tr[^>]*>([\s\S]*?)<\/tr>/g).map((row) =>
      everyInside(row, /<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g).map(plain),
    ),
  };
}

function readParts(figure: string): Parts {
  const shown = figure.replace(/<details[\s\S]*?<\/details>/g, '<details>');
  const [narrow, wide] = [drawingHeight(shown, 'chart-narrow'), drawingHeight(shown, 'chart-wide')];
  return {
    title: inside(shown, /<h[2-4] class="figure-title"[^>]*>([\s\S]*?)<\/h[2-4]>/),
    subtitle: inside(shown, /<p class="figure-subtitle">([\s\S]*?)<\/p>/),
    key: everyInside(shown, /<li class="key-entry">([\s\S]*?)<\/li>/g).map(plain),
    drawings: wide === 0 ? null : { narrow, wide },
    sentence: inside(shown, /<p class="figure-sentence">([\s\S]*?)<\/p>/),
    shutBoxes: everyInside(shown, /(<details>)/g).length,
    table: readTable(shown),
    source: inside(shown, /<p class="figure-source">([\s\S]*?)<\/p>/),
  };
}

function keyHeight(entries: readonly string[], width: number): number {
  if (entries.length === 0) return 0;
  let [rows, filled] = [1, 0];
  for (const entry of entries) {
    const whole = KEY.mark + entry.length * TYPE.small.size * LETTER.key;
    if (filled > 0 && filled + whole > width) [rows, filled] = [rows + 1, 0];
    rows += countLines(entry, width - KEY.mark, TYPE.small) - 1;
    filled += Math.min(whole, width) + KEY.gap;
  }
  return rows * KEY.row + ROOM.key;
}

/** Columns as wide as their longest cells ask for. */
function tableHeight({ caption, rows }: NonNullable<Parts['table']>, width: number): number {
  const asked = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((cells) => cells[place]?.length ?? 0)));
  const all = asked.reduce((sum, letters) => sum + letters, 0);
  const height = rows.reduce((sum, cells) => {
    const lines = cells.map((cell, place) => {
      const room = (width * (asked[place] ?? 0)) / Math.max(all, 1) - CELL_EDGE;
      return heightOf(cell, room, 'text');
    });
    return sum + TABLE_ROW + Math.max(...lines);
  }, 0);
  return heightOf(caption, width, 'text') + height + ROOM.table;
}

function chartHeight({ narrow, wide }: NonNullable<Parts['drawings']>, width: number, frame: number): number {
  const name = frame >= WIDE ? 'wide' : 'narrow';
  const shown = Math.min(width, WIDEST_DRAWING[name]) / DRAWN_AT[name];
  return (name === 'wide' ? wide : narrow) * shown + ROOM.chart + READOUT;
}

/** What stands around a chart on its page. */
export interface EmbedWords {
  readonly from: string;
  readonly imprint: string;
  /** Of the training edition; blank on a publication. */
  readonly notice: string;
}

/** Height of the page of a chart alone in a frame of one width. */
function heightIn(frame: number, parts: Parts, around: EmbedWords): number {
  const width = frame - (frame > 640 ? 60 : 30);
  return [
    ROOM.edges,
    heightOf(around.notice, width, 'text'),
    heightOf(parts.title, width, 'title') + ROOM.head,
    heightOf(parts.subtitle, width, 'text'),
    keyHeight(parts.key, width),
    parts.drawings === null ? 0 : chartHeight(parts.drawings, width, frame),
    heightOf(parts.sentence, width, 'text') + ROOM.words,
    parts.table === null ? 0 : tableHeight(parts.table, width),
    parts.shutBoxes * SHUT,
    heightOf(parts.source, width, 'small'),
    heightOf(around.from, width, 'text') + ROOM.from,
    heightOf(around.imprint, width, 'small'),
  ].reduce((sum, part) => sum + part, 0);
}

/**
 * How high the page of a chart alone is in frames of several widths, worked out from its words and drawings without a
 * browser: as high as it is in a wide system face, or a little more. In a frame of less than 360 pixels it may be higher.
 *
 * @param figure as the page of the chart has it
 * @returns CSS pixels by the width of the frame
 */
export function embedHeights(figure: string, around: EmbedWords): ReadonlyMap<number, number> {
  const parts = readParts(figure);
  return new Map(FRAMES.map((frame) => [frame, Math.ceil(heightIn(frame, parts, around))]));
}

/** Height for a frame of any of those widths: that of the highest, so that nothing is cut on a phone. */
export const embedHeight = (figure: string, around: EmbedWords): number =>
  Math.max(...embedHeights(figure, around).values());
