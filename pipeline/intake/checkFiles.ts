import { checkFile, type CheckedFile } from '../check/checkFile.ts';
import { checkLarge, isLargeText, readingWholeLines } from './checkLarge.ts';
import type { DataPackage } from '../check/table/schema.ts';
import { expectedColumns, TABLE_KINDS, type TableKind } from '../check/table/tables.ts';
import { RECORD_TABLE_NAMES } from '../package/recordTables.ts';
import type { Effects } from '../effects.ts';
import { placeFinding, WHOLE_FILE, type Finding } from '../findings/finding.ts';
import { settleFindings } from '../findings/settleFindings.ts';
import { mendSent, type Mends } from '../mend/mendSent.ts';
import { readAsText, type TextOfFile } from '../read/readAsText.ts';
import { expandPaths } from './expandPaths.ts';
import { readRegisters, reportAbsent, type HeldRegisters } from './readRegisters.ts';
import { openSent, type SentTable } from './openSent.ts';
import { readSent } from './readSent.ts';
import { whatIsWrongWithMending, writeMended, type MendedReport } from './writeMended.ts';
import { loadWorkbookReader } from '../read/workbook/loadWorkbookReader.ts';
import { checkReturnFile } from '../returns/checkReturnFile.ts';
import { judgeReturn } from '../returns/judgeReturn.ts';
import { RETURN_PACKAGE } from '../returns/returnSchema.ts';
import { formatReports, isReportFormat, REPORT_FORMATS, type ReportFormat } from '../findings/formats.ts';
import { listText } from '../findings/spelling.ts';
import type { FileReport } from '../findings/report.ts';

/** Flags of the check command, as given. */
export interface CheckFlags {
  readonly table?: string | undefined;
  readonly registers?: string | undefined;
  readonly complete?: boolean | undefined;
  readonly return?: boolean | undefined;
  /** Judged beside the invented record; with `return`, rows marked as invented examples are welcome. */
  readonly training?: boolean | undefined;
  readonly format?: string | undefined;
  /** Nothing is read but what is written as a table that is kept must be. */
  readonly strict?: boolean | undefined;
  /** Where the file is written with all that could be mended; it may not be there yet. */
  readonly mend?: string | undefined;
}

const EXIT = { accepted: 0, refused: 1, usage: 2 } as const;

/**
 * Checks each file alone and reports everything that is wrong with it; a path may be that of a folder, or a pattern. Returns the
 * exit code: 0, 1 refused, 2 usage. Of a file that is mended it is the mended one that is judged.
 */
export async function checkFiles(effects: Effects, paths: readonly string[], flags: CheckFlags): Promise<number> {
  const files = await expandPaths(effects, paths);
  const usage =
    whatIsWrongWith(flags) ||
    (await whatIsWrongWithFolder(effects, flags)) ||
    (await whatIsWrongWithMending(effects, flags.mend, files));
  if (usage !== '') {
    effects.complain(usage);
    return EXIT.usage;
  }
  const folder = flags.registers ?? 'data';
  const registers = await readRegisters(effects, folder, flags.training === true ? 'training' : 'publication');
  const held = { ...registers, folder, dataPackage: await readDataPackage(effects, folder) };
  const reports: MendedReport[] = [];
  for (const file of files) reports.push(...(await checkSent(effects, file, held, flags)));
  const said = formatReports(reports, formatOf(flags) ?? 'text');
  if (said !== '') effects.say(said);
  if (flags.mend !== undefined) await writeMended(effects, flags.mend, reports);
  return reports.every((report) => report.accepted) ? EXIT.accepted : EXIT.refused;
}

function whatIsWrongWith({ table, format, strict, mend }: CheckFlags): string {
  if (strict === true && mend !== undefined)
    return 'check: --strict and --mend cannot stand together: the one reads nothing that needs a mend, the other writes it mended';
  if (table !== undefined && tableKind(table) === undefined) {
    return `check: unknown --table "${table}": write one of ${TABLE_KINDS.join(', ')}`;
  }
  if (formatOf({ format }) === undefined) {
    return `check: unknown --format "${format ?? ''}": write ${listText(REPORT_FORMATS, 'or')}`;
  }
  return '';
}

