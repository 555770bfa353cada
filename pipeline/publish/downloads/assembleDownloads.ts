import type { Facts } from '../../assemble/facts.ts';
import type { DataTables } from '../../package/textTables.ts';
import type { Download, FileHead } from '../../contract/files.ts';
import type { WrittenFile } from '../../disk/draft.ts';
import { markTable } from '../../training/markTable.ts';
import type { PublishedFiles } from '../publishedFiles.ts';
import { assembleDataPackage, PACKAGE_FOLDER, type PackagedFile } from './assembleDataPackage.ts';
import { assembleTables } from './assembleTables.ts';
import { listFile, type Downloads } from './downloadFile.ts';
import { csvwPath, formatCsvw } from './formatCsvw.ts';
import { formatCsv } from './formatCsv.ts';
import { formatJson } from './formatJson.ts';
import type { Descriptor } from './readDescriptor.ts';
import { tablePath, type LicenceNote, type ReleaseLabel, type TableFile } from './tableFile.ts';
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

/**
 * Writes every table as CSV with its description and as JSON, one table after the other, the data package that lists them, and
 * the interface for programs.
 */
export function assembleDownloads(inputs: DownloadInputs, files: PublishedFiles): Downloads {
  const { facts, descriptor, label } = inputs;
  const { release } = label;
  const packaged: PackagedFile[] = [];
  const [csv, json, paths]: [Download[], Download[], string[]] = [[], [], []];
  const licences: LicenceNote[] = [];
  for (const table of tablesOf(inputs)) {
    const forms = { csv: tablePath(table, release, 'csv'), json: tablePath(table, release, 'json') };
    const written = files.write(forms.csv, csvText(table));
    csv.push(listFile({ ...table, path: forms.csv, format: 'csv', rows: table.rows.length }, written));
    json.push(
      listFile(
        { ...table, path: forms.json, format: 'json', rows: table.rows.length },
        files.write(forms.json, formatJson(table, label)),
      ),
    );
    files.write(csvwPath(forms.csv), formatCsvw(table, label));
    paths.push(forms.csv, forms.json, csvwPath(forms.csv));
    licences.push(...table.licences);
    if (table.kind === 'table') packaged.push({ table, ...written });
  }
  for (const [path, file] of assembleApi(facts, descriptor, label)) files.write(path, jsonText(file));
  const described = assembleDataPackage(descriptor, release, { files: packaged, sources: facts.sources });
  files.write(PACKAGE_PATH, jsonText(described));
  const metadata = METADATA.map((file) =>
    listFile({ ...file, kind: 'metadata', format: 'json', about: '', rows: 0 }, writtenAt(files, file.path)),
  );
  return {
    listed: [...csv, ...json, ...metadata],
    paths: [...paths, PACKAGE_PATH],
    tables: packaged.map(({ table }) => table),
    licences,
  };
}

/** Every table, as it is said in its edition and release. */
function* tablesOf(inputs: DownloadInputs): Generator<TableFile> {
  const { facts, tables, descriptor, further, edition = 'publication', said = (table) => table } = inputs;
  for (const table of assembleTables(facts, tables, descriptor)) yield said(markTable(table, edition));
  for (const table of further) yield said(markTable(table, edition));
}

/** Where published data stand under the site's root. */

const PACKAGE_PATH = `${PACKAGE_FOLDER}datapackage.json`;

const jsonText = (file: unknown): string => `${JSON.stringify(file)}\n`;

const csvText = ({ columns, rows }: TableFile): string =>
  formatCsv(
    columns.map(({ name }) => name),
    rows,
  );

function writtenAt({ written }: PublishedFiles, path: string): WrittenFile {
  const file = written.get(path);
  if (file === undefined) throw new Error(`missing download ${path}`);
  return file;
}

const METADATA = [
  {
    path: PACKAGE_PATH,
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
