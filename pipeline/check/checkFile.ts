import { placeFinding, problem, type Finding, type Problem } from '../findings/finding.ts';
import { collectFindings, type FindingCollector } from '../findings/collectFindings.ts';
import type { FileReport } from '../findings/report.ts';
import { parseAreaName } from '../cells/parseAreaName.ts';
import { NO_STATUS, withoutStatus } from '../cells/status/withoutStatus.ts';
import type { RowVisitor } from '../read/checkRowShape.ts';
import type { ByteSource } from '../read/decodeChunks.ts';
import type { Limits } from '../read/limits.ts';
import type { RawRow } from '../read/rawTable.ts';
import type { RecordedTable } from '../read/parseTable.ts';
import { finishSteps } from '../read/finishSteps.ts';
import { readRowsInSteps } from '../read/readRows.ts';
import { figurePlaces } from '../cells/header/figurePlaces.ts';
import { isWithheldName } from '../cells/header/meantColumn.ts';
import { quotableLine } from '../cells/status/withholding.ts';
import { areasAcross, bandsAcross, namesMeasures, yearsAcross } from '../cells/header/yearHeads.ts';
import { checkHeader, indexColumns, type ColumnIndex } from './table/checkHeader.ts';
import { checkObservations, type ObservationChecker } from './checkObservations.ts';
import type { RowShelf } from './table/observationStore.ts';
import type { Ahead } from './plain/aheadTask.ts';
import { checkSmallTable, type ParsedTable } from './table/checkSmallTable.ts';
import { hiddenRow } from './table/hiddenRow.ts';
import type { Registers } from './registers.ts';
import type { DataPackage } from './table/schema.ts';
import { siteTable, type SiteTable } from './table/siteTables.ts';
import {
  expectedColumns,
  guessTable,
  keptTable,
  numericColumns,
  otherThanFigures,
  type TableKind,
} from './table/tables.ts';

/** One file to check, and what it is judged by. */
export type CheckInput = CheckOptions & { bytes: ByteSource; limits?: Limits | undefined };

/** What a file is judged by. */
export type CheckOptions = {
  file: string;
  /** Kind of table; guessed from the header when not given. */
  table?: TableKind | undefined;
  registers: Registers;
  /** Optional columns are those declared here; without it only the usual ones are known. */
  dataPackage?: DataPackage | undefined;
  /** Day of the check, ISO: periods and dates after it lie in the future. */
  today: string;
  /** The file claims to be whole: missing areas, bands and county rows are findings (K02, K03). */
  complete?: boolean | undefined;
  /** A return: small counts are expected and will be protected (S08 is a notice). */
  asReturn?: boolean | undefined;
  /** A table of data/: every source is a registered id, and breaks live in the definition ledger. */
  asOwn?: boolean | undefined;
  /** Typed rows are not built, for files of millions of rows. */
  skipRows?: boolean | undefined;
  /** Where the rows of such a file lie until they are set beside each other; without it memory holds them. */
  shelf?: RowShelf | undefined;
  /** A second reader of the same file, of one whose typed rows are not built. */
  ahead?: Ahead | undefined;
};

/** What one file was found to hold. `parsed` is null where the header could not be read. */
export type CheckedFile = FileReport & { parsed: ParsedTable | null };

type Work = {
  input: CheckOptions;
  collector: FindingCollector;
  table: TableKind | null;
  index: ColumnIndex | null;
  checker: ObservationChecker | null;
  header: readonly string[];
  /** The line that stands where a header belongs is like none known. */
  isUnknown: boolean;
  /** Where no line was known for a header, the line taken for one, and the first below it that is one. */
  headLines: { taken: number; known: number | null } | null;
  /** The line of a header that is a site's of statistics. */
  siteLine: number | null;
  /** Places of the columns whose figures the header itself withholds: nothing of them is read. */
  hidden: readonly number[];
  rows: RawRow[];
};

/** Checks one file from its bytes to its last total. Pure: the same in Node and in a browser's worker; nothing is thrown for bad data. */
export const checkFile = (input: CheckInput): CheckedFile => finishSteps(checkFileInSteps(input));

