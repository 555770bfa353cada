import { writeDecimal } from '../cells/writeDecimal.ts';
import type { ObservationRow } from '../check/table/observationTable.ts';
import type { Registers } from '../check/registers.ts';
import type { FileHead } from '../contract/files.ts';
import type { Effects } from '../effects.ts';
import { placeFinding, problem, type Finding } from '../findings/finding.ts';
import type { DataRow } from '../package/textTables.ts';
import { parseTable } from '../read/parseTable.ts';
import { loadWorkbookReader } from '../read/workbook/loadWorkbookReader.ts';
import { checkExample } from './checkExample.ts';
import { checkReturnFile } from './checkReturnFile.ts';
import type { ReturnPlaces } from './listReturns.ts';
import { EXAMPLE_NOTE, EXAMPLE_SCHOOLS, EXAMPLE_SOURCE, FROM_SCHOOLS, FROM_SCHOOLS_SOURCES } from './returnSchema.ts';

/** What a figure of an LCSP is that nobody has sent. */
export const WORKED_OUT = 'worked out from school rows by the list of schools';

/** Worked out figures that no return holds as well, with their sources. Nothing of `rows` may be published before it is protected. */
export interface FromSchools {
  readonly rows: readonly DataRow[];
  readonly sources: readonly DataRow[];
  readonly findings: readonly Finding[];
}

interface FromSchoolsContext {
  readonly registers: Registers;
  readonly today: string;
  readonly edition: FileHead['edition'];
  /** Figures of returns in force: what an LCSP has sent stands in place of what was worked out. */
  readonly sent: readonly DataRow[];
}

/** Reads the figures worked out from school rows and checks them as a return is checked: small counts are allowed. */
export async function readFromSchools(
  effects: Effects,
  places: ReturnPlaces,
  context: FromSchoolsContext,
): Promise<FromSchools> {
  const [path, file] = placesOf(places, FROM_SCHOOLS);
  if ((await effects.describePath(path))?.kind !== 'file') return { rows: [], sources: [], findings: [] };
  const { today, edition, sent } = context;
  const sources = await readRows(effects, places);
  const own = sources.map(({ cells }) => cells['source_id'] ?? '');
  const registers = { ...context.registers, sources: new Set([...(context.registers.sources ?? []), ...own]) };
  const bytes = await effects.readBytes(path);
  const { rows, findings } = await checkReturnFile({ file, bytes, registers, today }, { loadWorkbookReader });
  const held = new Set(sent.map(keyOf));
  const figures = rows.map((row) => rowOf(row, file, registers));
  return {
    rows: figures.filter((row) => !held.has(keyOf(row))),
    sources,
    findings: [...findings, ...rows.flatMap((row) => judgeRow(row, { file, registers, edition }))],
  };
}

const placesOf = ({ read, shown }: ReturnPlaces, name: string): readonly [string, string] => {
  const own = name.slice('returns/'.length);
  return [`${read}/${own}`, `${shown}/${own}`];
};

const keyOf = ({ cells }: DataRow): string => JSON.stringify([cells['area'], cells['indicator'], cells['period']]);

interface Judging {
  readonly file: string;
  readonly registers: Registers;
  readonly edition: FileHead['edition'];
}

/** A row is of an LCSP (G02), names a source that is there (R01), and is, or is not, invented, as the edition wants (R01). */
function judgeRow(row: ObservationRow, { file, registers, edition }: Judging): readonly Finding[] {
  const area = registers.areas?.byId.get(row.areaId);
  const isMarked = row.source === EXAMPLE_SCHOOLS;
  const example = checkExample(isMarked && edition === 'training' ? { ...row, source: EXAMPLE_SOURCE } : row, edition);
  const at = (field: string) => ({ line: row.line, column: null, field });
  return [
    ...(area === undefined || area.type === 'LCSP'
      ? []
      : [placeFinding(file, at('area'), problem('G02', { kind: 'no LCSP', text: area.name, type: area.type }))]),
    ...(registers.sources?.has(row.source) === true
      ? []
      : [placeFinding(file, at('source'), problem('R01', { text: row.source, nearest: null, mustBeId: true }))]),
    ...(example === null ? [] : [placeFinding(file, at('source'), example)]),
  ];
}

function rowOf(row: ObservationRow, file: string, { areas }: Registers): DataRow {
  return {
    file,
    line: row.line,
    cells: {
      area: areas?.byId.get(row.areaId)?.name ?? row.areaId,
      indicator: row.indicatorId,
      period: row.period,
      value: row.value === null ? '' : writeDecimal(row.value, row.digits),
      numerator: row.numerator === null ? '' : String(row.numerator),
      denominator: row.denominator === null ? '' : String(row.denominator),
      status: row.status,
      source: row.source,
      section: 'School-level rows summed by LCSP',
      note: noteOf(row),
      return_of: WORKED_OUT,
    },
  };
}

/** What the import says of a figure; that an example is one is said of its source. */
const noteOf = ({ extra }: ObservationRow): string => {
  const note = extra['note'] ?? '';
  return note.startsWith(EXAMPLE_NOTE) ? note.slice(EXAMPLE_NOTE.length).replace(/^\. /, '') : note;
};

/** What the build says of worked out figures: how many there are, before any is withheld. */
export function describeFromSchools(rows: readonly DataRow[]): readonly string[] {
  const own = rows.filter(({ cells }) => cells['return_of'] === WORKED_OUT);
  if (own.length === 0) return [];
  const lcsps = new Set(own.map(({ cells }) => cells['area'])).size;
  return [
    `Worked out from school rows: ${own.length === 1 ? '1 figure' : `${own.length} figures`} of ${lcsps === 1 ? '1 LCSP' : `${lcsps} LCSPs`}`,
  ];
}

async function readRows(effects: Effects, places: ReturnPlaces): Promise<readonly DataRow[]> {
  const [path, file] = placesOf(places, FROM_SCHOOLS_SOURCES);
  if ((await effects.describePath(path))?.kind !== 'file') return [];
  const { header, rows } = parseTable(file, await effects.readBytes(path));
  return rows.map(({ line, cells }) => ({
    file,
    line,
    cells: Object.fromEntries(header.map((column, position) => [column, cells[position] ?? ''])),
  }));
}
