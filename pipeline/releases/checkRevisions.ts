import { rowsOf, textOf, type DataRow, type DataTables } from '../assemble/tables.ts';
import { placeFinding, problem, type Finding } from '../findings.ts';
import type { PlacedChange, ReleaseDifference } from './compareReleases.ts';

/**
 * Findings S07: every figure that changed or went since the last release has its entry in the revision log, and every
 * entry made since then answers to such a change. `releasedOn` is the last release's ISO date.
 */
export function checkRevisions(
  previous: DataTables,
  current: DataTables,
  { changes }: ReleaseDifference,
  releasedOn: string,
): readonly Finding[] {
  const figures = changes.filter(({ change }) => change.kind === 'figure' && change.state !== 'new');
  const unlogged = figures.filter((placed) => placed.logged === null);
  const answered = new Set(figures.map((placed) => placed.logged));
  const known = new Set(rowsOf(previous, 'revisions').map(keyOf));
  const idle = rowsOf(current, 'revisions').filter((entry) => !answered.has(entry) && !known.has(keyOf(entry)));
  return [
    ...firstOfEachRow(unlogged).map((placed) => unloggedFinding(placed, current, releasedOn)),
    ...idle.map(idleFinding),
  ];
}

const keyOf = (entry: DataRow): string => JSON.stringify(entry.cells);

/** Value and counts of one row may all differ; one finding a row says so. */
function firstOfEachRow(placed: readonly PlacedChange[]): readonly PlacedChange[] {
  return placed.filter(
    (one, index) => one.row === null || placed.findIndex((other) => other.row === one.row) === index,
  );
}

function unloggedFinding({ change, row }: PlacedChange, current: DataTables, releasedOn: string): Finding {
  const series = `${change.area}, ${change.indicator}, ${change.period}`;
  const field = change.field === '' ? 'value' : change.field;
  const to = change.state === 'withdrawn' ? 'nothing: the row is gone' : change.to === '' ? 'nothing' : change.to;
  const words = problem('S07', { series, from: change.from === '' ? null : change.from, to, on: releasedOn });
  const file = row?.file ?? current.get(change.table)?.file ?? change.table;
  return placeFinding(file, { line: row?.line ?? null, column: null, field: row === null ? null : field }, words);
}

function idleFinding(entry: DataRow): Finding {
  const series = ['area', 'indicator', 'period'].map((column) => textOf(entry, column)).join(', ');
  const said = (column: string) => (textOf(entry, column) === '' ? 'nothing' : textOf(entry, column));
  const words = problem('S07', { series, logged: `${said('from_value')} became ${said('to_value')}` });
  return placeFinding(entry.file, { line: entry.line, column: null, field: null }, words);
}