/** The same, a piece at a time: yields the bytes read so far, so that a page can show progress and stay alive. */
export function* checkFileInSteps(input: CheckInput): Generator<number, CheckedFile> {
  const work = startWork(input);
  const { collector } = work;
  const gate = input.ahead?.gate;
  const options = input.limits === undefined ? { collector, gate } : { collector, gate, limits: input.limits };
  const { rows } = yield* readRowsInSteps(input.bytes, visitor(work), options);
  return finishFile(work, rows);
}

/** The same of a file that has been read: nothing is decoded again. */
export function checkRecorded({ retell }: RecordedTable, options: CheckOptions): CheckedFile {
  const work = startWork(options);
  return finishFile(work, retell(visitor(work), work.collector));
}

const startWork = (input: CheckOptions): Work => ({
  input,
  collector: collectFindings(input.file),
  table: input.table ?? null,
  index: null,
  checker: null,
  header: [],
  isUnknown: false,
  headLines: null,
  siteLine: null,
  hidden: [],
  rows: [],
});

function finishFile(work: Work, rows: number): CheckedFile {
  const { input, collector } = work;
  const parsed = finish(work);
  const listed = collector.list();
  // Where no line is a header, nothing says how wide a row should be.
  const said = work.isUnknown ? listed.filter((one) => isSaidOfUnknown(one, work.siteLine)) : listed;
  const findings = said.map((one) => headedBelow(one, work.headLines));
  return { file: input.file, accepted: !collector.hasErrors(), rows, findings, parsed };
}

// Where the header stands further down, what stands above it is what is wrong.
function headedBelow(finding: Finding, lines: Work['headLines']): Finding {
  if (lines === null || lines.known === null || finding.code !== 'H01' || finding.line !== lines.taken) return finding;
  const place = { line: lines.taken, column: null, field: null };
  return placeFinding(finding.file, place, problem('H01', { kind: 'below', line: lines.known }));
}

const isWholeHeader = (cells: readonly string[]): boolean => {
  const kind = guessTable(cells);
  return kind !== null && expectedColumns(kind, null).required.every((name) => cells.includes(name));
};

// What stands above the header of a site's table is its own.
const isSaidOfUnknown = ({ code, line }: Finding, siteLine: number | null): boolean =>
  code !== 'P06' && code !== 'P08' && (siteLine === null || code !== 'H01' || line === siteLine);

function visitor(work: Work): RowVisitor {
  return {
    header: (cells, line, titles) => readHeader(work, { cells, line, titles }),
    row: (cells, line, isPlain) => {
      if (work.checker !== null) work.checker.row(cells, line, isPlain);
      else keepRow(work, { line, cells });
    },
    ragged: (cells, line) => noteHeader(work, { cells, line }),
    plainRows: (bytes, start, place) =>
      work.checker?.plainRows(bytes, start, place) ?? { end: start, rows: 0, crlf: 0 },
    rowsAhead: ({ line, most }) => {
      const read = work.checker === null ? null : (work.input.ahead?.take() ?? null);
      if (read === null || read.run.rows > most) return null;
      work.checker?.adopt(read.held, line);
      return read.run;
    },
  };
}

function noteHeader({ headLines }: Work, { cells, line }: RawRow): void {
  if (headLines !== null && headLines.known === null && isWholeHeader(cells)) headLines.known = line;
}

function keepRow(work: Work, row: RawRow): void {
  const { index, hidden, rows, collector } = work;
  const held = index === null ? null : hiddenRow(index, row);
  if (held !== null) collector.hide(held);
  if (index !== null) rows.push(row);
  noteHeader(work, row);
  if (index === null && hidden.length > 0) collector.hide({ ...row, numbers: hidden, words: [] });
}

const FIGURES = expectedColumns('indicator', null).required;

// A header of no table known, or of another than is sent: nothing more is said of it.
function whatIsNoHeader(table: TableKind | null, cells: readonly string[], options: CheckOptions): Problem | null {
  const { asReturn } = options;
  const other = table === 'indicator' && asReturn === true ? otherThanFigures(cells) : null;
  if (other !== null) return problem('H01', { kind: 'no return', of: other, expected: FIGURES });
  const bands = table === null || asReturn === true ? bandsAcross(cells) : null;
  if (bands !== null) return problem('H08', { bands, expected: expectedColumns('population', null).required });
  const across = table === null || table === 'indicator' ? ofAreas(cells, options) : null;
  if (across !== null) return across;
  const years = table === null ? yearsAcross(cells) : null;
  if (years !== null) return problem('H08', { ...years, expected: FIGURES });
  const isAcross = namesMeasures(cells);
  return table === null ? problem('H01', { text: quotableLine(cells), expected: null, isAcross }) : null;
}

