import type { Finding } from '../findings/finding.ts';
import { openFile } from '../open/openFile.ts';
import type { OpenedText } from '../open/openedFile.ts';
import { OPEN_LOADERS } from '../open/openLoaders.ts';
import { recogniseBytes } from '../open/recogniseBytes.ts';
import { concatBytes } from '../open/replaySource.ts';
import { LIMITS } from '../read/limits.ts';

/** A table to be checked: what findings call it, its bytes, and what was said of how it was opened. */
export interface SentTable {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
}

/** What a file holds; `findings` are about the file itself. */
export interface SentTables {
  readonly tables: readonly SentTable[];
  readonly findings: readonly Finding[];
}

/**
 * What a file holds that is looked at and not kept: a CSV in another encoding or packed is opened with a notice, each CSV of
 * an archive for itself. Anything else, a CSV in UTF-8 and a workbook among them, is handed on as it is. No tables where an
 * archive cannot be read; then `findings` say why.
 */
export async function openSent(file: string, bytes: Uint8Array): Promise<SentTables> {
  const asItIs = { tables: [{ file, bytes, findings: [] }], findings: [] };
  const kind = recogniseBytes(bytes);
  if (/\.(xlsx|ods)$/i.test(file) || !['text', 'gzip', 'zip'].includes(kind)) return asItIs;
  const { parts, findings } = await openFile(file, bytes, OPEN_LOADERS);
  const texts = parts.filter((part) => part.kind === 'text');
  // What is no text, and a workbook by another name, the reader of CSV refuses in its own words.
  if (texts.length < parts.length || (kind === 'text' && texts.length === 0)) return asItIs;
  const tables = texts.map((text) => readWhole(text, file));
  const isPlain = findings.length === 0 && tables.every((table) => table.findings.length === 0);
  return isPlain ? asItIs : { tables, findings };
}

// One byte more than are allowed is enough to be refused for it.
function readWhole(text: OpenedText, file: string): SentTable {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const piece of text.chunks()) {
    pieces.push(piece.slice());
    length += piece.length;
    if (length > LIMITS.bytes) break;
  }
  const name = file.startsWith(text.name) ? file : `${file}/${text.name}`;
  return { file: name, bytes: concatBytes(pieces, length), findings: text.told() };
}
