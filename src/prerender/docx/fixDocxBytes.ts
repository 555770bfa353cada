import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

const PROPERTIES = 'docProps/core.xml';
const DATES = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

/** The earliest time a zip can hold, the same in every time zone. */
const FIXED_TIME = new Date(1980, 0, 1);

/** The dates the format has room for say when the release was made, or are left out while it has not been. */
const fixDates = (xml: string, released: string): string =>
  xml.replace(DATES, (_, name: string) =>
    released === '' ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${released}T00:00:00Z</dcterms:${name}>`,
  );

/**
 * A DOCX file without the time of its making: parts in order of their names, one fixed time in the zip, and the date
 * of the release in its properties.
 *
 * @param released ISO date of the release; blank while it has not been made
 */
export function fixDocxBytes(bytes: ArrayBuffer, released: string): Uint8Array {
  const parts = Object.entries(unzipSync(new Uint8Array(bytes))).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const fixed = parts.map(([path, content]) => [
    path,
    path === PROPERTIES ? strToU8(fixDates(strFromU8(content), released)) : content,
  ]);
  // Object.fromEntries loses the pairs' types; they are paths and bytes.
  return zipSync(Object.fromEntries(fixed) as Zippable, { mtime: FIXED_TIME, level: 6 });
}
