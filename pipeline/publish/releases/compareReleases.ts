import { rowsOf, textOf, type DataRow, type DataTable, type DataTables } from '../../package/textTables.ts';
import type { ColumnName } from '../../package/declarations.ts';
import type { Change, ChangeKind, ChangeState, TableCount } from '../../contract/release.ts';

/** What two releases differ by. */
export interface ReleaseDifference {
  readonly tables: readonly TableCount[];
  readonly changes: readonly PlacedChange[];
}

/** A change with the row of the later release, for a finding's place; null when it is withdrawn. */
export interface PlacedChange {
  readonly change: Change;
  readonly row: DataRow | null;
  /** Its entry in the revision log. */
  readonly logged: DataRow | null;
}

/** How the rows of a kind of table are told apart, and which of their columns are published facts. */
interface Comparing {
  readonly kind: ChangeKind;
  readonly key: readonly ColumnName[];
  readonly fields: readonly ColumnName[];
}

/** By the data package's kind of table. Everything else is counted only. */
const COMPARED: Readonly<Record<string, Comparing>> = {
  indicator: {
    kind: 'figure',
    key: ['area', 'indicator', 'period'],
    fields: ['value', 'numerator', 'denominator', 'status'],
  },
  population: { kind: 'population', key: ['area', 'age_band'], fields: ['count'] },
  target: { kind: 'target', key: ['area', 'indicator', 'period'], fields: ['target', 'direction', 'floor'] },
  'indicator-register': {
    kind: 'definition',
    key: ['indicator_id'],
    fields: ['label', 'statistic', 'unit', 'multiplier', 'polarity', 'definition'],
  },
};

/** The ledger of definitions has no kind of its own; a new row in it is a change of definition. */
const LEDGER = 'definitions';
const LEDGER_COMPARING: Comparing = {
  kind: 'definition',
  key: ['indicator', 'changed_from', 'kind'],
  fields: ['what_changed', 'break'],
};

/**
 * Every figure, count, target and definition that is new, revised or withdrawn between two releases, in table and row
 * order, with its entry in the later release's revision log where there is one.
 */
export function compareReleases(previous: DataTables, current: DataTables): ReleaseDifference {
  const names = [...new Set([...current.keys(), ...previous.keys()])];
  const log = rowsOf(current, 'revisions');
  return {
    tables: names.map((name) => countRows(name, previous.get(name), current.get(name))),
    changes: names.flatMap((name) => compareTable(name, previous.get(name), current.get(name), log)),
  };
}

/** Rows of every table before and after. */
export function countRows(name: string, before: DataTable | undefined, after: DataTable | undefined): TableCount {
  const title = after?.title ?? before?.title ?? name;
  return { table: name, title, before: before?.rows.length ?? 0, after: after?.rows.length ?? 0 };
}

function compareTable(
  name: string,
  before: DataTable | undefined,
  after: DataTable | undefined,
  log: readonly DataRow[],
): readonly PlacedChange[] {
  const comparing = name === LEDGER ? LEDGER_COMPARING : COMPARED[after?.kind ?? before?.kind ?? ''];
  if (comparing === undefined) return [];
  const old = byKey(before, comparing);
  const fresh = byKey(after, comparing);
  const context = { table: name, comparing, log };
  const added = [...fresh].flatMap(([key, row]) => compareRow(old.get(key), row, context));
  const gone = [...old].filter(([key]) => !fresh.has(key));
  return [...added, ...gone.map(([, row]) => wholeRow('withdrawn', row, context))];
}

interface Context {
  readonly table: string;
  readonly comparing: Comparing;
  readonly log: readonly DataRow[];
}

function byKey(table: DataTable | undefined, { key }: Comparing): ReadonlyMap<string, DataRow> {
  const rows = table?.rows ?? [];
  return new Map(rows.map((row) => [JSON.stringify(key.map((column) => textOf(row, column))), row]));
}

function compareRow(before: DataRow | undefined, after: DataRow, context: Context): readonly PlacedChange[] {
  if (before === undefined) return [wholeRow('new', after, context)];
  const differing = context.comparing.fields.filter((field) => !isSame(textOf(before, field), textOf(after, field)));
  if (differing.length === 0) return [];
  // A figure withheld now was published before, or the other way round: the number stands in no list of changes.
  const isWithheld = textOf(before, 'status') === 'c' || textOf(after, 'status') === 'c';
  const named = isWithheld ? differing.filter((field) => field === 'status') : differing;
  const logged = isWithheld ? WITHHELD : { from: textOf(before, 'value'), to: textOf(after, 'value') };
  return named.map((field) => {
    const difference = { state: 'revised', field, from: textOf(before, field), to: textOf(after, field) } as const;
    return placeChange(after, context, difference, logged);
  });
}

/** The log is published too, so an entry about a withheld figure holds no number. */
const WITHHELD = { from: '', to: '' } as const;

/** 5.0 and 5 are one figure. */
function isSame(before: string, after: string): boolean {
  if (before === after) return true;
  return before !== '' && after !== '' && Number(before) === Number(after);
}

/** A row that was not there before or is there no longer; its first field stands for it. */
function wholeRow(state: 'new' | 'withdrawn', row: DataRow, context: Context): PlacedChange {
  const [field] = context.comparing.fields;
  const shown = field === undefined ? '' : textOf(row, field) || textOf(row, 'status');
  const values = state === 'new' ? { from: '', to: shown } : { from: shown, to: '' };
  const logged = textOf(row, 'status') === 'c' ? WITHHELD : { from: textOf(row, 'value'), to: '' };
  const placed = placeChange(row, context, { state, field: '', ...values }, logged);
  return state === 'new' ? placed : { ...placed, row: null };
}

function placeChange(
  row: DataRow,
  { table, comparing, log }: Context,
  difference: { readonly state: ChangeState; readonly field: string; readonly from: string; readonly to: string },
  logged: { readonly from: string; readonly to: string },
): PlacedChange {
  const identity = {
    area: textOf(row, 'area'),
    indicator: textOf(row, 'indicator') || textOf(row, 'indicator_id') || textOf(row, 'age_band'),
    period: textOf(row, 'period') || textOf(row, 'changed_from'),
  };
  const entry = log.find((candidate) => isEntryOf(candidate, { ...identity, ...logged }));
  return {
    row,
    logged: entry ?? null,
    change: {
      kind: comparing.kind,
      ...difference,
      table,
      ...identity,
      reason: entry === undefined ? '' : textOf(entry, 'reason'),
      loggedOn: entry === undefined ? '' : textOf(entry, 'date'),
      loggedBy: entry === undefined ? '' : textOf(entry, 'logged_by'),
    },
  };
}

type Logged = Pick<Change, 'area' | 'indicator' | 'period' | 'from' | 'to'>;

/** Whether a row of the revision log speaks of this change. */
function isEntryOf(entry: DataRow, change: Logged): boolean {
  return (
    textOf(entry, 'area') === change.area &&
    textOf(entry, 'indicator') === change.indicator &&
    textOf(entry, 'period') === change.period &&
    isSame(textOf(entry, 'from_value'), change.from) &&
    isSame(textOf(entry, 'to_value'), change.to)
  );
}
