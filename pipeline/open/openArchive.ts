import { placeFinding, problem, WHOLE_FILE, type Finding, type Problem } from '../findings/finding.ts';
import { expandPart, type Fault } from '../read/zip/expandPart.ts';
import { readZipDirectory, type Archive, type ZipPart } from '../read/zip/readZipDirectory.ts';
import { expandGzip } from './expandGzip.ts';
import type { OpenedFile, OpenedPart } from './openedFile.ts';
import type { OpenLimits } from './openLimits.ts';
import { openText } from './openText.ts';
import { recogniseBytes } from './recogniseBytes.ts';
import { concatBytes, HEAD_BYTES } from './replaySource.ts';

/**
 * Opens a CSV in gzip, or all of a zip, a part each. What is inside is walked through once before it is given, a piece at a time
 * and no further than the limits: what is damaged, grows beyond them or is packed itself is refused (checks W01-W04, W20).
 * A zip that is a workbook, or another office document, is left to the reader of workbooks, which says what it is.
 */
export function openArchive(name: string, bytes: Uint8Array, limits: OpenLimits): OpenedFile | 'workbook' {
  if (recogniseBytes(bytes) === 'gzip') return openGzip(name, bytes, limits);
  const directory = readZipDirectory(
    bytes,
    { part: limits.expanded, total: limits.expanded, parts: limits.parts },
    'archive',
  );
  if ('refusal' in directory) return refuse(name, directory.refusal);
  return isOffice(directory.archive) ? 'workbook' : openZip(name, directory.archive, limits);
}

const OFFICE =
  /^(xl\/workbook\.(xml|bin)|content\.xml|encrypted-package|word\/document\.xml|ppt\/presentation\.xml|Index\/Document\.iwa)$/;

const isOffice = (archive: Archive): boolean => [...archive.keys()].some((name) => OFFICE.test(name));

const refuse = (file: string, found: Problem): OpenedFile => ({
  parts: [],
  findings: [placeFinding(file, WHOLE_FILE, found)],
});

function openGzip(file: string, bytes: Uint8Array, limits: OpenLimits): OpenedFile {
  const name = file.replace(/\.t?gz(ip)?$/i, '');
  const content = { file, name, expand: (fault: Fault) => expandGzip(bytes, fault) };
  const opened = openContent(content, limits.expanded);
  if (opened.kind === 'packed') {
    const names = [name.slice(name.lastIndexOf('/') + 1)];
    return { parts: [], findings: describeInside(file, { parts: [], findings: [], packed: names, others: [] }) };
  }
  return { parts: opened.parts, findings: [tellPacking(file, 'gzip'), ...opened.findings] };
}

const tellPacking = (file: string, packing: 'gzip' | 'zip'): Finding =>
  placeFinding(file, WHOLE_FILE, problem('W20', { kind: 'unpacked', packing }));

type Content = {
  readonly file: string;
  readonly name: string;
  readonly expand: (fault: Fault) => Iterable<Uint8Array>;
};

type OpenedContent = { kind: 'packed' } | ({ kind: 'opened' } & OpenedFile);

// Walks through the content once: afterwards it is known to be whole, and can be expanded again as often as it is read.
function openContent({ file, name, expand }: Content, most: number): OpenedContent {
  const fault: Fault = { problem: null };
  const beginning: Uint8Array[] = [];
  let length = 0;
  let size = 0;
  for (const piece of expand(fault)) {
    size += piece.length;
    if (size > most) {
      fault.problem = problem('W03', { kind: 'total', limit: most, of: 'archive' });
      break;
    }
    if (length < HEAD_BYTES) {
      beginning.push(piece.slice());
      length += piece.length;
    }
  }
  const head = concatBytes(beginning, length);
  const kind = recogniseBytes(head);
  if (fault.problem === null && kind !== 'text') return { kind: 'packed' };
  if (fault.problem !== null) return { kind: 'opened', ...refuse(file, fault.problem) };
  if (size === 0) return { kind: 'opened', ...refuse(file, problem('P01', {})) };
  const pieces = (): Iterable<Uint8Array> => gather(expand({ problem: null }));
  return { kind: 'opened', ...openText({ file, name, head, pieces }) };
}

const LEAST_PIECE = 1 << 16;

// An expander gives pieces of any size: readers want them large enough to hold some rows.
function* gather(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let held: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < LEAST_PIECE) continue;
    yield held.length === 1 ? piece : concatBytes(held, length);
    held = [];
    length = 0;
  }
  if (length > 0) yield concatBytes(held, length);
}

// What systems leave beside the files they pack.
const LEFT_BY_SYSTEMS = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/;

function openZip(file: string, archive: Archive, limits: OpenLimits): OpenedFile {
  const inside = [...archive.values()].filter(({ name }) => !LEFT_BY_SYSTEMS.test(name));
  const tables = tablesAmong(inside);
  const parts: OpenedPart[] = [];
  const findings: Finding[] = [];
  const packed = inside.filter(({ name }) => PACKED.test(name)).map(({ name }) => name);
  for (const part of tables) {
    const content = {
      file: `${file}/${part.name}`,
      name: part.name,
      expand: (fault: Fault) => expandPart(part, fault, 'archive'),
    };
    const opened = openContent(content, limits.expanded);
    if (opened.kind === 'packed') packed.push(part.name);
    else {
      parts.push(...opened.parts);
      findings.push(...opened.findings);
    }
  }
  const others = inside.filter((part) => !tables.includes(part) && !packed.includes(part.name)).map(({ name }) => name);
  return { parts, findings: [...describeInside(file, { parts, findings, packed, others }), ...findings] };
}

const PACKED = /\.(zip|t?gz|7z|rar|tar|bz2|xz|zst|xlsx|xlsm|xlsb|xls|ods|parquet)$/i;

// Notes go by .txt as well as tables do: they are read only where nothing else is there.
function tablesAmong(inside: readonly ZipPart[]): readonly ZipPart[] {
  const tables = inside.filter(({ name }) => /\.(csv|tsv)$/i.test(name));
  return tables.length > 0 ? tables : inside.filter(({ name }) => /\.txt$/i.test(name));
}

type Inside = {
  parts: readonly OpenedPart[];
  findings: readonly Finding[];
  packed: readonly string[];
  others: readonly string[];
};

function describeInside(file: string, { parts, findings, packed, others }: Inside): Finding[] {
  const tell = (found: Problem): Finding => placeFinding(file, WHOLE_FILE, found);
  const told: Finding[] = [];
  if (parts.length > 0) told.push(tellPacking(file, 'zip'));
  else if (findings.length === 0) told.push(tell(problem('W20', { kind: 'nothing' })));
  if (packed.length > 0) told.push(tell(problem('W20', { kind: 'archive inside', names: packed })));
  if (others.length > 0) told.push(tell(problem('W20', { kind: 'not read', names: others })));
  return told;
}
