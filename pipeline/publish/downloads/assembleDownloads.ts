import type { Facts } from '../../assemble/facts.ts';
import type { DataTables } from '../../package/textTables.ts';
import type { Download, FileHead } from '../../contract/files.ts';
import type { Effects } from '../../effects.ts';
import { markTable } from '../../training/markTable.ts';
import { assembleDataPackage, PACKAGE_FOLDER } from './assembleDataPackage.ts';
import { assembleTables } from './assembleTables.ts';
import { csvwPath, formatCsvw } from './formatCsvw.ts';
import { formatCsv } from './formatCsv.ts';
import { formatJson } from './formatJson.ts';
import type { Descriptor } from './readDescriptor.ts';
import { tablePath, type ReleaseLabel, type TableFile } from './tableFile.ts';
import { assembleApi } from './v1/assembleApi.ts';

/** What downloads are made from. */
export interface DownloadInputs {
  readonly facts: Facts;
  readonly tables: DataTables;
  readonly descriptor: Descriptor;
  readonly label: ReleaseLabel;
  /** Tables that are worked out elsewhere: the changes since the release before. */
  readonly further: readonly TableFile[];
  /** `publication` unless told; tables of the training edition say so in a column. */
  readonly edition?: FileHead['edition'];
  /** A table in the words of the release it is made again for; as it stands unless told. */
  readonly said?: (table: TableFile) => TableFile;
}

/** A file to take away, with its entry in the list. */
export interface DownloadFile {
  readonly listed: Download;
  readonly content: string | Uint8Array;
}

/** Files to take away and the list of them. */
export interface Downloads {
  /** Every file by path under `data/`: the listed ones, and descriptions and interface files that are not listed one by one. */
  readonly contents: ReadonlyMap<string, string | Uint8Array>;
  readonly listed: readonly Download[];
  readonly tables: readonly TableFile[];
}

type Hashing = Pick<Effects, 'sha256'>;

/** Every table as CSV with its description and as JSON, the data package that lists them, and the interface for programs. */
export function assembleDownloads(inputs: DownloadInputs, effects: Hashing): Downloads {
  const { facts, descriptor, label } = inputs;
  const edition = inputs.edition ?? 'publication';
  const all = [...assembleTables(facts, inputs.tables, descriptor), ...inputs.further];
  const { said = (table: TableFile): TableFile => table } = inputs;
  const tables = all.map((table) => said(markTable(table, edition)));
  const csv = tables.map((table) => csvFile(table, label, effects));
  const json = tables.map((table) => jsonFile(table, label, effects));
  const api = [...assembleApi(facts, descriptor, label)].map(([path, file]) => [path, jsonText(file)] as const);
  const packaged = tables.map((table, index) => ({ table, ...measured(csv[index]) }));
  const described = new Map<string, string>([
    ...api,
    [
      `${PACKAGE_FOLDER}datapackage.json`,
      jsonText(assembleDataPackage(descriptor, label.release, { files: packaged, sources: facts.sources })),
    ],
    ...tables.map((table) => [csvwPath(tablePath(table, label.release, 'csv')), formatCsvw(table, label)] as const),
  ]);
  const metadata = METADATA.map((file) => metadataFile(file, described.get(file.path) ?? '', effects));
  const files = [...csv, ...json, ...metadata];
  const contents = files.map((file) => [file.listed.path.slice(SITE_FOLDER.length), file.content] as const);
  return { contents: new Map([...described, ...contents]), listed: files.map((file) => file.listed), tables };
}

/** Where published data stand under the site's root. */
const SITE_FOLDER = 'data/';

const jsonText = (file: unknown): string => `${JSON.stringify(file)}\n`;

/** Size and fingerprint of a file already listed. */
function measured(file: DownloadFile | undefined): { readonly bytes: number; readonly sha256: string } {
  if (file === undefined) throw new Error('missing download of a table');
  return { bytes: file.listed.bytes, sha256: file.listed.sha256 };
}

function csvFile(table: TableFile, { release }: ReleaseLabel, effects: Hashing): DownloadFile {
  const names = table.columns.map((column) => column.name);
  const path = tablePath(table, release, 'csv');
  return describeFile(
    { ...table, path, format: 'csv', rows: table.rows.length },
    formatCsv(names, table.rows),
    effects,
  );
}

function jsonFile(table: TableFile, label: ReleaseLabel, effects: Hashing): DownloadFile {
  const path = tablePath(table, label.release, 'json');
  return describeFile({ ...table, path, format: 'json', rows: table.rows.length }, formatJson(table, label), effects);
}

function metadataFile(file: (typeof METADATA)[number], content: string, effects: Hashing): DownloadFile {
  return describeFile({ ...file, kind: 'metadata', format: 'json', about: '', rows: 0 }, content, effects);
}

/** A file with its entry in the list of downloads: path from the site root, bytes and hash of what is served. */
export function describeFile(
  file: Omit<Download, 'bytes' | 'sha256'>,
  content: string | Uint8Array,
  effects: Hashing,
): DownloadFile {
  const { path, kind, format, about, title, description, rows } = file;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const measure = { bytes: bytes.length, sha256: effects.sha256(bytes) };
  return {
    listed: { path: `${SITE_FOLDER}${path}`, kind, format, about, title, description, rows, ...measure },
    content: bytes,
  };
}

const METADATA = [
  {
    path: `${PACKAGE_FOLDER}datapackage.json`,
    title: 'Data package',
    description: 'Every table with its fields, types, keys, bytes and hash (Frictionless Data Package).',
  },
  {
    path: 'v1/index.json',
    title: 'Interface for programs',
    description: 'Where a program begins: every file, area and indicator as JSON, at addresses that stay.',
  },
  {
    path: 'v1/openapi.json',
    title: 'Description of the interface',
    description: 'The interface for programs, described in OpenAPI 3.1, with a JSON Schema for every file.',
  },
] as const;