function ofAreas(cells: readonly string[], { registers: { areas } }: CheckOptions): Problem | null {
  const isArea = (name: string): boolean => areas !== null && parseAreaName(name, areas, false).area !== null;
  // A row of figures whose header was left out names one area.
  const found = areas === null ? null : areasAcross(cells, isArea);
  if (found === null) return null;
  return found.isOnSide
    ? problem('H08', { kind: 'on its side', expected: FIGURES })
    : problem('H08', { areas: found.areas, expected: FIGURES });
}

// A table that is known, and is not one to be checked here.
function whatIsKnown(kept: string | null, site: SiteTable | null): Problem | null {
  if (kept !== null) return problem('H01', { kind: 'kept', name: kept });
  return site === null ? null : problem('H01', { kind: 'site', ...site, expected: FIGURES });
}

type Header = { readonly cells: readonly string[]; readonly line: number; readonly titles: readonly string[] };

function readHeader(work: Work, { cells, line, titles }: Header): void {
  const { input, collector } = work;
  work.header = cells;
  if (cells.some(isWithheldName)) work.hidden = figurePlaces(cells);
  const kept = work.table === null ? keptTable(cells, input.dataPackage ?? null) : null;
  work.table ??= kept === null ? guessTable(cells) : null;
  const site = kept === null ? siteTable(cells, guessTable(cells) === null ? titles : []) : null;
  const wrong = whatIsKnown(kept, site) ?? whatIsNoHeader(work.table, cells, input);
  if (wrong !== null) collector.add(wrong, { line, column: null, field: null });
  if (site !== null) [work.table, work.siteLine] = [null, line];
  work.isUnknown = wrong !== null && work.table === null;
  if (work.isUnknown && site === null && kept === null) work.headLines = { taken: line, known: null };
  if (wrong !== null || work.table === null) return;
  work.index =
    work.table === 'raw csv'
      ? indexColumns(cells, line, collector)
      : checkHeader(cells, line, {
          expected: expectedColumns(work.table, input.dataPackage ?? null),
          collector,
          isSent: input.asReturn ?? false,
        });
  if (work.table === 'indicator' && work.index !== null) {
    const options = {
      registers: input.registers,
      today: input.today,
      isOwn: input.asOwn ?? false,
      isComplete: input.complete ?? false,
      isReturn: input.asReturn ?? false,
      keepsRows: input.skipRows !== true,
      numeric: numericColumns(work.table, input.dataPackage ?? null),
      header: cells,
    };
    work.checker = checkObservations(work.index, { ...options, collector, shelf: input.shelf ?? null, isAhead: false });
    input.ahead?.begin({ ...options, index: work.index });
  }
}

function finish(work: Work): ParsedTable | null {
  const { input, collector, table, index, checker } = work;
  if (table === null || index === null) return null;
  if (checker !== null) {
    checker.finish();
    return { table: 'indicator', rows: checker.rows() };
  }
  if (table === 'indicator') return null;
  const raw = { file: input.file, header: work.header, rows: work.rows, findings: [] };
  const { registers, today } = input;
  return checkSmallTable(table, {
    table: raw,
    index,
    collector: index.has('status') ? collector : sayingNoStatus(collector, index),
    registers,
    today,
    isComplete: input.complete ?? false,
  });
}

// The count of a band has no blank; of other numbers a blank is allowed, or told by itself.
const NEVER_BLANK: ReadonlySet<string | null> = new Set(['count']);

/** A collector for a table without a status column, which nobody is told to write in. */
function sayingNoStatus(collector: FindingCollector, index: ColumnIndex): FindingCollector {
  const add: FindingCollector['add'] = (found, place) => {
    const canBeBlank = !NEVER_BLANK.has(place.field);
    collector.add(withoutStatus(found, { why: NO_STATUS, canBeBlank, hasNote: index.has('note') }), place);
  };
  return {
    ...collector,
    add,
    addAll: (problems, place) => {
      for (const found of problems) add(found, place);
    },
  };
}
