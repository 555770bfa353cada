import { describeTable, type Described } from '../assemble/describeTable.ts';
import { withCommentarySource } from '../package/commentarySource.ts';
import { withRecordSource } from '../package/recordSource.ts';
import type { DataRow, DataTable, DataTables } from '../package/textTables.ts';
import { checkBudgetText } from '../check/checkBudgetText.ts';
import { checkMeasures } from '../check/checkMeasures.ts';
import { checkDescription } from '../check/checkDescription.ts';
import { checkLines, checkPackageText } from '../check/checkProse.ts';
import { checkRecorded } from '../check/checkFile.ts';
import { checkSchema } from '../check/table/checkSchema.ts';
import { checkForeignKeys } from '../check/table/foreignKeys.ts';
import { registersFrom } from '../check/registersFrom.ts';
import type { Registers } from '../check/registers.ts';
import { asList, type DataPackage, type Resource, type TableSchema } from '../check/table/schema.ts';
import { TABLE_KINDS, type TableKind } from '../check/table/tables.ts';
import type { FileHead } from '../contract/files.ts';
import type { Effects } from '../effects.ts';
import { placeFinding, type Finding } from '../findings/finding.ts';
import { CATALOGUE } from '../findings/catalogue.ts';
import { recordTable, type RecordedTable } from '../read/parseTable.ts';
import type { RawTable } from '../read/rawTable.ts';
import { plainCell, plainText } from '../read/plainText.ts';
import { checkRecordMarks, recordPath } from './recordEdition.ts';
import { findStrays } from './findStrays.ts';
import { readIfThere } from './readRegisters.ts';
import { sayAreas } from './sayAreas.ts';

/** A data package read and checked. With an error among the findings its tables may be incomplete and are not used. */
export interface CheckedPackage {
  readonly tables: DataTables;
  /** What the tables were judged against: areas, indicators and sources of the package, and what it holds already. */
  readonly registers: Registers;
  readonly findings: readonly Finding[];
  /** `version` of the data package. */
  readonly release: string;
  /** SHA-256 over everything read, with plain line ends: same inputs, same hash, on any system. */
  readonly inputHash: string;
  /** Text of the data change log. */
  readonly changelog: string;
}

/** A resource of `datapackage.json`, with our own word for the kind of table. */
type PackageResource = Resource & {
  readonly title: string;
  readonly description: string;
  readonly table: string;
  /** The table may have no rows, as a revision log begins. */
  readonly headerOnly?: boolean;
};

/** A resource with its bytes and its cells as text. */
interface ReadResource {
  readonly resource: PackageResource;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly read: RecordedTable;
  readonly raw: RawTable;
}

