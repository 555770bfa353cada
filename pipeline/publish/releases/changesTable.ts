import type { Change } from '../../contract/release.ts';
import type { Column, TableFile } from '../downloads/tableFile.ts';

const COLUMNS = [
  { name: 'release', type: 'string', description: 'The release that made the change.' },
  { name: 'previous', type: 'string', description: 'The release before it.' },
  { name: 'kind', type: 'string', description: 'figure, population, target or definition.' },
  { name: 'state', type: 'string', description: 'new, revised or withdrawn.' },
  { name: 'table', type: 'string', description: 'Table it stands in.' },
  { name: 'area', type: 'string', description: 'Area as the table names it.' },
  { name: 'indicator', type: 'string', description: 'Indicator id, or age band of a population.' },
  { name: 'period', type: 'string', description: 'Period as printed.' },
  { name: 'field', type: 'string', description: 'Column that differs; blank for a whole row.' },
  { name: 'from', type: 'string', description: 'Before; blank where there was nothing.' },
  { name: 'to', type: 'string', description: 'After; blank where there is nothing.' },
  { name: 'reason', type: 'string', description: 'From the revision log.' },
  { name: 'logged_on', type: 'string', description: 'From the revision log.' },
  { name: 'logged_by', type: 'string', description: 'Post or body, from the revision log.' },
] as const satisfies readonly Column[];

/** The changes of one release as a table; no rows for the first, in which everything is new. */
export function changesTable(release: string, previous: string | null, changes: readonly Change[]): TableFile {
  return {
    stem: 'downloads/tables/changes',
    kind: 'table',
    about: '',
    title: 'Changes since the release before',
    description:
      'Every figure, count, target and definition that is new, revised or withdrawn since the release before.',
    columns: COLUMNS,
    rows: changes.map((change) => changeCells(release, previous, change)),
    schema: null,
    licences: [],
  };
}

function changeCells(release: string, previous: string | null, change: Change) {
  const { kind, state, table, area, indicator, period, field, from, to, reason, loggedOn, loggedBy } = change;
  const cells = [kind, state, table, area, indicator, period, field, from, to, reason, loggedOn, loggedBy];
  return [release, previous, ...cells.map((cell) => (cell === '' ? null : cell))];
}
