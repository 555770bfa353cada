import { problem, type Problem } from '../../../findings/finding.ts';
import { expandPart, type Fault } from '../../zip/expandPart.ts';
import type { Sheet, SheetOptions, CellStyle, SheetEntry } from '../sheet.ts';
import { readPart } from '../readPart.ts';
import type { XmlAttributes } from '../readXml.ts';
import type { Archive } from '../../zip/readZipDirectory.ts';
import type { WorkbookLimits } from '../workbookLimits.ts';
import { collectSheets } from './collectSheets.ts';
import { collectStyles } from './collectStyles.ts';

/** A document of sheets, all of them read. */
export type OdsWorkbook = {
  sheets: readonly SheetEntry[];
  styles: readonly CellStyle[];
  is1904: false;
  readSheet: (part: string, options: SheetOptions) => { sheet: Sheet; refusal: Problem | null };
};

const CONTENT = 'content.xml';
const SPREADSHEET = /^application\/vnd\.oasis\.opendocument\.spreadsheet(-template)?\s*$/;
/** The prefixes that every known program writes; a reader by name depends on them. */
const VOCABULARIES: Readonly<Record<string, string>> = {
  'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  'xmlns:table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  'xmlns:text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
};

/**
 * Reads an OpenDocument spreadsheet (ODF 1.3, as LibreOffice, Excel and R write it) into the sheets and styles that the reader of an
 * .xlsx gives, so that one reader of cells judges both. All sheets stand in one part and are read in one pass; what is
 * repeated is repeated up to the limit of cells, which here counts for all sheets together (checks W01-W03, W05).
 */
export function parseOds(
  archive: Archive,
  limits: WorkbookLimits,
): { workbook: OdsWorkbook; extras: readonly Problem[] } | { refusal: Problem } {
  const unfit = judgeKind(archive);
  if (unfit !== null) return { refusal: unfit };
  const styles = collectStyles();
  const shared = archive.has('styles.xml') ? readPart(archive, 'styles.xml', { ...styles, keepsPrefixes: true }) : null;
  if (shared !== null) return { refusal: shared };
  const sheets = collectSheets({ styles, cells: limits.cells });
  const root = { isKnown: null as boolean | null };
  const fault = readPart(archive, CONTENT, {
    keepsPrefixes: true,
    open: (name, attributes) => {
      root.isKnown ??= hasKnownPrefixes(attributes);
      styles.open(name, attributes);
      sheets.open(name, attributes);
    },
    text: (text) => {
      styles.text(text);
      sheets.text(text);
    },
    close: (name) => {
      styles.close(name);
      sheets.close(name);
    },
    isDone: () => root.isKnown === false || sheets.refusal() !== null,
  });
  if (fault === null && root.isKnown !== true)
    return { refusal: problem('W02', { part: CONTENT, why: 'names its elements as no known program does' }) };
  const refusal = sheets.refusal()?.(CONTENT) ?? fault;
  if (refusal !== null) return { refusal };
  return { workbook: toWorkbook(sheets), extras: sheets.extras().map((kind) => problem('W05', { kind })) };
}

function toWorkbook({ list, styles }: ReturnType<typeof collectSheets>): OdsWorkbook {
  const read = list();
  return {
    sheets: read.map(({ name, isHidden }, index) => ({ name, part: String(index), isHidden })),
    styles: styles(),
    is1904: false,
    readSheet: (part, { rows }) => {
      const sheet = read[Number(part)]?.sheet ?? { rows: [], merges: [], hiddenColumns: [] };
      return {
        sheet: rows >= sheet.rows.length ? sheet : { ...sheet, rows: sheet.rows.slice(0, rows) },
        refusal: null,
      };
    },
  };
}

const hasKnownPrefixes = (attributes: XmlAttributes): boolean =>
  Object.entries(VOCABULARIES).every(([name, address]) => attributes[name] === address);

// Text documents and drawings are packed alike; a locked one keeps the names of its parts and scrambles what is in them.
function judgeKind(archive: Archive): Problem | null {
  const kind = readText(archive, 'mimetype');
  if (kind !== null && !SPREADSHEET.test(kind)) return problem('W01', { kind: 'document' });
  const isLocked = readText(archive, 'META-INF/manifest.xml')?.includes('encryption-data') === true;
  return isLocked ? problem('W01', { kind: 'locked' }) : null;
}

const MOST_TEXT = 1_000_000;

function readText(archive: Archive, name: string): string | null {
  const part = archive.get(name);
  if (part === undefined || part.size > MOST_TEXT) return null;
  const fault: Fault = { problem: null };
  const decoder = new TextDecoder();
  let text = '';
  for (const piece of expandPart(part, fault)) text += decoder.decode(piece, { stream: true });
  return fault.problem === null ? text : null;
}
