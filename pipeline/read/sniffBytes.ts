import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';

const SAVE = 'use Save As > CSV UTF-8 (Comma delimited) and send that file';

// Sites of statistics that offer the one form offer the other.
const OTHER_FORM = 'take the table as CSV from where it comes from, and send that';

const EXPORT_LABELS = 'export the table as CSV, with labels in place of codes';
const SAS_ZEROS = Array.from({ length: 12 }, () => 0);

type Signature = { bytes: readonly number[]; found: string; advice: string };

// First bytes of the files that are most often renamed .csv.
const SIGNATURES: readonly Signature[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], found: 'an old Excel workbook', advice: SAVE },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], found: 'a 7z archive', advice: 'unpack it and send the CSV inside' },
  { bytes: [0x52, 0x61, 0x72, 0x21], found: 'a RAR archive', advice: 'unpack it and send the CSV inside' },
  { bytes: [0x47, 0x49, 0x46, 0x38], found: 'a GIF picture', advice: 'send the table itself as CSV' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], found: 'a program', advice: 'send the table itself as CSV' },
  { bytes: [0x1f, 0x8b], found: 'a gzip archive', advice: 'unpack it and send the CSV inside' },
  { bytes: [0x50, 0x41, 0x52, 0x31], found: 'a Parquet file', advice: 'export the table as CSV' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], found: 'a PNG picture', advice: 'send the table itself as CSV' },
  { bytes: [0xff, 0xd8, 0xff], found: 'a JPEG picture', advice: 'send the table itself as CSV' },
  { bytes: [0x25, 0x50, 0x44, 0x46], found: 'a PDF document', advice: 'send the table itself as CSV' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], found: 'an RTF document', advice: 'send the table itself as CSV' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], found: 'an SQLite database', advice: 'export the table as CSV' },
  { bytes: [0x24, 0x46, 0x4c, 0x32], found: 'an SPSS data file', advice: EXPORT_LABELS },
  { bytes: [0x24, 0x46, 0x4c, 0x33], found: 'an SPSS data file', advice: EXPORT_LABELS },
  { bytes: [0x3c, 0x73, 0x74, 0x61, 0x74, 0x61, 0x5f], found: 'a Stata data file', advice: EXPORT_LABELS },
  { bytes: [...SAS_ZEROS, 0xc2, 0xea, 0x81, 0x60], found: 'a SAS data set', advice: EXPORT_LABELS },
  { bytes: [0x46, 0x45, 0x41, 0x31], found: 'a Feather file', advice: 'export the table as CSV' },
  { bytes: [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31], found: 'an Arrow file', advice: 'export the table as CSV' },
];

/**
 * Judges the first bytes of a file: what it is if it is not UTF-8 CSV text (checks E01, E06), or null.
 * Only the first 4,096 bytes are looked at.
 */
export function sniffBytes(bytes: Uint8Array): Problem | null {
  const head = bytes.subarray(0, 4096);
  const encoding = wideEncoding(head);
  if (encoding !== null) return problem('E01', { found: encoding });
  if (startsWith(head.subarray(257), TAR))
    return problem('E06', { found: 'a tar archive', advice: 'unpack it and send the CSV inside' });
  if (isHollow(head)) return problem('E06', { found: 'nothing but zero bytes', advice: 'send the file again' });
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return problem('E06', zipKind(head));
  const signature = SIGNATURES.find((candidate) => startsWith(head, candidate.bytes));
  return signature === undefined ? textKind(head) : problem('E06', signature);
}

// "ustar", behind the name of the first file.
const TAR = [0x75, 0x73, 0x74, 0x61, 0x72];

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

// UTF-32 little-endian begins with the UTF-16 mark, so it is asked first.
function wideEncoding(head: Uint8Array): string | null {
  if (startsWith(head, [0xff, 0xfe, 0, 0]) || startsWith(head, [0, 0, 0xfe, 0xff])) return 'UTF-32';
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) return 'UTF-16';
  return wideWithoutMark(head);
}

// What a failed copy or an emptied disk leaves behind.
const isHollow = (head: Uint8Array): boolean => head.length > 1 && head.every((byte) => byte === 0);

// English text in UTF-16 has a zero in every second byte, in UTF-32 in three of four.
function wideWithoutMark(head: Uint8Array): string | null {
  const length = Math.min(head.length, 400) & ~3;
  if (length < 8) return null;
  const zeros = [0, 0, 0, 0];
  for (let index = 0; index < length; index += 1) {
    if (head[index] === 0) zeros[index & 3] = (zeros[index & 3] ?? 0) + 1;
  }
  const full = zeros.filter((count) => count >= (length / 4) * 0.6).length;
  return full === 3 ? 'UTF-32' : full === 2 ? 'UTF-16' : null;
}