async function whatIsWrongWithFolder(effects: Effects, { registers }: CheckFlags): Promise<string> {
  if (registers === undefined || (await effects.listFolder(registers)).length > 0) return '';
  return `check: --registers "${registers}" is no folder with registers: name one that holds areas.csv and indicators.csv`;
}

const formatOf = ({ format = 'text' }: Pick<CheckFlags, 'format'>): ReportFormat | undefined =>
  isReportFormat(format) ? format : undefined;

function tableKind(text: string): TableKind | undefined {
  return TABLE_KINDS.find((kind) => kind === text);
}

/** The optional columns a folder's data package declares; a folder of registers alone has none. */
async function readDataPackage(effects: Effects, folder: string): Promise<DataPackage | undefined> {
  const path = `${folder}/datapackage.json`;
  const entry = await effects.describePath(path);
  if (entry?.kind !== 'file') return undefined;
  return JSON.parse(new TextDecoder().decode(await effects.readBytes(path))) as DataPackage;
}

/** What a file is judged by, and the folder it stands in. */
interface Held extends HeldRegisters {
  readonly folder: string;
  readonly dataPackage: DataPackage | undefined;
}

/** The reports of a file; of one that is refused because it is somebody's publication, what it is and nothing else. */
async function checkSent(
  effects: Effects,
  file: string,
  held: Held,
  flags: CheckFlags,
): Promise<readonly MendedReport[]> {
  const reports = await checkOne(effects, file, held, flags);
  if (reports.every(({ accepted }) => accepted) || reports.some(isUnopened) || isKept(file, held.folder))
    return reports;
  // Loaded only now: most files are ours, and what knows the recipes takes a third of a command's start.
  const { knowPublished } = await import('../import/recipes/knowPublished.ts');
  const known = await knowPublished(readingWholeLines(effects), held.folder, file);
  return known === null ? reports : [refusedReport(file, [known])];
}

/** What is no regular file is not opened to be recognised either. */
const isUnopened = ({ findings }: FileReport): boolean => findings.some(({ code }) => code === 'F01' || code === 'F03');

/** A report of the file, or of each CSV in an archive. */
async function checkOne(
  effects: Effects,
  file: string,
  held: Held,
  flags: CheckFlags,
): Promise<readonly MendedReport[]> {
  if (flags.return !== true && isLargeText(effects, file, await effects.describePath(file).catch(() => null)))
    return [await checkInPieces(effects, file, held, flags)];
  const sent = await readSent(effects, file);
  if ('refused' in sent) return [refusedReport(file, [placeFinding(file, WHOLE_FILE, sent.refused)])];
  const { bytes } = sent;
  const table = flags.table === undefined ? undefined : tableKind(flags.table);
  if (flags.return === true && (table ?? 'indicator') === 'indicator')
    return [await checkReturn(effects, { file, bytes, held, flags })];
  if (flags.return === true || flags.strict === true || isKept(file, held.folder))
    return [await checkTable(effects, { file, bytes, findings: [] }, { held, flags, table })];
  const { tables, findings } = await openSent(file, bytes);
  if (tables.length === 0) return [refusedReport(file, findings)];
  const reports: MendedReport[] = [];
  for (const [index, one] of tables.entries()) {
    const told = index === 0 ? [...findings, ...one.findings] : one.findings;
    reports.push(await checkTable(effects, { ...one, findings: told }, { held, flags, table }));
  }
  return reports;
}

/** A table that is kept is read as strictly as the build reads it: in UTF-8 and not packed. */
const isKept = (file: string, folder: string): boolean => {
  const plain = (path: string): string =>
    path
      .replaceAll('\\', '/')
      .replace(/^(\.\/)+/, '')
      .replace(/\/+$/, '');
  return plain(file).startsWith(`${plain(folder)}/`);
};

const mendsOf = (file: string, { folder }: Held, flags: CheckFlags): Mends => {
  if (flags.mend !== undefined) return 'all';
  return flags.strict === true || (flags.return !== true && isKept(file, folder)) ? 'none' : 'certain';
};

const refusedReport = (file: string, findings: readonly Finding[]): FileReport => ({
  file,
  accepted: false,
  rows: 0,
  findings,
});

