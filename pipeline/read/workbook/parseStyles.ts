import type { Problem } from '../../findings/finding.ts';
import { builtInFormat } from './describeFormat.ts';
import { readPart } from './readPart.ts';
import type { XmlAttributes } from './readXml.ts';
import type { Archive } from '../zip/readZipDirectory.ts';
import type { CellStyle } from './sheet.ts';

type Found = {
  formats: Map<number, string>;
  struckFonts: Set<number>;
  fonts: number;
  styles: { format: number; font: number }[];
};

/** Reads the styles that cells name by number (`cellXfs`, ECMA-376 part 1, 18.8.10). */
export function parseStyles(archive: Archive, part: string): { styles: CellStyle[]; refusal: Problem | null } {
  const found: Found = { formats: new Map(), struckFonts: new Set(), fonts: 0, styles: [] };
  // Fonts and formats also stand inside conditional formats (dxfs), which have no numbers of their own.
  let list = '';
  const refusal = readPart(archive, part, {
    open: (name, attributes) => {
      if (name === 'numFmts' || name === 'fonts' || name === 'cellXfs' || name === 'dxfs' || name === 'cellStyleXfs')
        list = name;
      else noteStyle(found, `${list}/${name}`, attributes);
    },
    close: (name) => {
      if (name === list) list = '';
    },
  });
  return { styles: found.styles.map(({ format, font }) => styleOf(found, format, font)), refusal };
}

function noteStyle(found: Found, path: string, attributes: XmlAttributes): void {
  const number = (name: string): number => Number(attributes[name] ?? 0);
  if (path === 'numFmts/numFmt') found.formats.set(number('numFmtId'), attributes['formatCode'] ?? 'General');
  else if (path === 'fonts/font') found.fonts += 1;
  else if (path === 'fonts/strike' && !/^(0|false)$/.test(attributes['val'] ?? ''))
    found.struckFonts.add(found.fonts - 1);
  else if (path === 'cellXfs/xf') found.styles.push({ format: number('numFmtId'), font: number('fontId') });
}

const styleOf = (found: Found, format: number, font: number): CellStyle => ({
  format: found.formats.get(format) ?? builtInFormat(format),
  isStruck: found.struckFonts.has(font),
});
