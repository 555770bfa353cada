import { problem } from '../../findings/finding.ts';
import type { Problem } from '../../findings/finding.ts';
import type { FileKind } from '../../findings/workbook.ts';
import type { WorkbookLimits } from './workbookLimits.ts';
import type { Archive } from '../zip/readZipDirectory.ts';

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
// Where a compound file keeps the names of its streams is not fixed; the first part always holds them in a workbook.
const NAMES_WITHIN = 4_000_000;

/** Judges the bytes of a file sent as a workbook: why it is none (checks P01, W01, W03), or null for a zip archive. */
export function sniffWorkbook(bytes: Uint8Array, limits: WorkbookLimits): Problem | null {
  if (bytes.length === 0) return problem('P01', {});
  if (bytes.length > limits.bytes) return problem('W03', { kind: 'file', limit: limits.bytes });
  if (startsWith(bytes, ZIP)) return null;
  return problem('W01', { kind: startsWith(bytes, COMPOUND) ? compoundKind(bytes) : otherKind(bytes) });
}

// Office locks a workbook by wrapping it in a compound file, the container of the old .xls.
function compoundKind(bytes: Uint8Array): FileKind {
  const text = latin1(bytes.subarray(0, NAMES_WITHIN)).replaceAll('\0', '');
  if (text.includes('EncryptedPackage')) return 'locked';
  return text.includes('WordDocument') ? 'document' : 'xls';
}

function otherKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, PDF)) return 'document';
  const head = bytes.subarray(0, 4096);
  const text = latin1(head)
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (/^<(!doctype\s+html|html|head|body|table|meta)/i.test(text)) return 'html';
  if (/^<\?xml|^<(\w+:)?workbook/i.test(text)) return text.includes('office:spreadsheet') ? 'xml' : 'other';
  // Control characters other than tab and line ends stand in no table sent as text.
  return /(?![\s\u0080-\u009f])\p{Cc}/u.test(text) ? 'other' : 'text';
}

/** The formats of workbooks that are read. */
export type WorkbookFormat = 'xlsx' | 'ods';

/** Judges the parts of an archive: which workbook it is, whatever its file is called, or why it is none (check W01). */
export function judgeArchive(archive: Archive): WorkbookFormat | Problem {
  if (archive.has('_rels/.rels') && archive.has('xl/workbook.xml')) return 'xlsx';
  const names = [...archive.keys()];
  const has = (prefix: string): boolean => names.some((name) => name.startsWith(prefix));
  if (archive.has('xl/workbook.bin')) return problem('W01', { kind: 'xlsb' });
  if (archive.has('encrypted-package')) return problem('W01', { kind: 'locked' });
  if (archive.has('content.xml')) return 'ods';
  if (has('Index/')) return problem('W01', { kind: 'numbers' });
  if (has('word/') || has('ppt/')) return problem('W01', { kind: 'document' });
  if (has('xl/') || has('_rels/')) return 'xlsx';
  return problem('W01', { kind: 'zip' });
}

/** What a workbook carries beside its sheets and is not read (check W05). */
export function checkExtras(archive: Archive): Problem[] {
  const names = [...archive.keys()];
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const found: Problem[] = [];
  if (has(/^xl\/vbaProject\.bin$|^xl\/macrosheets\/|^Basic\/.+\/.+|^Scripts\/.+\/.+/))
    found.push(problem('W05', { kind: 'macros' }));
  if (has(/^xl\/externalLinks\//)) found.push(problem('W05', { kind: 'external links' }));
  if (has(/^xl\/(threadedC|c)omments/)) found.push(problem('W05', { kind: 'comments' }));
  return found;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 4096) {
    text += String.fromCharCode(...bytes.subarray(start, start + 4096));
  }
  return text;
}