/** The report of a text too large to be held. */
async function checkInPieces(effects: Effects, file: string, held: Held, flags: CheckFlags): Promise<FileReport> {
  const table = flags.table === undefined ? undefined : tableKind(flags.table);
  const options = {
    file,
    registers: held.registers,
    dataPackage: held.dataPackage,
    today: effects.today(),
    complete: flags.complete ?? false,
    skipRows: true,
    ...(table === undefined ? {} : { table }),
  };
  const checked = await checkLarge(effects, options, flags.strict === true || isKept(file, held.folder));
  const found = settleFindings([...checked.findings, ...reportAbsent(file, checked.table ?? null, held)]);
  return { file, accepted: found.every(({ severity }) => severity !== 'error'), rows: checked.rows, findings: found };
}

type Checking = { readonly held: Held; readonly flags: CheckFlags; readonly table: TableKind | undefined };

async function checkTable(
  effects: Effects,
  { file, bytes, findings: told }: SentTable,
  { held, flags, table }: Checking,
): Promise<MendedReport> {
  const text = await readByColumns(file, bytes, { held, table });
  if (text.csv === null) return refusedReport(file, text.findings);
  const judge = (csv: Uint8Array): CheckedFile =>
    checkFile({
      file,
      bytes: csv,
      registers: held.registers,
      dataPackage: held.dataPackage,
      // A return may carry notes for whoever checks it, whatever the registers' own package declares.
      ...(flags.return === true ? { dataPackage: RETURN_PACKAGE } : {}),
      today: effects.today(),
      complete: flags.complete ?? false,
      asReturn: flags.return ?? false,
      skipRows: true,
      ...(table === undefined ? {} : { table }),
    });
  const asSent = judge(text.csv);
  const { registers } = held;
  const mended = mendSent({ ...asSent, file, bytes: text.csv }, mendsOf(file, held, flags), { registers, table });
  const { rows, findings, parsed } = mended === null ? asSent : judge(mended.csv);
  const found = settleFindings([
    ...told,
    ...text.findings,
    ...(mended?.findings ?? []),
    ...findings.filter((finding) => !text.isOurs(finding) && mended?.isOurs(finding) !== true),
    ...reportAbsent(file, parsed?.table ?? table ?? null, held),
  ]);
  return { ...reportOf(file, rows, found), mended, unread: text.unread };
}

const reportOf = (file: string, rows: number, findings: readonly Finding[]): FileReport => ({
  file,
  accepted: findings.every(({ severity }) => severity !== 'error'),
  rows,
  findings,
});

/** Kinds of table that a workbook is looked through for where nobody says what it holds. */
const SENT_KINDS = ['indicator', ...RECORD_TABLE_NAMES, 'commentary'] as const;

/** A file as text: of a workbook the sheet with the columns of the table it is said to be, or else of the first it has. */
async function readByColumns(
  file: string,
  bytes: Uint8Array,
  { held, table }: Pick<Checking, 'held' | 'table'>,
): Promise<TextOfFile> {
  const readAs = (kind: TableKind): Promise<TextOfFile> => {
    const wantedColumns = expectedColumns(kind, held.dataPackage ?? null).required;
    return readAsText(file, bytes, { wantedColumns, loadWorkbookReader });
  };
  const first = await readAs(table ?? SENT_KINDS[0]);
  if (first.csv !== null || table !== undefined) return first;
  for (const kind of SENT_KINDS.slice(1)) {
    const other = await readAs(kind);
    if (other.csv !== null) return other;
  }
  return first;
}

type SentReturn = {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly held: Held;
  readonly flags: CheckFlags;
};

/** A return, judged as the page that checks a return and the build judge it. */
async function checkReturn(effects: Effects, { file, bytes, held, flags }: SentReturn): Promise<MendedReport> {
  const { registers } = held;
  const mends = mendsOf(file, held, flags);
  const sent = { file, bytes, registers, today: effects.today(), complete: flags.complete ?? false, mends };
  const { rows, rowsRead, findings, mended, unread } = await checkReturnFile(sent, { loadWorkbookReader });
  const examples = flags.training === true ? 'allowed' : 'refused';
  const judged = judgeReturn(file, rows, { areas: registers.areas, registered: null, examples });
  const found = [...findings, ...judged, ...reportAbsent(file, 'indicator', held)];
  return { ...reportOf(file, rowsRead, found), mended, unread };
}
