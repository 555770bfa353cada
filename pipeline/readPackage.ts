import type { DataRow, DataTable, DataTables } from './assemble/tables.ts';
import { checkBudgetText } from './check/checkBudgetText.ts';
import { checkFile } from './check/checkFile.ts';
import { checkSchema } from './check/checkSchema.ts';
import { registersFrom, type Registers } from './check/registers.ts';
import { asList, type DataPackage, type Resource } from './check/schema.ts';
import { TABLE_KINDS, type TableKind } from './check/tables.ts';
import type { Effects } from './effects.ts';
import type { Finding } from './findings.ts';
import { parseTable, type RawTable } from './read/parseTable.ts';
import { plainCell, plainText } from './read/plainText.ts';
import { findStrays } from './findStrays.ts';

/** A data package read and checked. With an error among the findings its tables may be incomplete and are not used. */
export interface CheckedPackage {
  readonly tables: DataTables;
  readonly findings: readonly Finding[];
  /** `version` of the data package. */
  readonly release: string;
  /** SHA-256 over everything read, with plain line ends: same inputs, same hash, on any system. */
  readonly inputHash: string;
  /** Text of the data change log. */
  readonly changelog: string;
}

/** A resource of `datapackage.json`, with our own word for the kind of table. */
type PackageResource = Resource & { readonly title: string; readonly description: string; readonly table: string };

/** A resource with its bytes and its cells as text. */
interface ReadResource {
  readonly resource: PackageResource;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly raw: RawTable;
}

/** Reads every table `datapackage.json` names, checks each against its schema, the registers and the checks of its kind. */
export async function readPackage(effects: Effects, folder: string): Promise<CheckedPackage> {
  const packageBytes = await effects.readBytes(`${folder}/datapackage.json`);
  const dataPackage = parsePackage(packageBytes);
  const { version, resources } = dataPackage;
  const changelog = plainText(await effects.readBytes(`${folder}/CHANGELOG.md`));
  const strays = await findStrays(
    effects,
    folder,
    resources.flatMap((resource) => asList(resource.path)),
  );
  const missing = new Set(strays.missing);
  const present = resources.filter((resource) => !missing.has(pathOf(resource)));
  const read = await Promise.all(present.map((resource) => readResource(effects, folder, resource)));
  const context = {
    dataPackage,
    registers: assembleRegisters(read),
    rawTables: rawTablesOf(read),
    today: effects.today(),
  };
  const tables = new Map(read.map((one) => [one.resource.name, assembleTable(one)]));
  const findings = [
    ...strays.findings,
    ...read.flatMap((one) => checkResource(one, context)),
    ...checkBudgetText(tables.get('budget'), tables.get('narrative')),
  ];
  return {
    tables,
    findings,
    release: version,
    inputHash: effects.sha256(
      [packageBytes, changelog, ...read.map((one) => one.bytes)]
        .map((bytes) => effects.sha256(plainText(bytes)))
        .join('\n'),
    ),
    changelog: new TextDecoder().decode(changelog),
  };
}

/** The package file is ours and tested against its own schema; a broken one is a defect, not a finding. */
function parsePackage(bytes: Uint8Array): { version: string; resources: readonly PackageResource[] } {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as {
    version: string;
    resources: PackageResource[];
  };
}

function pathOf(resource: PackageResource): string {
  return asList(resource.path)[0] ?? '';
}

async function readResource(effects: Effects, folder: string, resource: PackageResource): Promise<ReadResource> {
  const path = pathOf(resource);
  const bytes = await effects.readBytes(`${folder}/${path}`);
  const file = `data/${path}`;
  return { resource, file, bytes, raw: parseTable(file, bytes) };
}

interface CheckContext {
  readonly dataPackage: DataPackage;
  readonly registers: Registers;
  readonly rawTables: ReadonlyMap<string, RawTable>;
  readonly today: string;
}

function rawTablesOf(read: readonly ReadResource[]): ReadonlyMap<string, RawTable> {
  return new Map(read.map((one) => [one.resource.name, one.raw]));
}

function assembleRegisters(read: readonly ReadResource[]): Registers {
  const tables = rawTablesOf(read);
  return registersFrom({
    areas: tables.get('areas'),
    indicators: tables.get('indicators'),
    sources: tables.get('sources'),
    revisions: tables.get('revisions'),
    definitions: tables.get('definitions'),
    ageBands: tables.get('age-bands'),
    disclosure: tables.get('disclosure'),
    observations: read.filter((one) => one.resource.table === 'indicator').map((one) => one.raw),
  });
}

/**
 * A table with checks of its own gets them, and its further columns are held against the schema; any other table is
 * held against the schema whole. An empty reference table is allowed: a revision log begins that way.
 */
function checkResource(one: ReadResource, context: CheckContext): readonly Finding[] {
  const { resource, file, bytes, raw } = one;
  const bySchema = checkSchema(raw, resource.schema, { tables: context.rawTables, today: context.today }).findings;
  const kind = TABLE_KINDS.find((known): known is TableKind => known === resource.table);
  if (kind === undefined) return bySchema.filter((finding) => finding.code !== 'P02');
  const { dataPackage, registers, today } = context;
  const byKind = checkFile({
    file,
    bytes,
    table: kind,
    dataPackage,
    registers,
    today,
    complete: true,
    asOwn: true,
  }).findings;
  const further = new Set(
    resource.schema.fields.filter((field) => field.optionalColumn === true).map((field) => field.name),
  );
  return [...byKind, ...bySchema.filter((finding) => finding.field !== null && further.has(finding.field))];
}

function assembleTable({ resource, file, raw }: ReadResource): DataTable {
  return {
    name: resource.name,
    kind: resource.table,
    title: resource.title,
    description: resource.description,
    file,
    columns: raw.header,
    rows: raw.rows.map(({ line, cells }): DataRow => ({ file, line, cells: assembleCells(raw.header, cells) })),
  };
}

/** Null-prototype, so that a column named like an inherited property is only a column. */
function assembleCells(header: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> {
  // Object.create is untyped; the record is filled with text on the next lines.
  const record = Object.create(null) as Record<string, string>;
  for (const [index, column] of header.entries()) record[column] = plainCell(cells[index] ?? '');
  return record;
}
