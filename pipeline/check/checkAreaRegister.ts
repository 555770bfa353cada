import { AREA_TYPES } from '../contract/kinds.ts';
import { problem } from '../findings/finding.ts';
import { checkFreeText } from '../cells/checkFreeText.ts';
import { checkId } from '../cells/checkId.ts';
import { lookAlikes, typeAgain, unseenCharacters } from '../cells/findLookAlikes.ts';
import { findEntity } from '../cells/findEntity.ts';
import { nearestName } from '../cells/nearestName.ts';
import { LONGEST_NAME } from '../cells/parseAreaName.ts';
import type { RawRow } from '../read/rawTable.ts';
import { splitAliases } from '../registers/areas.ts';
import { checkDistinctIds } from './table/checkDistinctIds.ts';
import { danglingKey } from './table/foreignKeys.ts';
import { cellOf, reportCell, reportRow, type SmallTable } from './table/smallTable.ts';

/** Checks the area register: ids (X04-X06), names (E07, N02, N04, N06, N07), types (K05), parents (G03, G05), aliases (N05). */
export function checkAreaRegister(check: SmallTable): void {
  for (const row of check.table.rows) checkRow(check, row);
  checkDistinctIds(check, 'area_id');
  checkDistinctNames(check);
  checkDistinctCodes(check);
  checkParents(check);
}

function checkRow(check: SmallTable, row: RawRow): void {
  const cell = (column: string): string => cellOf(check, row, column);
  reportCell(check, row, { column: 'area_id', found: checkId(cell('area_id'), 'area_id') });
  checkName(check, row, cell('name'));
  const type = cell('type');
  if (!AREA_TYPES.some((known) => known === type)) {
    const found = problem('K05', {
      field: 'type',
      text: type,
      nearest: nearestName(type, AREA_TYPES),
      known: AREA_TYPES,
    });
    reportCell(check, row, { column: 'type', found: type === '' ? problem('K04', { field: 'type' }) : found });
  }
  if (cell('geography_version') === '') {
    reportCell(check, row, { column: 'geography_version', found: problem('K04', { field: 'geography_version' }) });
  }
  for (const alias of splitAliases(cell('aliases')))
    for (const found of checkFreeText(alias)) reportCell(check, row, { column: 'aliases', found });
}

function checkName(check: SmallTable, row: RawRow, name: string): void {
  const add = (found: ReturnType<typeof problem>): void => reportCell(check, row, { column: 'name', found });
  if (name.trim() === '') return add(problem('K04', { field: 'name' }));
  if (name.length > LONGEST_NAME)
    return add(problem('N06', { what: 'area name', length: name.length, limit: LONGEST_NAME }));
  const odd = [...unseenCharacters(name), ...lookAlikes(name)];
  const tidy = typeAgain(name).trim().replace(/\s+/g, ' ');
  if (odd.length > 0) add(problem('E07', { codePoints: odd, text: name, instead: tidy }));
  else if (name !== name.trim())
    add(problem('N02', { text: name, where: name === name.trimStart() ? 'trailing' : 'leading', instead: tidy }));
  else if (/\s\s/.test(name)) add(problem('N02', { text: name, where: 'double', instead: tidy }));
  const entity = findEntity(name);
  if (entity !== null) add(problem('N04', { text: name, ...entity, isName: true }));
  for (const found of checkFreeText(name)) if (found.code !== 'N04') add(found);
}

// A name may recur at another level (Dover, LCSP and district); an alias may name one area of a level only.
function checkDistinctNames(check: SmallTable): void {
  const seen = new Map<string, RawRow>();
  for (const row of check.table.rows) {
    const [name = '', type = '', aliases = ''] = ['name', 'type', 'aliases'].map((column) =>
      cellOf(check, row, column),
    );
    for (const text of [name, ...splitAliases(aliases)]) {
      const key = `${type}|${text.normalize('NFC').toLowerCase()}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, row);
      else if (first !== row) {
        const found = problem('N07', { field: text === name ? 'name' : 'alias', text, firstLine: first.line });
        reportRow(check, row.line, found);
      }
    }
  }
}

function checkDistinctCodes(check: SmallTable): void {
  const seen = new Map<string, number>();
  for (const row of check.table.rows) {
    const { line } = row;
    const code = cellOf(check, row, 'code');
    if (code === '') continue;
    const firstLine = seen.get(code);
    if (firstLine === undefined) seen.set(code, line);
    else
      check.collector.add(problem('N07', { field: 'code', text: code, firstLine }), {
        line,
        column: null,
        field: 'code',
      });
  }
}

function checkParents(check: SmallTable): void {
  const links = check.table.rows.map(
    (row) => [cellOf(check, row, 'area_id'), cellOf(check, row, 'parent'), row.line] as const,
  );
  const parents = new Map(links.map(([id, parent]) => [id, parent]));
  const known = new Set([...parents.keys(), ...(check.registers.areas?.byId.keys() ?? [])]);
  for (const [id, parent, line] of links) {
    if (parent === '') continue;
    const place = { line, column: (check.index.get('parent') ?? 0) + 1, field: 'parent' };
    if (!known.has(parent)) {
      check.collector.add(danglingKey('parent', parent, { table: 'areas.csv', known }), place);
    }
    const cycle = climb(id, parents);
    if (cycle !== null) check.collector.add(problem('G05', { cycle }), place);
  }
}

// The chain of parents if it comes back to where it began, told once: by its first id in order.
function climb(start: string, parents: ReadonlyMap<string, string>): string[] | null {
  const path = [start];
  for (let at = parents.get(start) ?? ''; at !== ''; at = parents.get(at) ?? '') {
    if (at === start) return [...path].sort()[0] === start ? [...path, start] : null;
    if (path.includes(at)) return null;
    path.push(at);
  }
  return null;
}
