import { inflateSync } from 'node:zlib';

/** An object of the file: its dictionary as text, and its stream, inflated. */
interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

const OBJECT = /(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g;

function readObject(body: string): PdfObject {
  const start = body.indexOf('stream\n');
  if (start === -1) return { dictionary: body, stream: '' };
  const dictionary = body.slice(0, start);
  const bytes = Buffer.from(body.slice(start + 7, body.lastIndexOf('\nendstream')), 'latin1');
  return { dictionary, stream: (dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1') };
}

const readObjects = (pdf: Uint8Array): ReadonlyMap<string, PdfObject> =>
  new Map(
    [...Buffer.from(pdf).toString('latin1').matchAll(OBJECT)].map(([, id = '', body = '']) => [id, readObject(body)]),
  );

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Glyph to text of a font's ToUnicode map: single glyphs and runs of them. */
function readUnicode(map: string): ReadonlyMap<string, string> {
  const glyphs = new Map<string, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      glyphs.set(glyph.toUpperCase(), fromHex(text));
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let step = 0; step <= Number.parseInt(to, 16) - Number.parseInt(from, 16); step += 1) {
        const glyph = (Number.parseInt(from, 16) + step).toString(16).padStart(4, '0').toUpperCase();
        glyphs.set(glyph, String.fromCharCode(fromHex(text).charCodeAt(0) + step));
      }
    }
  }
  return glyphs;
}

/** What stands between angle brackets of one text operator, glyph by glyph. */
const decode = (operand: string, glyphs: ReadonlyMap<string, string>): string =>
  [...operand.matchAll(/<([0-9A-Fa-f]+)>/g)]
    .flatMap(([, hex = '']) => hex.toUpperCase().match(/.{4}/g) ?? [])
    .map((glyph) => glyphs.get(glyph) ?? '')
    .join('');

/** Fonts named in the resources of a page, each with its map. */
function fontsOf(
  page: string,
  objects: ReadonlyMap<string, PdfObject>,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.dictionary ?? '')?.[1] ?? '';
      return [name, readUnicode(objects.get(map)?.stream ?? '')];
    }),
  );
}

/** The beginning of a piece of text, a change of font, or text shown. */
const OPERATOR = /\bBT\b|\/(F\d+) [\d.]+ Tf|(\[[^\]]*\]|<[0-9A-Fa-f]+>) TJ?j?/g;

function readPage(page: string, objects: ReadonlyMap<string, PdfObject>): string {
  const content = /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '';
  const fonts = fontsOf(page, objects);
  const nothing: ReadonlyMap<string, string> = new Map();
  let font = nothing;
  const runs: string[] = [];
  for (const [operator, name, operand] of (objects.get(content)?.stream ?? '').matchAll(OPERATOR)) {
    if (operator === 'BT') runs.push('\n');
    else if (name !== undefined) font = fonts.get(name) ?? nothing;
    else runs.push(decode(operand ?? '', font));
  }
  return runs.join('');
}

/**
 * Text of each page of a PDF that Chromium printed, in drawing order, one piece a line. Reads only what Chromium
 * writes: objects in the open, flate streams, fonts with a ToUnicode map.
 */
export function readPdfText(pdf: Uint8Array): readonly string[] {
  const objects = readObjects(pdf);
  return [...objects.values()]
    .filter(({ dictionary }) => /\/Type \/Page\b(?!s)/.test(dictionary))
    .map(({ dictionary }) => readPage(dictionary, objects));
}
