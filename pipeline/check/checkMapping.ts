import { problem, WHOLE_FILE } from '../findings/finding.ts';
import type { AreaEntry } from '../registers/areas.ts';
import { checkFreeText } from '../cells/checkFreeText.ts';
import { checkDate } from '../cells/parseDate.ts';
import { parseNumber } from '../cells/parseNumber.ts';
import { roundTo } from '../cells/roundTo.ts';
import type { RawRow } from '../read/rawTable.ts';
import { danglingKey } from './table/foreignKeys.ts';
import { cellOf, reportCell, reportRow, type SmallTable } from './table/smallTable.ts';

/** One typed link: `child` lies in `parent` in a version of the geography, from a day to a day (blank: still). Ids are as written. */
type MappingRow = {
  line: number;
  child: string;
  parent: string;
  version: string;
  from: string;
  to: string;
  weight: number | null;
};

/** Checks which areas lie in which: references (G03), versions (G01), one parent (G04), cycles (G05), gaps (G06), dates (G07, R04), weights (G08). */
export function checkMapping(check: SmallTable): void {
  const rows = check.table.rows.map((row) => readLink(check, row));
  for (const group of groupLinks(rows).values()) checkGroup(check, group);
  checkCycles(check, rows);
  checkUnmapped(check, rows);
  if (check.isComplete) checkChildless(check, rows);
}

function readLink(check: SmallTable, row: RawRow): MappingRow {
  const [child, parent, version] = ['child', 'parent', 'geography_version'].map((column) => cellOf(check, row, column));
  const link = {
    line: row.line,
    child: child ?? '',
    parent: parent ?? '',
    version: version ?? '',
    ...readDates(check, row),
    weight: readWeight(check, row),
  };
  const areas = check.registers.areas?.byId ?? null;
  for (const column of ['child', 'parent'] as const) {
    const text = link[column];
    if (text.trim() === '') reportCell(check, row, { column, found: problem('K04', { field: column }) });
    else if (areas !== null && !areas.has(text)) {
      reportCell(check, row, {
        column,
        found: danglingKey(column, text, { table: 'areas.csv', known: areas.keys() }),
      });
    }
  }
  checkVersion(check, row, { link, child: areas?.get(link.child), parent: areas?.get(link.parent) });
  checkTexts(check, row);
  return link;
}

// A link is of the version of the area it starts from or of the one it leads to: LCSPs of 2008-09 are mapped to trusts of 2010.
function checkVersion(
  check: SmallTable,
  row: RawRow,
  { link, child, parent }: { link: MappingRow; child: AreaEntry | undefined; parent: AreaEntry | undefined },
): void {
  if (link.version === '')
    reportCell(check, row, { column: 'geography_version', found: problem('K04', { field: 'geography_version' }) });
  else if (
    child !== undefined &&
    parent !== undefined &&
    link.version !== child.version &&
    link.version !== parent.version
  ) {
    const expected = [...new Set([child.version, parent.version])];
    reportCell(check, row, {
      column: 'geography_version',
      found: problem('G01', { child: link.child, found: link.version, expected }),
    });
  }
}

function readDates(check: SmallTable, row: RawRow): { from: string; to: string } {
  const read = (column: string, canBeBlank: boolean): string => {
    const text = cellOf(check, row, column);
    if (text === '' && canBeBlank) return '';
    const found =
      text === ''
        ? problem('K04', { field: column })
        : checkDate(text, { field: column, today: null, canBeShort: false });
    reportCell(check, row, { column, found });
    return found === null ? text : '';
  };
  const [from, to] = [read('valid_from', false), read('valid_to', true)];
  if (from !== '' && to !== '' && to < from) {
    reportCell(check, row, {
      column: 'valid_to',
      found: problem('G07', { child: cellOf(check, row, 'child'), from, to, overlaps: null }),
    });
  }
  return { from, to };
}

function readWeight(check: SmallTable, row: RawRow): number | null {
  const text = cellOf(check, row, 'weight');
  if (text === '') return null;
  const parsed = parseNumber(text);
  if (!parsed.isNumber) reportCell(check, row, { column: 'weight', found: parsed.problem });
  return parsed.isNumber ? parsed.value : null;
}