function zipKind(head: Uint8Array): { found: string; advice: string } {
  const names = latin1(head);
  if (names.includes('word/')) return { found: 'a Word document', advice: 'send the table itself as CSV' };
  if (names.includes('xl/') || names.includes('[Content_Types].xml'))
    return { found: 'an Excel workbook', advice: `rename it to end in .xlsx, or ${SAVE}` };
  if (names.includes('opendocument.spreadsheet'))
    return { found: 'an OpenDocument spreadsheet', advice: `rename it to end in .ods, or ${SAVE}` };
  return { found: 'a zip archive or Excel workbook', advice: 'unpack it, or save the workbook as CSV UTF-8' };
}

function textKind(head: Uint8Array): Problem | null {
  const text = latin1(head)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^<(!doctype\s+html|html|head|body|table|meta|!--)/i.test(text)) {
    const advice = /<table[\s>]/i.test(text)
      ? `if it is a report that only calls itself a workbook, open it in Excel or LibreOffice and ${SAVE}`
      : 'download the file again: an error page was saved in its place';
    return problem('E06', { found: 'an HTML page', advice });
  }
  if (/^<\?xml/i.test(text) && text.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return problem('E06', {
      found: 'an Excel workbook of 2003, in XML',
      advice: `open it in Excel or LibreOffice, ${SAVE}`,
    });
  if (/^(charset|axis-version|codepage|language|creation-date)\s*=\s*"/i.test(text))
    return problem('E06', { found: 'a PX file (PC-Axis)', advice: OTHER_FORM });
  const other = TEXT_KINDS.find(([form]) => form.test(text));
  if (other !== undefined) return problem('E06', { found: other[1], advice: other[2] });
  if (/^<\?xml/i.test(text))
    return problem('E06', { found: 'an XML document', advice: 'send the table itself as CSV' });
  if (/^(insert\s+into|create\s+table|drop\s+table)\s/i.test(text))
    return problem('E06', { found: 'commands for a database (SQL)', advice: 'export the table as CSV' });
  if (/^(\{\s*("|\})|\[\s*(\{|\[|"|\]|-?\d))/.test(text)) return problem('E06', jsonKind(text));
  return null;
}

// Texts of other programs, by how they begin.
const TEXT_KINDS: readonly (readonly [RegExp, string, string])[] = [
  [
    /^(from|to|cc|subject|date|received|return-path|mime-version|message-id|delivered-to|x-[a-z-]+):[^\n]*\n(\s[^\n]*\n)*(from|to|cc|subject|date|received|return-path|mime-version|message-id|content-type|x-[a-z-]+): /i,
    'an e-mail message',
    'save the table that it holds or that is attached to it as CSV, and send that',
  ],
  [/^ID;P[A-Z]{0,8}(;[A-Z])*\r?\n[A-Z];/, 'a SYLK sheet', `open it in Excel or LibreOffice and ${SAVE}`],
  [/^TABLE\r?\n0,1\r?\n/, 'a DIF sheet', `open it in Excel or LibreOffice and ${SAVE}`],
  [/^BEGIN:V(CALENDAR|CARD)\b/i, 'a calendar or a card of contacts', 'send the table itself as CSV'],
  [/^@(prefix|base)\s+\S*\s*<|^PREFIX\s+\S+\s*</i, 'linked data (RDF)', OTHER_FORM],
  [/^(%[^\n]*\n)*@relation\s/i, 'an ARFF file (Weka)', 'export the table as CSV'],
  [/^(---\s*\n)?- ?[a-z_]+: /i, 'YAML', 'send the table itself as CSV'],
];

// What sites of statistics answer a query with, by names that none of the others uses.
const JSON_KINDS: readonly (readonly [RegExp, string])[] = [
  [/"class"\s*:\s*"(dataset|collection)"/, 'JSON-stat, which is JSON'],
  [
    /"observations"\s*:[^]*"(total_observations|unit_of_measure|blocked_areas)"|"total_observations"/,
    'JSON of the Office for National Statistics (its API)',
  ],
  [/"str:(database|field|count|measure|value|statfn)\b/, 'JSON of Stat-Xplore'],
  [/"(geogcode|obs_value)"|"overview"\s*:\s*\{\s*"id"\s*:\s*"NM_/i, 'JSON of Nomis'],
  [/"metricType"/, 'JSON of LG Inform'],
  [/"odata\.(metadata|context)"|"@odata\.context"/, 'JSON of an OData service'],
  [/"type"\s*:\s*"(FeatureCollection|Topology)"/, 'a map (GeoJSON or TopoJSON)'],
];

function jsonKind(text: string): { found: string; advice: string } {
  const [, found = null] = JSON_KINDS.find(([pattern]) => pattern.test(text)) ?? [];
  return found === null || found.startsWith('a map')
    ? { found: found ?? 'JSON', advice: 'send the table itself as CSV' }
    : { found, advice: OTHER_FORM };
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
