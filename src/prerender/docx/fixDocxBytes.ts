import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

const PROPERTIES = 'docProps/core.xml';
const DATES = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

const DOCUMENT = 'word/document.xml';
/** Numbers that count up through a whole build: of pictures, and of both ends of a place that links lead to. */
const COUNTED = /<(wp:docPr|w:bookmarkStart|w:bookmarkEnd)\b[^>]*?\b(?:w:)?id="(\d+)"/g;

/** The earliest time a zip can hold, the same in every time zone. */
const FIXED_TIME = new Date(1980, 0, 1);

/** The dates the format has room for say when the release was made, or are left out while it has not been. */
const fixDates = (xml: string, released: string): string =>
  xml.replace(DATES, (_, name: string) =>
    released === '' ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${released}T00:00:00Z</dcterms:${name}>`,
  );

/** The same numbers from 1 in each file, in order of first use. */
function fixNumbers(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(COUNTED, (tag, name: string, id: string) => {
    const key = `${name === 'wp:docPr' ? 'picture' : 'place'} ${id}`;
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return tag.replace(new RegExp(`\\bid="${id}"$`), `id="${number}"`);
  });
}

/** Of one part, what is the same for the same paper. */
function fixPart(path: string, content: Uint8Array, released: string): Uint8Array {
  if (path === PROPERTIES) return strToU8(fixDates(strFromU8(content), released));
  return path === DOCUMENT ? strToU8(fixNumbers(strFromU8(content))) : content;
}

/** A picture is packed already. */
const levelOf = (path: string): 0 | 6 => (path.endsWith('.png') ? 0 : 6);

/**
 * A DOCX file without the time of its making: parts in order of their names, one fixed time in the zip, the date of
 * the release in its properties, and numbers that begin anew.
 *
 * @param released ISO date of the release; blank while it has not been made
 */
export function fixDocxBytes(bytes: ArrayBuffer, released: string): Uint8Array {
  const parts = Object.entries(unzipSync(new Uint8Array(bytes))).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const fixed = parts.map(([path, content]) => [path, [fixPart(path, content, released), { level: levelOf(path) }]]);
  // Object.fromEntries loses the pairs' types; they are paths and bytes.
  return zipSync(Object.fromEntries(fixed) as Zippable, { mtime: FIXED_TIME });
}