const TYPED = new Set(['child', 'parent', 'geography_version', 'valid_from', 'valid_to', 'weight', 'line']);

function checkTexts(check: SmallTable, row: RawRow): void {
  for (const column of check.index.keys()) {
    if (TYPED.has(column)) continue;
    for (const found of checkFreeText(cellOf(check, row, column))) reportCell(check, row, { column, found });
  }
}

function groupLinks(rows: readonly MappingRow[]): Map<string, MappingRow[]> {
  const groups = new Map<string, MappingRow[]>();
  for (const row of rows) {
    if (row.child === '') continue;
    const key = `${row.child}|${row.version}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

// Rows of one child in one version: one parent at any time, or weights that share it out.
function checkGroup(check: SmallTable, group: readonly MappingRow[]): void {
  const [first] = group;
  if (first === undefined || group.length < 2) return;
  if (group.every((row) => row.weight !== null)) {
    const sum = group.reduce((total, row) => total + (row.weight ?? 0), 0);
    if (Math.abs(sum - 1) > 1e-9)
      reportRow(check, first.line, problem('G08', { child: first.child, sum: roundTo(sum, 6) }));
    return;
  }
  const ordered = [...group].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.line - b.line));
  for (const [index, row] of ordered.entries()) {
    const before = ordered[index - 1];
    if (before === undefined || (before.to !== '' && before.to < row.from)) continue;
    const isSame = before.parent === row.parent;
    // Two rows that begin on one day name two parents; where one begins later, the earlier should have ended before.
    const found =
      isSame || before.from !== row.from
        ? problem('G07', {
            child: row.child,
            from: row.from,
            to: row.to,
            overlaps: before.line,
            parents: isSame ? null : [before.parent, row.parent],
          })
        : problem('G04', {
            child: row.child,
            version: row.version,
            first: before.parent,
            firstLine: before.line,
            second: row.parent,
          });
    reportRow(check, row.line, found);
  }
}

function checkCycles(check: SmallTable, rows: readonly MappingRow[]): void {
  const parents = new Map<string, MappingRow[]>();
  for (const row of rows) parents.set(row.child, [...(parents.get(row.child) ?? []), row]);
  const told = new Set<string>();
  for (const row of rows) {
    const cycle = findCycle(row, parents);
    if (cycle === null || cycle.some((id) => told.has(id))) continue;
    for (const id of cycle) told.add(id);
    reportRow(check, row.line, problem('G05', { cycle: [...cycle, cycle[0] ?? ''] }));
  }
}

// Follows the parents of one version upwards until they end or come round again.
function findCycle(start: MappingRow, parents: ReadonlyMap<string, readonly MappingRow[]>): string[] | null {
  const path = [start.child];
  let at = start.parent;
  while (at !== start.child) {
    if (path.includes(at)) return null;
    path.push(at);
    const next = parents.get(at)?.find((row) => row.version === start.version);
    if (next === undefined) return null;
    at = next.parent;
  }
  return path;
}

// A level of which some areas are mapped must be mapped whole; the county and what lies above it need no row.
function checkUnmapped(check: SmallTable, rows: readonly MappingRow[]): void {
  const areas = check.registers.areas?.areas ?? [];
  const mapped = new Set(rows.map((row) => row.child));
  for (const type of ['LCSP', 'district'] as const) {
    const level = areas.filter((area) => area.type === type);
    if (!level.some((area) => mapped.has(area.id))) continue;
    const children = level.filter((area) => !mapped.has(area.id)).map(({ id }) => id);
    if (children.length > 0) check.collector.add(problem('G06', { children }), WHOLE_FILE);
  }
}

// Every district stands for the LCSPs in it: its children are theirs, added up.
function checkChildless(check: SmallTable, rows: readonly MappingRow[]): void {
  const areas = check.registers.areas;
  const typeOf = (id: string): string | undefined => areas?.byId.get(id)?.type;
  const parents = new Set(rows.filter(({ child }) => typeOf(child) === 'LCSP').map(({ parent }) => parent));
  for (const { id, type } of areas?.areas ?? []) {
    if (type === 'district' && !parents.has(id))
      check.collector.add(problem('G06', { parent: id, level: 'LCSP' }), WHOLE_FILE);
  }
}
