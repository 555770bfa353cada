import { rowsOf, textOf, type DataRow, type DataTables } from '../../package/textTables.ts';
import { placeFinding, problem, type Finding } from '../../findings/finding.ts';
import { RETURNS_TABLE } from '../../returns/uniteReturns.ts';
import type { PlacedChange, ReleaseDifference } from './compareReleases.ts';

/**
 * Findings S07: every figure that changed or went since the last release has its entry in the revision log, and every
 * entry made since then answers to such a change. A figure that is withheld now stays in the release that published it (S08).
 */
export function checkRevisions(
  previous: DataTables,
  current: DataTables,
  { changes }: ReleaseDifference,
  released: { readonly id: string; readonly date: string },
): readonly Finding[] {
  const figures = changes.filter(({ change }) => change.kind === 'figure' && change.state !== 'new');
  const unlogged = figures.filter((placed) => placed.logged === null);
  const answered = new Set(figures.map((placed) => placed.logged));
  const known = new Set(rowsOf(previous, 'revisions').map(keyOf));
  const idle = rowsOf(current, 'revisions').filter((entry) => !answered.has(entry) && !known.has(keyOf(entry)));
  return [
    ...firstOfEachRow(unlogged).map((placed) => unloggedFinding(placed, current, released.date)),
    ...idle.map((entry) => idleFinding(entry, figures)),
    ...figures.filter(isWithheldNow).map((placed) => releasedFinding(placed, released.id)),
  ];
}

/** Of the tables; what a return's figure was in a release is looked at when the return is protected. */
const isWithheldNow = ({ change, row }: PlacedChange): boolean =>
  change.field === 'status' && change.to === 'c' && change.table !== RETURNS_TABLE && row !== null;

function releasedFinding({ change, row }: PlacedChange, release: string): Finding {
  const words = {
    kind: 'released',
    area: change.area,
    series: `${change.indicator} ${change.period}`,
    release,
  } as const;
  return placeFinding(
    row?.file ?? change.table,
    { line: row?.line ?? null, column: null, field: 'status' },
    problem('S08', words),
  );
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
  const file = row?.file ?? current.get(change.table)?.file ?? change.table;
  if (change.field === 'status' && change.to === 'c') {
    const withheld = problem('S07', { series, withheldSince: releasedOn });
    return placeFinding(file, { line: row?.line ?? null, column: null, field: 'status' }, withheld);
  }
  if (change.state === 'withdrawn') {
    // What stands for a figure without a number is its status.
    const from = /\d/.test(change.from) ? change.from : '';
    const gone = problem('S07', { series, goneSince: releasedOn, published: change.from, from });
    return placeFinding(file, { line: null, column: null, field: null }, gone);
  }
  const to = change.to === '' ? 'nothing' : change.to;
  const words = problem('S07', { series, from: change.from === '' ? null : change.from, to, on: releasedOn });
  return placeFinding(file, { line: row?.line ?? null, column: null, field: row === null ? null : field }, words);
}

function idleFinding(entry: DataRow, figures: readonly PlacedChange[]): Finding {
  const identity = (['area', 'indicator', 'period'] as const).map((column) => textOf(entry, column)).join(', ');
  const isWithheld = figures.some(
    ({ change }) => change.to === 'c' && `${change.area}, ${change.indicator}, ${change.period}` === identity,
  );
  const said = (column: 'from_value' | 'to_value') =>
    textOf(entry, column) === '' ? 'nothing' : textOf(entry, column);
  const logged = `${said('from_value')} became ${said('to_value')}`;
  const words = problem('S07', { series: identity, logged, isWithheld });
  return placeFinding(entry.file, { line: entry.line, column: null, field: null }, words);
}