/** Reads every table `datapackage.json` names, checks each against its schema, the registers and the checks of its kind. */
export async function readPackage(
  effects: Effects,
  folder: string,
  edition: FileHead['edition'] = 'publication',
): Promise<CheckedPackage> {
  const packageBytes = await effects.readBytes(`${folder}/datapackage.json`);
  const packageText = new TextDecoder('utf-8', { fatal: true }).decode(packageBytes);
  const dataPackage = parsePackage(packageText);
  const { version, resources } = dataPackage;
  const changelog = plainText(await effects.readBytes(`${folder}/CHANGELOG.md`));
  const strays = await findStrays(
    effects,
    folder,
    resources.flatMap((resource) => asList(resource.path)),
  );
  const missing = new Set(strays.missing);
  const present = resources.filter((resource) => !missing.has(pathOf(resource)));
  const read = await Promise.all(present.map((resource) => readResource(effects, folder, { resource, edition })));
  const context = {
    dataPackage,
    registers: assembleRegisters(read, await readIfThere(effects, `${folder}/lookups/area-names.csv`)),
    rawTables: new Map([...rawTablesOf(read), ...describePackage(resources)]),
    today: effects.today(),
  };
  const own = new Map(read.map((one) => [one.resource.name, assembleTable(one, context.registers)]));
  const tables = withCommentarySource(withRecordSource(own, edition), edition);
  const findings = [
    ...strays.findings,
    ...read.flatMap((one) => checkResource(one, context)),
    ...read.flatMap((one) => checkWords(one, packageText)),
    ...checkRecordMarks(own, edition),
    ...checkBudgetText(tables.get('budget'), tables.get('narrative')),
    ...checkMeasures(tables.get('indicators'), figuresOf(read, tables)),
    ...checkPackageText(packageBytes),
    ...checkLines('data/CHANGELOG.md', changelog),
    ...(await checkRedirects(effects, folder)),
  ];
  return {
    tables,
    registers: context.registers,
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

/** The tables that hold figures of indicators. */
const figuresOf = (read: readonly ReadResource[], tables: DataTables): readonly DataTable[] =>
  read
    .filter(({ resource }) => resource.table === 'indicator')
    .flatMap(({ resource }) => tables.get(resource.name) ?? []);

async function checkRedirects(effects: Effects, folder: string): Promise<readonly Finding[]> {
  const path = `${folder}/releases/redirects.csv`;
  if ((await effects.describePath(path))?.kind !== 'file') return [];
  return checkLines('data/releases/redirects.csv', await effects.readBytes(path));
}

/** The package file is ours and tested against its own schema; a broken one is a defect, not a finding. */
function parsePackage(text: string): { version: string; resources: readonly PackageResource[] } {
  return JSON.parse(text) as { version: string; resources: PackageResource[] };
}

function pathOf(resource: PackageResource): string {
  return asList(resource.path)[0] ?? '';
}

async function readResource(
  effects: Effects,
  folder: string,
  { resource, edition }: { readonly resource: PackageResource; readonly edition: FileHead['edition'] },
): Promise<ReadResource> {
  const path = recordPath(resource.name, edition) ?? pathOf(resource);
  const bytes = await effects.readBytes(`${folder}/${path}`);
  const file = `data/${path}`;
  const read = recordTable(file, bytes);
  return { resource, file, bytes, read, raw: read.table };
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

function assembleRegisters(read: readonly ReadResource[], areaNames: RawTable | undefined): Registers {
  const tables = rawTablesOf(read);
  return registersFrom({
    areas: tables.get('areas'),
    areaNames,
    indicators: tables.get('indicators'),
    sources: tables.get('sources'),
    revisions: tables.get('revisions'),
    definitions: tables.get('definitions'),
    ageBands: tables.get('age-bands'),
    actions: tables.get('actions'),
    meetings: tables.get('work-programme'),
    recommendations: tables.get('recommendations'),
    disclosure: tables.get('disclosure'),
    observations: read.filter((one) => one.resource.table === 'indicator').map((one) => one.raw),
  });
}

/** What a table may refer to beside other tables: the files of the package, and the codes of findings. */
function describePackage(resources: readonly PackageResource[]): ReadonlyMap<string, RawTable> {
  const listOf = (file: string, column: string, keys: readonly string[]): RawTable => ({
    file,
    header: [column],
    rows: keys.map((key, index) => ({ line: index + 1, cells: [key] })),
    findings: [],
  });
  return new Map([
    ['datapackage', listOf('datapackage.json', 'path', resources.map(pathOf))],
    ['checks', listOf('the list of checks', 'code', Object.keys(CATALOGUE))],
  ]);
}

/** Everything wrong with a table: by the checks of its kind, by its schema, and what it refers to that is not there. */
function checkResource(one: ReadResource, context: CheckContext): readonly Finding[] {
  const byContent = checkContent(one, context);
  const { resource, raw } = one;
  const byKey = checkForeignKeys(raw, resource.schema, { tables: context.rawTables, registers: context.registers });
  return [...byContent, ...byKey.filter(silenceOf(byContent))];
}

/**
 * A table with checks of its own gets them first, and is held against the schema for what they do not look at; any other
 * table is held against the schema alone. An empty table is allowed where the package says so: a revision log begins
 * that way.
 */
function checkContent(one: ReadResource, context: CheckContext): readonly Finding[] {
  const { resource, file, read, raw } = one;
  const { dataPackage, registers, today } = context;
  const isTold = ({ code }: Finding): boolean => code !== 'P02' || !mayBeEmpty(resource);
  const bySchema = checkSchema(raw, ownSchema(resource), { today }).findings.filter(isTold);
  const kind = TABLE_KINDS.find((known): known is TableKind => known === resource.table);
  if (kind === undefined) return bySchema;
  const byKind = checkRecorded(read, {
    file,
    table: kind,
    dataPackage,
    registers,
    today,
    complete: true,
    asOwn: true,
    skipRows: true,
  }).findings.filter(isTold);
  const optional = resource.schema.fields.filter((field) => field.optionalColumn === true);
  const further = new Set<string | null>(optional.map((field) => field.name));
  const isSilent = silenceOf(byKind);
  return [
    ...byKind,
    ...bySchema.filter((finding) => further.has(finding.field) || (finding.severity === 'error' && isSilent(finding))),
  ];
}

// The packages of the first releases did not say it of their revision log.
const mayBeEmpty = ({ headerOnly, name }: PackageResource): boolean => headerOnly === true || name === 'revisions';

/** A column may be absent from what others send us, never from a table of our own. */
function ownSchema({ schema }: PackageResource): TableSchema {
  return { ...schema, fields: schema.fields.map((field) => ({ ...field, optionalColumn: false })) };
}

/** Whether findings say nothing yet of the cell another is about. */
function silenceOf(findings: readonly Finding[]): (finding: Finding) => boolean {
  const told = new Set(findings.filter(({ severity }) => severity === 'error').map(cellKey));
  const said = new Set(findings.map(({ message }) => message));
  return (finding) => !told.has(cellKey(finding)) && !said.has(finding.message);
}

const cellKey = ({ line, field }: Finding): string => `${line} ${field}`;

const described = ({ raw }: ReadResource): Described => ({
  columns: raw.header,
  rows: raw.rows.map(({ cells }) => cells),
});

/** What the package says of a table in words, at the line it says it on. */
function checkWords(one: ReadResource, packageText: string): readonly Finding[] {
  const { title, description } = one.resource;
  return [title, description].flatMap((text) => {
    const line = packageText.slice(0, packageText.indexOf(JSON.stringify(text))).split('\n').length;
    const place = { line, column: null, field: one.resource.name };
    return checkDescription(text, described(one)).map((found) => placeFinding('data/datapackage.json', place, found));
  });
}

/** A table as the rest of the program meets it: every area by one text, however the cell names it. */
function assembleTable(one: ReadResource, { areas }: Registers): DataTable {
  const { resource, file, raw } = one;
  const say = sayAreas(resource.schema, areas);
  return {
    name: resource.name,
    kind: resource.table,
    title: resource.title,
    description: describeTable(resource.description, described(one)),
    file,
    columns: raw.header,
    rows: raw.rows.map(({ line, cells }): DataRow => ({
      file,
      line,
      cells: assembleCells(raw.header, cells, say),
    })),
  };
}

/** Null-prototype, so that a column named like an inherited property is only a column. */
function assembleCells(
  header: readonly string[],
  cells: readonly string[],
  say: (cell: string, column: string) => string,
): Readonly<Record<string, string>> {
  const record = Object.fromEntries(
    header.map((column, index) => [column, plainCell(say(cells[index] ?? '', column))] as const),
  );
  // Last, for one begun without a prototype is kept as a table of its own and takes four times the memory.
  return Object.setPrototypeOf(record, null) as typeof record;
}
